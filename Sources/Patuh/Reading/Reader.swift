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

        /// What and where, whatever was probably meant.
        var fault: Fault { Fault(problem: problem, offset: offset) }
    }

    private struct Fault: Hashable {
        let problem: Problem
        let offset: Int
    }

    init(_ document: Document) {
        self.document = document
    }

    /// How much has been found wrong.
    var problemCount: Int { found.count }

    mutating func report(_ problem: Problem, at element: Element, suggestion: @autoclosure () -> String? = nil) {
        report(problem, at: element.offset, suggestion: suggestion())
    }

    /// - Parameter suggestion: what was probably meant. Looking for that takes long where there is much to choose from,
    ///   so it is left out where very many problems came before.
    mutating func report(_ problem: Problem, at offset: Int, suggestion: @autoclosure () -> String? = nil) {
        if found.count == Diagnostics.most { return }
        let suggestion = found.count < Self.mostSuggestions ? suggestion() : nil
        found.append(Finding(problem: problem, offset: offset, suggestion: suggestion))
    }

    private static let mostSuggestions = 100

    /// The most elements of one kind that belong together, such as the items of a list. Nobody needs more, and what holds
    /// each against all others would take for ever.
    static let mostMembers = 1000

    /// Elements of one kind that belong together, as many of them as there may be; that there are more is reported.
    mutating func members(_ elements: [Element], most: Int = mostMembers) -> [Element] {
        if elements.count <= most { return elements }
        let extra = elements[most]
        report(.tooMany(extra.name, count: elements.count, most: most), at: extra)
        return Array(elements.prefix(most))
    }

    /// What the codes of elements are for of which there may be too many.
    private static let kinds: [String: Problem.CodeKind] = [
        "jenis-unit": .unitKind, "peran": .role, "produk": .product, "butir": .listItem, "bukti": .slot,
    ]

    /// Reports the problems that are found under every one of several readings.
    mutating func reportCommon<Case>(to cases: some Collection<Case>, _ read: (Case, inout Reader) -> Void) {
        let trials = cases.map { possible in
            var trial = self
            read(possible, &trial)
            return trial.found.dropFirst(found.count)
        }
        let others = trials.dropFirst().map { Set($0.map(\.fault)) }
        found += (trials.first ?? []).filter { finding in others.allSatisfy { $0.contains(finding.fault) } }
    }

    /// Throws everything found, by place and each once, or does nothing.
    func finish() throws(Diagnostics) {
        if found.isEmpty { return }
        // What was left unread because there is too much of it only seems not to be there.
        let cut = found.compactMap { if case .tooMany(let name, _, _) = $0.problem { Self.kinds[name] } else { nil } }
        let found = found.filter {
            if case .unknownCode(let kind, _, _, _) = $0.problem { !cut.contains(kind) } else { true }
        }
        let sorted = found.uniqued().enumerated().sorted { left, right in
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
    let attributes: Names
    let children: Names
    /// Children that may stand there once at most.
    let single: Names
    /// All of them.
    let everyChild: Names
    let text: Bool

    init(attributes: [Name], children: [Name] = [], single: [Name] = [], text: Bool = false) {
        self.attributes = Names(attributes)
        self.children = Names(children)
        self.single = Names(single)
        everyChild = Names(children + single)
        self.text = text
    }
}

extension Shape {
    /// Nothing but text.
    static let plain = Shape(attributes: [], text: true)
}

/// What stands in an element, as far as its shape knows it.
struct Present {
    var attributes: Names = []
    var children: Names = []
}

extension Reader {
    /// Reports every attribute, child and text that the shape does not have: nothing is ever ignored.
    @discardableResult
    mutating func check(_ element: Element, _ shape: Shape) -> Present {
        // Nearly all elements are as they should be.
        let makeup = element.makeup
        let (attributes, children) = (makeup.attributeNames, makeup.childNames)
        if makeup.isComplete, attributes.isSubset(of: shape.attributes), children.isSubset(of: shape.everyChild),
            makeup.repeatedNames.isSubset(of: shape.children), shape.text || !makeup.hasText
        {
            return Present(attributes: attributes, children: children)
        }
        return reportMisfits(element, shape)
    }

    /// Tells what stands in an element and should not.
    private mutating func reportMisfits(_ element: Element, _ shape: Shape) -> Present {
        var present = Present()
        for index in element.attributes.indices {
            if let name = element.attributes.known(at: index), shape.attributes.contains(name) {
                present.attributes.insert(name)
            } else {
                reportUnknown(element.attributes[index], of: element, shape)
            }
        }
        if !shape.text, element.hasText {
            report(
                .strayText(element: element.name, text: folded(element.text)), at: element.textOffset ?? element.offset)
        }
        for child in element.children {
            if let name = child.known, child.sharesNamespace(with: element) {
                if shape.children.contains(name) {
                    present.children.insert(name)
                    continue
                }
                if shape.single.contains(name) {
                    let isFirst = present.children.insert(name)
                    if !isFirst { report(.repeatedElement(name.text, parent: element.name), at: child) }
                    continue
                }
            }
            report(
                .unknownElement(child.name, parent: element.name), at: child,
                suggestion: nearest(to: child.name, among: shape.children.texts + shape.single.texts))
        }
        return present
    }

    private mutating func reportUnknown(
        _ attribute: Element.Attributes.Attribute, of element: Element, _ shape: Shape
    ) {
        if attribute.isSchemaHint { return }
        report(
            .unknownAttribute(attribute.name, element: element.name), at: element,
            suggestion: nearest(to: attribute.name, among: shape.attributes.texts))
    }

    /// The text of the first child with a name, white space at its ends and line breaks folded.
    func text(of element: Element, child name: Name) -> String? {
        element.children(name).first.map { folded($0.text) }
    }
}

extension Element.Attributes.Attribute {
    /// What editors write to find a schema; it says nothing about the content.
    fileprivate var isSchemaHint: Bool {
        namespace == "http://www.w3.org/2001/XMLSchema-instance"
            && ["schemaLocation", "noNamespaceSchemaLocation"].contains(name)
    }
}
