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
    package init(_ number: Int128, places: Int = 0, separator: UInt8 = UInt8(ascii: ".")) {
        self.number = number
        self.places = places
        self.separator = separator
    }

    /// The digits as text.
    package var text: String {
        var buffer = ByteBuffer(capacity: 64)
        append(to: &buffer)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    /// Hands the digits on.
    func append(to buffer: inout ByteBuffer) {
        if number < 0 { buffer.append(UInt8(ascii: "-")) }
        if let small = UInt64(exactly: number.magnitude) {
            // In 64 bits where they suffice, where division is many times faster.
            append(small, to: &buffer)
        } else {
            append(number.magnitude, to: &buffer)
        }
    }

    @inline(__always)
    private func append<Number: FixedWidthInteger & UnsignedInteger>(_ number: Number, to buffer: inout ByteBuffer) {
        var (count, rest) = (1, number)
        while rest >= 10 {
            rest /= 10
            count &+= 1
        }
        let length = max(count, places + 1) + (places > 0 ? 1 : 0)
        let place = buffer.place(for: length)
        // From the last to the first.
        rest = number
        var index = length
        for _ in 0..<places { put(digitOf: &rest, before: &index, place) }
        if places > 0 {
            index &-= 1
            place[index] = separator
        }
        while index > 0 { put(digitOf: &rest, before: &index, place) }
    }

    @inline(__always)
    private func put<Number: FixedWidthInteger & UnsignedInteger>(
        digitOf rest: inout Number, before index: inout Int, _ place: UnsafeMutablePointer<UInt8>
    ) {
        index &-= 1
        place[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
    }
}
