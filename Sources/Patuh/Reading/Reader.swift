internal import Markup

/// Reads elements of one file into values and keeps everything it finds wrong, so that one run tells all.
///
/// Each getter returns a harmless value when it has reported a problem; the values are thrown away at the end, when
/// ``finish()`` throws what was found.
struct Reader {
    let document: Document
    private var found: [Finding] = []

    private struct Finding: Hashable {
        let problem: Problem
        let offset: Int
        let suggestion: String?
    }

    init(_ document: Document) {
        self.document = document
    }

    mutating func report(_ problem: Problem, at element: Element, suggestion: String? = nil) {
        report(problem, at: element.offset, suggestion: suggestion)
    }

    mutating func report(_ problem: Problem, at offset: Int, suggestion: String? = nil) {
        found.append(Finding(problem: problem, offset: offset, suggestion: suggestion))
    }

    /// Throws everything found, by place and each once, or does nothing.
    func finish() throws(Diagnostics) {
        if found.isEmpty { return }
        var seen = Set<Finding>()
        let sorted = found.filter { seen.insert($0).inserted }.enumerated().sorted { left, right in
            (left.element.offset, left.offset) < (right.element.offset, right.offset)
        }
        var places = SourcePlaces(in: document.bytes)
        let diagnostics = sorted.map { _, finding in
            Diagnostic(
                finding.problem, at: Place(finding.offset, of: document.bytes, file: document.name, &places),
                suggestion: finding.suggestion)
        }
        if let diagnostics = Diagnostics(sorted: diagnostics) { throw diagnostics }
    }
}

// MARK: - Shape

/// What may stand in an element.
struct Shape {
    let attributes: [String]
    var children: [String] = []
    /// Children that may stand there once at most.
    var single: [String] = []
    var text = false
}

extension Reader {
    /// Reports every attribute, child and text that the shape does not have: nothing is ever ignored.
    mutating func check(_ element: Element, _ shape: Shape) {
        for index in element.attributes.indices {
            if let name = element.attributes.plainName(at: index), shape.attributes.contains(name) { continue }
            let attribute = element.attributes[index]
            if attribute.isSchemaHint { continue }
            report(
                .unknownAttribute(attribute.name, element: element.name), at: element,
                suggestion: nearest(to: attribute.name, among: shape.attributes))
        }
        if !shape.text, element.hasText { report(.strayText(element: element.name), at: element) }
        guard element.hasChildren else { return }
        var seen: [String] = []
        for child in element.children {
            let name = child.name
            if !child.sharesNamespace(with: element) || !(shape.children.contains(name) || shape.single.contains(name))
            {
                report(
                    .unknownElement(name, parent: element.name), at: child,
                    suggestion: nearest(to: name, among: shape.children + shape.single))
            } else if shape.single.contains(name) {
                if seen.contains(name) { report(.repeatedElement(name, parent: element.name), at: child) }
                seen.append(name)
            }
        }
    }

    /// The children with a name, in order.
    func children(of element: Element, named name: String) -> [Element] {
        guard element.hasChildren else { return [] }
        return element.children.filter { $0.name == name && $0.sharesNamespace(with: element) }
    }

    /// The text of the first child with a name, white space at its ends and line breaks folded.
    func text(of element: Element, child name: String) -> String? {
        children(of: element, named: name).first.map { folded($0.text) }
    }
}

extension Element.Attributes.Attribute {
    /// What editors write to find a schema; it says nothing about the content.
    fileprivate var isSchemaHint: Bool {
        namespace == "http://www.w3.org/2001/XMLSchema-instance"
            && ["schemaLocation", "noNamespaceSchemaLocation"].contains(name)
    }
}
