internal import Markup

/// Text as a person reads it: runs of white space are one space, none at the ends.
func folded(_ text: String) -> String {
    let count = text.utf8.count
    return unsafe String(unsafeUninitializedCapacity: count) { buffer in
        var (end, isPending) = (0, false)
        // No byte is written that was not read, and a space only for white space, so that they all fit.
        for byte in text.utf8 {
            if isWhiteSpace(byte) {
                isPending = end > 0
                continue
            }
            if isPending {
                unsafe buffer[end] = UInt8(ascii: " ")
                end += 1
            }
            isPending = false
            unsafe buffer[end] = byte
            end += 1
        }
        return end
    }
}

/// The words of a list, separated by white space.
func words(of text: String) -> [String] {
    if !text.utf8.contains(where: isWhiteSpace) { return text.isEmpty ? [] : [text] }
    return text.utf8.split(whereSeparator: isWhiteSpace).map { String(Substring($0)) }
}
