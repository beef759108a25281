/// A text with its white space folded, so that it can be searched whatever its width.
public func flat(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
