/// A short text as two numbers, so that texts are compared at once: its bytes, and how many there are.
public struct PackedText: Sendable, Hashable, Comparable, BitwiseCopyable {
    /// The first eight bytes, the first one lowest.
    private let low: UInt64
    /// The others in the same way, and the count in the highest byte.
    private let high: UInt64

    /// Equals no text.
    public static let none = PackedText(low: 0, high: .max)

    /// The most bytes it takes.
    private static let most = 15

    /// - Returns: `nil` for a text of more than 15 bytes.
    public init?(_ text: String) {
        if text.utf8.count > Self.most { return nil }
        var (low, high, bits) = (UInt64(0), UInt64(text.utf8.count) << 56, UInt64(0))
        for byte in text.utf8 {
            if bits < 64 { low |= UInt64(byte) << bits } else { high |= UInt64(byte) << (bits - 64) }
            bits += 8
        }
        self.init(low: low, high: high)
    }

    /// - Parameter room: how many more bytes can be read after these.
    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, followedBy room: Int) {
        let count = bytes.count
        guard count <= Self.most else { return nil }
        guard let base = bytes.baseAddress, room > Self.most - count else {
            self.init(String(decoding: bytes, as: UTF8.self))
            return
        }
        let source = UnsafeRawPointer(base)
        let first = UInt64(littleEndian: source.loadUnaligned(as: UInt64.self))
        let second = UInt64(littleEndian: source.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
        let bits = UInt64(truncatingIfNeeded: 8 &* count)
        let end = UInt64(truncatingIfNeeded: count) << 56
        self.init(
            low: bits < 64 ? first & ((1 << bits) &- 1) : first,
            high: bits <= 64 ? end : second & ((1 << (bits &- 64)) &- 1) | end)
    }

    private init(low: UInt64, high: UInt64) {
        (self.low, self.high) = (low, high)
    }

    /// An order that says nothing to people.
    public static func < (left: Self, right: Self) -> Bool { (left.high, left.low) < (right.high, right.low) }
}
