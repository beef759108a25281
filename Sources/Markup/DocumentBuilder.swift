internal import CLibXML2

/// What the parser's callbacks fill, file after file.
struct DocumentBuilder: ~Copyable {
    /// The first thing that makes the file unfit.
    private(set) var error: MarkupError?
    private var names: NameTable
    private var limits = Limits.standard
    /// The file, while it is read.
    private(set) var source = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private var nodes = GrowingBuffer<Document.Node>()
    private var attributes = GrowingBuffer<Document.Attribute>()
    private var pieces = GrowingBuffer<Document.Piece>()
    private var makeups = GrowingBuffer<Makeup>()
    private var rewritten = GrowingBuffer<UInt8>()
    private var open = GrowingBuffer<OpenElement>()
    /// The character data since the last tag.
    private var piece: Document.TextRange?
    /// Whether that is only white space so far.
    private var isPieceBlank = true
    /// Where a piece that was put together begins in the source.
    private var pieceStart: Int32 = -1
    /// The makeups met last, as indices, by a few of their bits.
    private var recent = GrowingBuffer<Int32>(capacity: 64)

    /// An element whose end has not come yet.
    struct OpenElement: BitwiseCopyable {
        let node: Int32
        let namespace: Int32
        var makeup: Makeup
    }

    init(known: NameList) {
        names = NameTable(known: known)
    }

    /// For when the dictionary is gone that they refer to.
    mutating func forgetNames(known: NameList) { names = NameTable(known: known) }

    /// Gets ready for a file, whose bytes stay where they are while it is parsed. What was found in the one before has been
    /// handed over by ``finish()``.
    mutating func begin(_ source: UnsafeBufferPointer<UInt8>, limits: Limits) {
        precondition(nodes.count == 0 && attributes.count == 0 && pieces.count == 0, "the last file is not finished")
        (self.source, self.limits) = (source, limits)
        (error, piece, pieceStart) = (nil, nil, -1)
        makeups.removeAll()
        rewritten.removeAll()
        open.removeAll()
        recent.removeAll()
        for _ in 0..<64 { recent.append(-1) }
        // As long as they most often are; what is not used takes no memory.
        nodes.reserve(source.count / 40)
        attributes.reserve(source.count / 16)
    }

    /// What was found, when every element is closed; the source is let go.
    mutating func finish() -> Document.Content {
        source = UnsafeBufferPointer(start: nil, count: 0)
        return Document.Content(
            nodes: nodes.take(), attributes: attributes.take(), pieces: pieces.take(), makeups: makeups.array,
            rewritten: rewritten.array, names: names.names)
    }

    var isComplete: Bool { open.count == 0 && nodes.count > 0 }

    /// How many names were met in this file and those before it.
    var nameCount: Int { names.names.count }

    /// Where a callback speaks of.
    struct Place {
        let base: UnsafePointer<xmlChar>
        let end: UnsafePointer<xmlChar>
        /// How many bytes of the source came before `base`.
        let consumed: Int

        /// Where a text stands in the source; `nil` when it is a copy that the parser made.
        @inline(__always)
        func range(_ lower: UnsafePointer<xmlChar>, _ count: Int) -> Document.TextRange? {
            guard lower >= base, lower + count <= end else { return nil }
            // No file is longer than 32 bits can tell.
            let start = consumed &+ (lower - base)
            return Document.TextRange(
                lower: Int32(truncatingIfNeeded: start), upper: Int32(truncatingIfNeeded: start &+ count))
        }
    }

    // MARK: Elements

    /// - Returns: whether to go on.
    mutating func start(_ tag: Tag, at offset: Int, in place: Place) -> Bool {
        closePiece()
        if open.count >= limits.depth { return refuse(.tooDeep(limit: limits.depth), at: offset) }
        if nodes.count >= limits.elements { return refuse(.tooManyElements(limit: limits.elements), at: offset) }
        if tag.attributeCount + tag.namespaceCount > limits.attributes {
            return refuse(.tooManyAttributes(limit: limits.attributes), at: offset)
        }
        let (name, namespace) = (names.find(tag.name), names.find(tag.namespace).number)
        note(name, namespace)
        let first = Int32(truncatingIfNeeded: attributes.count)
        var makeup = Makeup()
        if let fields = tag.attributes { addAttributes(fields, tag.attributeCount, to: &makeup, in: place) }
        open.append(
            OpenElement(node: Int32(truncatingIfNeeded: nodes.count), namespace: namespace, makeup: makeup))
        nodes.append(
            Document.Node(
                name: name.number, namespace: namespace, offset: Int32(truncatingIfNeeded: offset), end: 0,
                firstAttribute: first, endAttribute: Int32(truncatingIfNeeded: attributes.count),
                firstPiece: Int32(truncatingIfNeeded: pieces.count), makeup: 0))
        return true
    }

