extension MarkupWriter {
    /// Adds attributes that are in markup already.
    private mutating func attributes(_ fragment: Fragment) {
        precondition(state == .inTag && !isCommentedOut && !fragment.isElements, "attributes come before content")
        buffer.append(fragment.bytes)
    }

    /// Adds elements that are in markup already, and stand as deep there as here.
    package mutating func elements(_ fragment: Fragment) {
        beginContent()
        precondition(fragment.depth == depth, "elements are indented by their depth")
        buffer.append(fragment.bytes)
    }

    /// Adds attributes as they are known, or as `content` writes them, and then they are known.
    package mutating func attributes(_ known: inout Fragment?, _ content: (inout Self) -> Void) {
        if let known { return attributes(known) }
        precondition(state == .inTag && !isCommentedOut, "attributes come before content")
        let start = buffer.count
        content(&self)
        precondition(state == .inTag, "content is no attribute")
        known = Fragment(bytes: buffer.bytes(from: start), depth: nil)
    }

    /// Adds elements as they are known, or as `content` writes them, and then they are known.
    package mutating func elements(_ known: inout Fragment?, _ content: (inout Self) -> Void) {
        if let known { return elements(known) }
        beginContent()
        let start = buffer.count
        content(&self)
        precondition(state == .afterElement, "text is no element")
        known = Fragment(bytes: buffer.bytes(from: start), depth: depth)
    }

    /// Ends the tag that opens an element, before the elements in it.
    private mutating func beginContent() {
        precondition(dialect == .xml && state != .afterText && !isCommentedOut, "elements stand between elements")
        if state == .inTag { buffer.append(">\n") }
        state = .afterElement
    }
}
