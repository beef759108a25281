import Foundation
import PatuhTestSupport
import Testing

@Suite("Streams that are closed or full")
struct StreamTests {
    private func shell(_ command: String) throws -> Finished {
        try run("/bin/sh", ["-c", command.replacing("TOOL", with: "'\(toolPath)'")])
    }

    @Test(
        "are told once, as what they are",
        arguments: [
            ("TOOL rapor \(Sample.folder) >&-", "keluaran standar tertutup", 73),
            ("TOOL rekap \(Sample.folder) >&-", "keluaran standar tertutup", 73),
            ("TOOL periksa \(Sample.folder) > /dev/full", "tempat penyimpanan penuh", 73),
            ("ulimit -f 4; TOOL rekap --format json \(Sample.folder) > FILE", "lebih besar", 73),
            ("TOOL periksa - <&-", "keluaran standar tertutup", 66),
            ("TOOL periksa /proc/self/mem", "media penyimpanannya bermasalah", 66),
        ])
    func told(command: String, cause: String, status: Int32) throws {
        try withFolder { folder in
            let finished = try shell(command.replacing("FILE", with: "'\(folder.path)/keluaran'"))
            #expect(finished.status == status, "\(finished)")
            #expect(finished.errors.split(separator: "\n").count { $0.contains(cause) } == 1, "\(finished.errors)")
        }
    }

    @Test("nothing that is written lands in another file where all are closed")
    func allClosed() throws {
        let finished = try shell("TOOL rapor \(Sample.health) <&- >&- 2>&-")
        #expect(finished.status == 73)
    }
}
