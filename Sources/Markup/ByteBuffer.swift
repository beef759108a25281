/// Bytes that are written one after the other.
typealias ByteBuffer = GrowingBuffer<UInt8>

extension GrowingBuffer<UInt8> {
    /// The bytes after the first `start`; only for as long as nothing is added.
    func filled(from start: Int) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: filled[start...]) }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        place(for: text.utf8CodeUnitCount).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Adds the bytes in a range.
    ///
    /// - Precondition: the range lies within the bytes.
    @inline(__always)
    mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        precondition(range.upperBound <= bytes.count)
        bytes.withUnsafeBufferPointer { bytes in
            guard let source = bytes.baseAddress else { return }
            place(for: range.count).update(from: source + range.lowerBound, count: range.count)
        }
    }

    /// Adds the bytes in a range of its own once more.
    ///
    /// - Precondition: the range lies within what has been written.
    mutating func appendAgain(_ range: Range<Int>) {
        precondition(range.upperBound <= count)
        let place = place(for: range.count)
        guard let source = UnsafeBufferPointer(rebasing: filled[range]).baseAddress else { return }
        place.update(from: source, count: range.count)
    }

    /// Adds a text unless something in it may have to be escaped: one of `"&<>`, or a line end or tab.
    ///
    /// - Returns: whether it was added; a byte right above one of these may look like it.
    @inline(__always)
    mutating func appendPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let source = text.baseAddress, !text.isEmpty else { return true }
        if text.count < 8 {
            for byte in text where mayBeSpecial(byte) { return false }
        } else {
            let (bytes, last) = (UnsafeRawPointer(source), text.count - 8)
            var found = specials(in: bytes.loadUnaligned(fromByteOffset: last, as: UInt64.self))
            var offset = 0
            while offset < last {
                found |= specials(in: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                offset &+= 8
            }
            if found != 0 { return false }
        }
        place(for: text.count).update(from: source, count: text.count)
        return true
    }
}

@inline(__always)
private func mayBeSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte >= 0x80 || byte | 4 == 0x26 || byte | 2 == 0x3E
}

/// The same for eight bytes, in the highest bit of each: taking a number from a byte borrows only where it is less.
@inline(__always)
private func specials(in word: UInt64) -> UInt64 {
    let quotes = (word | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626
    let brackets = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    let isLow = (word &- 0x2020_2020_2020_2020) & ~word
    let isQuote = (quotes &- 0x0101_0101_0101_0101) & ~quotes
    let isBracket = (brackets &- 0x0101_0101_0101_0101) & ~brackets
    return (isLow | isQuote | isBracket | word) & 0x8080_8080_8080_8080
}
