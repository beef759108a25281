extension MarkupWriter {
    /// Adds attributes that are in markup already.
    private mutating func attributes(_ fragment: Fragment, of kept: Fragments) {
        precondition(state == .inTag && !isCommentedOut && !fragment.isElements, "attributes come before content")
        buffer.append(kept.bytes, fragment.range)
    }

    /// Adds elements that are in markup already, and stand as deep there as here.
    package mutating func elements(_ fragment: Fragment, of kept: Fragments) {
        beginContent()
        precondition(fragment.depth == depth, "elements are indented by their depth")
        buffer.append(kept.bytes, fragment.range)
    }

    /// Adds attributes as they are known, or as `content` writes them, and then they are known.
    package mutating func attributes(
        _ known: inout Fragment?, of kept: inout Fragments, _ content: (inout Self) -> Void
    ) {
        if let known { return attributes(known, of: kept) }
        precondition(state == .inTag && !isCommentedOut, "attributes come before content")
        let start = buffer.count
        content(&self)
        precondition(state == .inTag, "content is no attribute")
        known = kept.keep(buffer.filled(from: start), depth: nil)
    }

    /// Adds elements as they are known, or as `content` writes them, and then they are known.
    package mutating func elements(
        _ known: inout Fragment?, of kept: inout Fragments, _ content: (inout Self) -> Void
    ) {
        if let known { return elements(known, of: kept) }
        let stretch = elements(content)
        known = kept.keep(buffer.filled(from: stretch.range.lowerBound), depth: depth)
    }

    /// Elements that stand in what has been written, for another time.
    package struct Stretch {
        fileprivate let range: Range<Int>
        fileprivate let depth: Int
    }

    /// Adds elements that may have to be written again, and tells where they stand.
    package mutating func elements(_ content: (inout Self) -> Void) -> Stretch {
        beginContent()
        let start = buffer.count
        content(&self)
        precondition(state == .afterElement, "text is no element")
        return Stretch(range: start..<buffer.count, depth: depth)
    }

    /// Adds elements once more, as deep as before.
    package mutating func repeatElements(_ stretch: Stretch) {
        beginContent()
        precondition(stretch.depth == depth, "elements are indented by their depth")
        buffer.appendAgain(stretch.range)
    }

    /// Ends the tag that opens an element, before the elements in it.
    private mutating func beginContent() {
        precondition(dialect == .xml && state != .afterText && !isCommentedOut, "elements stand between elements")
        if state == .inTag { buffer.append(">\n") }
        state = .afterElement
    }
}
