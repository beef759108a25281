internal import CLibXML2
internal import Synchronization

/// Reads files one after the other.
///
/// The parser is libxml2 through SAX2, in its strictest setting: it never recovers, loads nothing, and knows no entity
/// but the five of XML, since every DOCTYPE is refused before one could be declared. Whoever reads many files keeps
/// one: names that were met once are known in the next file.
public final class Parser {
    private let known: NameList
    private var builder: DocumentBuilder
    private var context: xmlParserCtxtPtr?

    /// How many names may come together over files before they are forgotten.
    private static let mostNames = 1024
    /// How many bytes of names, and of namespaces that nobody uses: the dictionary takes ten million at most.
    private static let mostNameBytes = 1 << 20

    /// Knows no names yet.
    public convenience init() { self.init(known: .none) }

    /// - Parameter known: names that get their numbers, see ``Element/number``.
    package init(known: NameList) {
        self.known = known
        builder = DocumentBuilder(known: known)
    }

    deinit { xmlFreeParserCtxt(context) }

    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - bytes: the file, which must be UTF-8.
    ///   - name: what messages call it.
    ///   - limits: what is still believed to be an honest file.
    /// - Throws: the first thing that makes the file unfit.
    public func document(
        _ bytes: [UInt8], name: String, limits: Limits = .standard
    ) throws(MarkupError) -> Document {
        if let error = firstLook(at: bytes, limits: limits) { throw error }
        let isFit = bytes.withUnsafeBufferPointer { source in
            isThreaded ? parse(source, limits: limits) : turn.withLock { _ in parse(source, limits: limits) }
        }
        let content = builder.finish()
        if !isFit || isCrowded { forget() }
        guard isFit else {
            throw builder.error ?? MarkupError(fault: .malformed(.other("not well-formed")), offset: bytes.count)
        }
        return Document(storage: Document.Storage(name: name, bytes: bytes, content: content))
    }

    /// - Returns: whether the file is fit.
    private func parse(_ source: UnsafeBufferPointer<UInt8>, limits: Limits) -> Bool {
        let context = readyContext()
        builder.begin(source, limits: limits)
        // With every DOCTYPE refused, substituting entities can only mean the five of XML.
        let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue)
        withUnsafeMutablePointer(to: &builder) { builder in
            context.pointee._private = UnsafeMutableRawPointer(builder)
            let start = UnsafeRawPointer(source.baseAddress)?.assumingMemoryBound(to: CChar.self)
            _ = xmlCtxtReadMemory(context, start, Int32(source.count), nil, nil, options)
        }
        return builder.error == nil && context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1
            && builder.isComplete
    }

    /// Whether more names were met than should be kept for the next file.
    private var isCrowded: Bool {
        builder.nameCount > Self.mostNames + known.names.count
            || xmlDictGetUsage(context?.pointee.dict) > Self.mostNameBytes
    }

    private func readyContext() -> xmlParserCtxtPtr {
        if let context { return context }
        guard let new = xmlNewParserCtxt() else { preconditionFailure("out of memory") }
        new.pointee.sax.pointee = saxHandler()
        context = new
        return new
    }

    /// Starts anew with the next file; names go with the dictionary that keeps them.
    private func forget() {
        xmlFreeParserCtxt(context)
        context = nil
        builder.forgetNames(known: known)
    }
}

/// Whether the library keeps the threads of the program apart. Linked into a program, it does so only where all functions for
/// threads that it knows are in there as well.
private let isThreaded: Bool = {
    xmlInitParser()
    return xmlGetThreadId() != 0
}()

/// Whose turn it is to parse, where it does not.
private let turn = Mutex(())
