import Glibc
import SystemPackage

/// Lists a folder.
enum Folder {
    /// The paths of the `*.xml` directly in a folder, in capitals or not, sorted by their bytes.
    ///
    /// Hidden ones are left out, and so are pipes and devices, which never end.
    static func markupFiles(in folder: String) throws(Errno) -> [String] {
        let names = try names(in: folder) { isMarkup($0.utf8) && !$0.hasPrefix(".") }
        // Among ASCII alone the order of texts is that of their bytes.
        let isPlain = names.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
        let sorted = isPlain ? names.sorted() : names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let place = FilePath(folder).appending("x").string.dropLast()
        return sorted.map { place + $0 }
    }

    /// What lies in a folder and is not read there, though somebody may think so: files that have `.xml` within their
    /// names, such as `unit.xml.txt`, and folders with `*.xml` in them; sorted.
    static func overlooked(in folder: String) -> [String] {
        let names = try? names(in: folder) { !isMarkup($0.utf8) && !$0.hasPrefix(".") }
        return (names ?? []).compactMap { name in
            if name.lowercased().contains(".xml") { return name }
            let path = FilePath(folder).appending(name).string
            guard FileReading.isFolder(path), let files = try? markupFiles(in: path), !files.isEmpty else { return nil }
            return name + "/"
        }.sorted()
    }

    /// Whether a name ends in `.xml`.
    static func isMarkup(_ name: String.UTF8View) -> Bool {
        name.suffix(4).elementsEqual(".xml".utf8) { $0 == $1 || $0 | 0x20 == $1 && $1 != UInt8(ascii: ".") }
    }

    /// The names of the files and folders in a folder, in no order.
    static func names(in folder: String, _ isWanted: (String) -> Bool) throws(Errno) -> [String] {
        guard let stream = unsafe opendir(folder) else { throw Errno(rawValue: errno) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                // At the end nothing is wrong; a folder that cannot be read on must not look like a shorter one.
                if errno != 0 { throw Errno(rawValue: errno) }
                return names
            }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            guard isWanted(name) else { continue }
            switch unsafe Int(entry.pointee.d_type) {
            case DT_REG, DT_DIR: names.append(name)
            default: if isFileOrGone(FilePath(folder).appending(name)) { names.append(name) }
            }
        }
    }

    /// Whether a path leads to a file or a folder; what leads nowhere is to be told of.
    private static func isFileOrGone(_ path: FilePath) -> Bool {
        (try? path.stat()).map { [.regular, .directory].contains($0.type) } ?? true
    }
}
