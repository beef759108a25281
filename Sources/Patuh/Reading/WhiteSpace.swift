internal import Markup

/// Text as a person reads it: runs of white space are one space, none at the ends.
func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isPending = false
    for byte in text.utf8 {
        if isWhiteSpace(byte) {
            isPending = !bytes.isEmpty
        } else {
            if isPending { bytes.append(UInt8(ascii: " ")) }
            isPending = false
            bytes.append(byte)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// The words of a list, separated by white space.
func words(of text: String) -> [String] {
    text.utf8.split(whereSeparator: isWhiteSpace).map { String(Substring($0)) }
}
