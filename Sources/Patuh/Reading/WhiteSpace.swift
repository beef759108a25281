internal import Markup

/// Text as a person reads it: runs of white space are one space, none at the ends.
func folded(_ text: String) -> String {
    let bytes = text.utf8.span
    if isFolded(bytes) { return text }
    return unsafe String(unsafeUninitializedCapacity: bytes.count) { buffer in
        var (end, isPending) = (0, false)
        // No byte is written that was not read, and a space only for white space, so that they all fit.
        for index in bytes.indices {
            let byte = bytes[index]
            if isWhiteSpace(byte) {
                isPending = end > 0
                continue
            }
            if isPending {
                unsafe buffer[end] = space
                end += 1
            }
            isPending = false
            unsafe buffer[end] = byte
            end += 1
        }
        return end
    }
}

/// Whether there is no white space but single spaces between others.
private func isFolded(_ bytes: Span<UInt8>) -> Bool {
    var isSpace = true
    for index in bytes.indices {
        let byte = bytes[index]
        if byte == space ? isSpace : isWhiteSpace(byte) { return false }
        isSpace = byte == space
    }
    return !isSpace || bytes.isEmpty
}

/// The words of a list, separated by white space.
func words(of text: String) -> [String] {
    if !text.utf8.contains(where: isWhiteSpace) { return text.isEmpty ? [] : [text] }
    return text.utf8.split(whereSeparator: isWhiteSpace).map { String(Substring($0)) }
}

private let space = UInt8(ascii: " ")
