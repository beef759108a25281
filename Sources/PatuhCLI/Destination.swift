import PatuhReports
import SystemPackage

/// Where one result goes: standard output, a file, or a file in a folder.
struct Destination {
    /// The file or folder that was named; `nil` for standard output, whatever it is called.
    let target: String?
    private let replacing: Bool

    init(_ output: String?, replacing: Bool) {
        target = output.flatMap { ["-", "/dev/stdout"].contains($0) ? nil : $0 }
        self.replacing = replacing
    }

    /// Writes the result.
    ///
    /// - Parameters:
    ///   - name: what the file is called in a folder; `nil` where a folder will not do.
    ///   - originals: what must stay.
    /// - Returns: whether it stands there.
    @discardableResult
    func write(
        _ bytes: Span<UInt8>, named name: String?, sparing originals: Originals, _ console: inout Console
    ) -> Bool {
        var place = target
        do throws(Errno) {
            if let target, target.hasSuffix("/") || FileReading.isFolder(target) {
                guard let name else { throw Errno.isDirectory }
                try FileWriting.makeFolder(target)
                place = FilePath(target).appending(name).string
            }
            if let place, replacing, originals.contain(place) {
                console.mustStay(place)
                return false
            }
            try FileWriting.write(bytes, to: place, replacing: replacing)
            return true
        } catch {
            console.cannotWrite(place ?? "-", error)
            return false
        }
    }
}
