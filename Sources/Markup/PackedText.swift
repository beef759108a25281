/// A short text in one number, so that texts are compared at once: its bytes, and how many there are.
public struct PackedText: Sendable, Hashable, Comparable, BitwiseCopyable {
    private let bits: UInt128

    /// The most bytes it takes; there is one more in the number, for the count.
    private static let most = 15

    /// - Returns: `nil` for a text of more than 15 bytes.
    public init?(_ text: String) {
        if text.utf8.count > Self.most { return nil }
        self.init(text.utf8)
    }

    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, followedBy room: Int) {
        if bytes.count > Self.most { return nil }
        guard let start = bytes.baseAddress, room > Self.most - bytes.count else {
            self.init(bytes)
            return
        }
        let number = UInt128(littleEndian: UnsafeRawPointer(start).loadUnaligned(as: UInt128.self))
        let mask = (UInt128(1) << UInt128(8 * bytes.count)) - 1
        self.init(bits: number & mask | UInt128(bytes.count) << 120)
    }

    private init(_ bytes: some BidirectionalCollection<UInt8>) {
        let text = bytes.reversed().reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
        self.init(bits: text | UInt128(bytes.count) << 120)
    }

    private init(bits: UInt128) {
        self.bits = bits
    }

    /// An order that says nothing to people.
    public static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}
