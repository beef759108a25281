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

    /// Writes the result, which stands in memory.
    @discardableResult
    func write(
        _ bytes: Span<UInt8>, named name: String?, sparing originals: Originals, _ console: inout Console
    ) -> Bool {
        write(named: name, sparing: originals, &console) { $0(bytes) }
    }

    /// Writes the result piece by piece.
    ///
    /// - Parameters:
    ///   - name: what the file is called in a folder; `nil` where a folder will not do.
    ///   - originals: what must stay.
    ///   - make: gets what each piece is given to.
    /// - Returns: whether it stands there.
    @discardableResult
    func write(
        named name: String?, sparing originals: Originals, _ console: inout Console,
        _ make: ((Span<UInt8>) -> Void) -> Void
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
            try FileWriting.write(to: place, replacing: replacing, make)
            return true
        } catch {
            console.cannotWrite(place ?? "-", error)
            return false
        }
    }
}
