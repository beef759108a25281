/// A short text in one number, so that texts are compared at once: its bytes, and how many there are.
public struct PackedText: Sendable, Hashable, Comparable, BitwiseCopyable {
    private let bits: UInt128

    /// The most bytes it takes.
    private static let room = 15

    /// - Returns: `nil` for a text of more than 15 bytes.
    public init?(_ text: String) {
        if text.utf8.count > Self.room { return nil }
        bits = text.utf8.reduce(UInt128(text.utf8.count)) { $0 << 8 | UInt128($1) }
    }

    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        if bytes.count > Self.room { return nil }
        var bits = UInt128(bytes.count)
        for byte in bytes { bits = bits << 8 | UInt128(byte) }
        self.bits = bits
    }

    /// An order that says nothing to people.
    public static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}
