/// The line of a file that a message is about, fit for printing under it.
public struct Excerpt: Sendable, Hashable {
    /// The line, tabs turned into spaces and control characters into `?`; `…` marks what was cut.
    public let line: String
    /// How many columns of ``line`` stand before the place.
    public let indentation: Int

    /// Columns shown of a long line.
    private static let width = 100

    /// - Parameters:
    ///   - offset: the place.
    ///   - start: the byte at which its line starts.
    init(at offset: Int, lineStart start: Int, of bytes: [UInt8]) {
        let place = min(max(offset, start), bytes.count)
        // Far more than is shown, so that a file that is one endless line costs nothing.
        let before = String(decoding: bytes[start..<place].suffix(8 * Self.width), as: UTF8.self)
        let rest = bytes[place...].prefix(8 * Self.width).prefix { $0 != 0x0A && $0 != 0x0D }
        let after = String(decoding: rest, as: UTF8.self)
        let head = before.count > Self.width / 2 ? "…" + before.suffix(Self.width / 2) : before
        let room = Self.width - head.count
        let tail = after.count > room ? after.prefix(room) + "…" : after
        line = printable(head + tail)
        indentation = printable(head).count
    }
}

/// Text from a file made fit for a terminal: nothing in it can move the cursor, change colours or turn the direction.
///
/// Tabs and line breaks become spaces, other control and format characters `?`, and so what no XML may hold.
package func printable(_ text: String) -> String {
    let isPlain = unsafe text.utf8.withContiguousStorageIfAvailable { unsafe $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
    if isPlain ?? false { return text }
    return String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { scalar in
                switch scalar.properties.generalCategory {
                case .control: scalar == "\t" || scalar == "\n" ? " " : "?"
                case .format, .lineSeparator, .paragraphSeparator: "?"
                case .unassigned where scalar == "\u{FFFE}" || scalar == "\u{FFFF}": "?"
                default: scalar
                }
            }))
}
