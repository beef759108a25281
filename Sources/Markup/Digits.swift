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

    /// How many bytes they take.
    private var count: Int {
        let magnitude = number.magnitude
        var count = 1
        if let small = UInt64(exactly: magnitude) {
            var rest = small
            while rest >= 10 { (rest, count) = (rest / 10, count + 1) }
        } else {
            var rest = magnitude
            while rest >= 10 { (rest, count) = (rest / 10, count + 1) }
        }
        return max(count, places + 1) + (places > 0 ? 1 : 0) + (number < 0 ? 1 : 0)
    }

    /// Writes them from the last to the first, into exactly as many bytes as they take.
    private func fill(_ bytes: UnsafeMutablePointer<UInt8>, count: Int) {
        let first = number < 0 ? 1 : 0
        let point = places > 0 ? count - 1 - places : -1
        if first == 1 { bytes[0] = UInt8(ascii: "-") }
        if let small = UInt64(exactly: number.magnitude) {
            // In 64 bits where they suffice, where division is many times faster.
            put(small, bytes, from: first, to: count, point: point)
        } else {
            put(number.magnitude, bytes, from: first, to: count, point: point)
        }
    }

    @inline(__always)
    private func put<Number: FixedWidthInteger & UnsignedInteger>(
        _ number: Number, _ bytes: UnsafeMutablePointer<UInt8>, from first: Int, to end: Int, point: Int
    ) {
        var (rest, index) = (number, end - 1)
        while index >= first {
            if index == point {
                bytes[index] = separator
            } else {
                bytes[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            index -= 1
        }
    }

    /// The digits as text.
    package var text: String {
        let count = count
        return String(unsafeUninitializedCapacity: count) { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            fill(base, count: count)
            return count
        }
    }

    /// Hands the digits on.
    func append(to buffer: inout ByteBuffer) {
        let count = count
        fill(buffer.place(for: count), count: count)
    }
}
