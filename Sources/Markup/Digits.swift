/// The decimal digits of a number, made without memory of their own: a card has hundreds of them.
package struct Digits: Sendable {
    private var bytes = InlineArray<64, UInt8>(repeating: 0)
    private var start = 64

    /// The digits of a number, the last `places` of them behind a separator.
    ///
    /// - Parameters:
    ///   - places: 0 to 20.
    ///   - separator: an ASCII character.
    package init(_ number: Int128, places: Int = 0, separator: UInt8 = UInt8(ascii: ".")) {
        var rest = number.magnitude
        for _ in 0..<places { put(digitOf: &rest) }
        if places > 0 { put(separator) }
        repeat { put(digitOf: &rest) } while rest > 0
        if number < 0 { put(UInt8(ascii: "-")) }
    }

    /// Puts the last digit of a number, and takes it away.
    @inline(__always)
    private mutating func put(digitOf number: inout UInt128) {
        // In 64 bits where they suffice, where division is many times faster.
        if let small = UInt64(exactly: number) {
            put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: small % 10))
            number = UInt128(small / 10)
        } else {
            put(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
            number /= 10
        }
    }

    private mutating func put(_ byte: UInt8) {
        start -= 1
        bytes[start] = byte
    }

    /// The digits as text.
    package var text: String {
        String(unsafeUninitializedCapacity: 64 - start) { buffer in
            for index in start..<64 { buffer[index - start] = bytes[index] }
            return 64 - start
        }
    }

    /// Hands the digits on.
    func append(to buffer: inout ByteBuffer) {
        for index in start..<64 { buffer.append(bytes[index]) }
    }
}
