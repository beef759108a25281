public import Foundation
import Testing

/// Compares text with a file of expected text.
///
/// With `PATUH_RECORD` set the file is written instead, and the test fails, so that a recording never passes.
public func expectRecorded(_ text: String, in file: URL) throws {
    if ProcessInfo.processInfo.environment["PATUH_RECORD"] != nil {
        try Data(text.utf8).write(to: file)
        Issue.record("recorded \(file.lastPathComponent); look at it and run the tests again")
        return
    }
    #expect(try text == Fixtures.text(file), "\(file.lastPathComponent): record with PATUH_RECORD=1")
}
