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
        let length = length
        return String(unsafeUninitializedCapacity: length) { buffer in
            guard let place = buffer.baseAddress else { return 0 }
            fill(place, length)
            return length
        }
    }

    /// Hands the digits on.
    func append(to buffer: inout ByteBuffer) {
        let length = length
        fill(buffer.place(for: length), length)
    }

    /// How many bytes they take.
    private var length: Int {
        // In 64 bits where they suffice, where division is many times faster.
        let digits = UInt64(exactly: number.magnitude).map(Self.count) ?? Self.count(number.magnitude)
        return max(digits, places + 1) + (places > 0 ? 1 : 0) + (number < 0 ? 1 : 0)
    }

    @inline(__always)
    private static func count<Number: FixedWidthInteger & UnsignedInteger>(_ number: Number) -> Int {
        var (count, rest) = (1, number)
        while rest >= 10 {
            rest /= 10
            count &+= 1
        }
        return count
    }

    /// Writes them, from the last to the first.
    private func fill(_ place: UnsafeMutablePointer<UInt8>, _ length: Int) {
        if let small = UInt64(exactly: number.magnitude) {
            fill(place, length, small)
        } else {
            fill(place, length, number.magnitude)
        }
        if number < 0 { place[0] = UInt8(ascii: "-") }
    }

    @inline(__always)
    private func fill<Number: FixedWidthInteger & UnsignedInteger>(
        _ place: UnsafeMutablePointer<UInt8>, _ length: Int, _ number: Number
    ) {
        let first = self.number < 0 ? 1 : 0
        var (index, rest) = (length, number)
        for _ in 0..<places { put(digitOf: &rest, before: &index, place) }
        if places > 0 {
            index &-= 1
            place[index] = separator
        }
        while index > first { put(digitOf: &rest, before: &index, place) }
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
