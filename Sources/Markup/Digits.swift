/// A number that is to be written in decimal digits, without memory of their own: a card has hundreds of them.
package struct Digits: Sendable {
    private let number: Int128
    private let places: Int
    private let separator: UInt8

    /// The digits of a number, the last `places` of them behind a separator.
    ///
    /// - Parameters:
    ///   - places: 0 to 20.
    ///   - separator: an ASCII character.
    @inline(__always)
    package init(_ number: Int128, places: Int = 0, separator: UInt8 = UInt8(ascii: ".")) {
        self.number = number
        self.places = places
        self.separator = separator
    }

    /// More bytes than they ever take: 39 digits, a sign, a separator and noughts before it.
    private static let most = 64

    /// Writes them from the last to the first, up to the end of a stretch of bytes.
    ///
    /// - Returns: where the first stands.
    @inline(__always)
    private func fill(_ bytes: UnsafeMutablePointer<UInt8>) -> Int {
        var index = Self.most
        // In 64 bits where they suffice, where division is many times faster.
        if let small = UInt64(exactly: number.magnitude) {
            put(small, bytes, &index)
        } else {
            put(number.magnitude, bytes, &index)
        }
        if number < 0 {
            index -= 1
            bytes[index] = UInt8(ascii: "-")
        }
        return index
    }

    @inline(__always)
    private func put<Number: FixedWidthInteger & UnsignedInteger>(
        _ number: Number, _ bytes: UnsafeMutablePointer<UInt8>, _ index: inout Int
    ) {
        var rest = number
        for _ in 0..<places { put(digitOf: &rest, bytes, &index) }
        if places > 0 {
            index -= 1
            bytes[index] = separator
        }
        repeat { put(digitOf: &rest, bytes, &index) } while rest > 0
    }

    @inline(__always)
    private func put<Number: FixedWidthInteger & UnsignedInteger>(
        digitOf rest: inout Number, _ bytes: UnsafeMutablePointer<UInt8>, _ index: inout Int
    ) {
        index -= 1
        bytes[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
    }

    private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.most) { room in
            let first = room.baseAddress.map { fill($0) } ?? Self.most
            return body(UnsafeBufferPointer(rebasing: room[first...]))
        }
    }

    /// The digits as text.
    package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

    /// Hands the digits on.
    @inline(__always)
    func append(to buffer: inout ByteBuffer) {
        withBytes { bytes in
            let place = buffer.place(for: bytes.count)
            for index in bytes.indices { place[index] = bytes[index] }
        }
    }
}
