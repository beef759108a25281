/// A number that is to be written in decimal digits, without memory of their own: a card has hundreds of them.
package struct Digits: Sendable {
    private let number: Int128
    private let places: Int
    private let separator: UInt8

    /// The digits of a number, the last `places` of them behind a separator.
    ///
    /// - Parameters:
    ///   - places: 0 to 38.
    ///   - separator: an ASCII character.
    package init(_ number: Int128, places: Int = 0, separator: UInt8 = UInt8(ascii: ".")) {
        precondition((0...Self.mostPlaces).contains(places))
        self.number = number
        self.places = places
        self.separator = separator
    }

    /// The digits as text.
    package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

    /// Hands the digits on.
    func append(to buffer: inout ByteBuffer) { withBytes { buffer.append(contentsOf: $0) } }

    /// With the digit before them, as many as 128 bits have.
    private static let mostPlaces = 38
    /// A sign, all digits, and a separator.
    private static let mostBytes = 1 + mostPlaces + 1 + 1

    @inline(__always)
    private func withBytes<Result>(_ use: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.mostBytes) { room in
            // In 64 bits where they suffice, where division is many times faster.
            let first = UInt64(exactly: number.magnitude).map { fill(room, $0) } ?? fill(room, number.magnitude)
            return use(UnsafeBufferPointer(rebasing: room[first...]))
        }
    }

    /// Writes them at the end of the room, from the last to the first.
    ///
    /// - Returns: where they begin.
    @inline(__always)
    private func fill<Number: FixedWidthInteger & UnsignedInteger>(
        _ room: UnsafeMutableBufferPointer<UInt8>, _ magnitude: Number
    ) -> Int {
        var (first, rest) = (room.count, magnitude)
        func put(_ byte: UInt8) {
            first &-= 1
            room[first] = byte
        }
        func putDigit() {
            put(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        for _ in 0..<places { putDigit() }
        if places > 0 { put(separator) }
        repeat { putDigit() } while rest > 0
        if number < 0 { put(UInt8(ascii: "-")) }
        return first
    }
}