    /// Keeps attributes: five pointers each, to local name, prefix, namespace, start and end of the value.
    private mutating func addAttributes(
        _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, _ count: Int, to makeup: inout Makeup,
        in place: Place
    ) {
        let target = attributes.place(for: count)
        var (field, bits, isComplete) = (fields, UInt128(0), true)
        for index in 0..<count {
            let name = names.find(field[0])
            let namespace = field[2] == nil ? 0 : names.find(field[2]).number
            if name.bit == 0 || namespace != 0 { isComplete = false }
            bits |= name.bit
            var value = Document.TextRange(lower: 0, upper: 0)
            if let lower = field[3], let upper = field[4] {
                value = place.range(lower, upper - lower) ?? copy(of: lower, upper - lower)
            }
            target[index] = Document.Attribute(name: name.number, namespace: namespace, value: value)
            field += 5
        }
        makeup.attributes = bits
        makeup.isComplete = isComplete
    }

    /// Notes a child in the makeup of the element it stands in.
    @inline(__always)
    private mutating func note(_ child: NameTable.Name, _ namespace: Int32) {
        if open.count == 0 { return }
        let parent = open.count - 1
        if child.bit == 0 || namespace != open[parent].namespace { open[parent].makeup.isComplete = false }
        open[parent].makeup.repeated |= open[parent].makeup.children & child.bit
        open[parent].makeup.children |= child.bit
    }

    mutating func end() {
        closePiece()
        guard let element = open.popLast() else { return }
        let index = Int(element.node)
        nodes[index].end = Int32(nodes.count)
        nodes[index].makeup = number(of: element.makeup)
    }

    private mutating func number(of makeup: Makeup) -> Int32 {
        let slot = makeup.hash
        let before = recent[slot]
        if before >= 0, makeups[Int(before)] == makeup { return before }
        makeups.append(makeup)
        recent[slot] = Int32(makeups.count - 1)
        return recent[slot]
    }

    // MARK: Text

    /// - Parameter end: how far the parser has come.
    mutating func characters(_ text: UnsafePointer<xmlChar>, _ count: Int, in place: Place, before end: Int) {
        let range = place.range(text, count) ?? original(of: text, count, before: end)
        let isBlank = UnsafeBufferPointer(start: text, count: count).allSatisfy(isWhiteSpace)
        defer { isPieceBlank = isPieceBlank && isBlank }
        guard let open = piece else {
            piece = range ?? copy(of: text, count)
            isPieceBlank = true
            return
        }
        if let range, range.lower == open.upper {
            piece?.upper = range.upper
            return
        }
        let isRewritten = Int(open.lower) >= source.count
        if pieceStart < 0 {
            if !isPieceBlank {
                pieceStart = isRewritten ? -1 : open.lower
            } else if let range, !isBlank {
                pieceStart = range.lower
            }
        }
        let lower = isRewritten ? open.lower : Int32(source.count + rewritten.count)
        if !isRewritten {
            rewritten.append(contentsOf: UnsafeBufferPointer(rebasing: source[Int(open.lower)..<Int(open.upper)]))
        }
        piece = Document.TextRange(lower: lower, upper: copy(of: text, count).upper)
    }

    /// Where a text stands in the source that the parser has copied, as it does with all beyond ASCII; `nil` where it is
    /// not written there so, as with references and line ends.
    private func original(
        of text: UnsafePointer<xmlChar>, _ count: Int, before end: Int
    ) -> Document.TextRange? {
        // A long text comes in pieces, and the parser has not stepped over the last character of one yet.
        for rest in 0...(count < 100 ? 0 : 4) {
            let start = end - count + rest
            guard start >= 0, start + count <= source.count else { continue }
            if UnsafeBufferPointer(rebasing: source[start..<(start + count)])
                .elementsEqual(UnsafeBufferPointer(start: text, count: count))
            {
                return Document.TextRange(lower: Int32(start), upper: Int32(start + count))
            }
        }
        return nil
    }

    private mutating func copy(of text: UnsafePointer<xmlChar>, _ count: Int) -> Document.TextRange {
        let lower = Int32(source.count + rewritten.count)
        rewritten.append(contentsOf: UnsafeBufferPointer(start: text, count: count))
        return Document.TextRange(lower: lower, upper: lower + Int32(count))
    }

    @inline(__always)
    private mutating func closePiece() {
        if let piece { keep(piece) }
    }

    /// Keeps the character data since the last tag, unless it is only white space. A function of its own and not
    /// inlined, since most tags follow no character data.
    @inline(never)
    private mutating func keep(_ text: Document.TextRange) {
        let start = Int(text.lower) < source.count ? text.lower : pieceStart
        (piece, pieceStart) = (nil, -1)
        if open.count == 0 || isPieceBlank { return }
        open[open.count - 1].makeup.hasText = true
        pieces.append(Document.Piece(owner: open[open.count - 1].node, text: text, start: start))
    }

    // MARK: Refusal

    /// - Returns: `false`, so that the parser stops.
    mutating func refuse(_ fault: MarkupError.Fault, at offset: Int) -> Bool {
        if error != nil { return false }
        error = MarkupError(fault: fault, offset: offset)
        if let element = open.last {
            let node = nodes[Int(element.node)]
            let position = SourcePosition(offset: Int(node.offset), in: Array(source))
            error?.open = .init(name: names.names[Int(node.name)], line: position.line)
        }
        return false
    }
}

/// A start tag as libxml2 hands it over.
struct Tag {
    let name: UnsafePointer<xmlChar>?
    let namespace: UnsafePointer<xmlChar>?
    let namespaceCount: Int
    let attributeCount: Int
    let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
}
