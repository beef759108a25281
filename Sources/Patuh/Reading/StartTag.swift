internal import Markup

/// A start tag as it stands in the source.
enum StartTag {
    /// Where the values of its attributes stand, without their quotes, by the names as written.
    ///
    /// - Parameter source: what begins with its `<`, and may go on behind it. Where it is not well-formed, what comes
    ///   behind the mistake may be missed.
    static func values(in source: ArraySlice<UInt8>) -> [String: Range<Int>] {
        var values: [String: Range<Int>] = [:]
        // The name of the element ends at white space, or where there are no attributes.
        var index = source.firstIndex { isWhiteSpace($0) || $0 == UInt8(ascii: ">") } ?? source.endIndex
        while let name = source[index...].firstIndex(where: { !isWhiteSpace($0) }),
            source[name] != UInt8(ascii: ">"), source[name] != UInt8(ascii: "/"),
            let equals = source[name...].firstIndex(of: UInt8(ascii: "=")),
            let open = source[equals...].firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
            let close = source[(open + 1)...].firstIndex(of: source[open])
        {
            let text = source[name..<equals].prefix { !isWhiteSpace($0) }
            values[String(decoding: text, as: UTF8.self)] = open + 1..<close
            index = close + 1
        }
        return values
    }
}
