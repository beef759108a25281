extension String {
    /// The decimal digits of a number, the last `places` of them behind a separator.
    ///
    /// A card has hundreds of numbers, so they are written straight into the string.
    init(digits number: Int128, places: Int = 0, separator: Unicode.Scalar = ".") {
        let least = places > 0 ? places + 2 : 1
        // Up to 15 bytes a string needs no memory of its own.
        let capacity = number.magnitude < 1_000_000_000_000 && places < 10 ? 15 : 48 + places
        self = unsafe String(unsafeUninitializedCapacity: capacity) { buffer in
            var next = buffer.count
            func put(_ byte: UInt8) {
                next -= 1
                unsafe buffer[next] = byte
            }
            var rest = number.magnitude
            var count = 0
            while rest > 0 || count < least {
                if places > 0, count == places {
                    put(UInt8(ascii: separator))
                    count += 1
                }
                if let small = UInt64(exactly: rest) {
                    put(UInt8(ascii: "0") + UInt8(small % 10))
                    rest = UInt128(small / 10)
                } else {
                    put(UInt8(ascii: "0") + UInt8(rest % 10))
                    rest /= 10
                }
                count += 1
            }
            if number < 0 { put(UInt8(ascii: "-")) }
            let length = buffer.count - next
            for index in 0..<length { unsafe buffer[index] = buffer[next + index] }
            return length
        }
    }
}
