import Glibc
import SystemPackage

/// Lists a folder.
enum Folder {
    /// The paths of the `*.xml` directly in a folder, in capitals or not, hidden ones left out, sorted by their bytes.
    static func markupFiles(in folder: String) throws(Errno) -> [String] {
        let names = try names(in: folder).filter { isMarkup($0.utf8) && !$0.hasPrefix(".") }
        // Among ASCII alone the order of texts is that of their bytes.
        let isPlain = names.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
        let sorted = isPlain ? names.sorted() : names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let place = FilePath(folder).appending("x").string.dropLast()
        return sorted.map { place + $0 }
    }

    /// Whether a name ends in `.xml`.
    static func isMarkup(_ name: String.UTF8View) -> Bool {
        name.suffix(4).elementsEqual(".xml".utf8) { $0 == $1 || $0 | 0x20 == $1 && $1 != UInt8(ascii: ".") }
    }

    private static func names(in folder: String) throws(Errno) -> [String] {
        guard let stream = unsafe opendir(folder) else { throw Errno(rawValue: errno) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            names.append(
                unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                    unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                })
        }
        return names
    }
}
