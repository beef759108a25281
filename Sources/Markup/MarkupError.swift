/// Why a file is not read: the first thing that makes it unfit, and the byte at which it stands.
public struct MarkupError: Error, Sendable, Hashable {
    /// What is wrong.
    public let fault: Fault
    /// Where, as a byte offset in the file.
    public let offset: Int
    /// The element that is open there, and the line it starts on.
    public var open: OpenElement?

    /// An element that is not closed yet.
    public struct OpenElement: Sendable, Hashable {
        /// Its name.
        public let name: String
        /// Its line, from 1.
        public let line: Int
    }

    /// What can make a file unfit to read.
    public enum Fault: Sendable, Hashable {
        /// Nothing but white space.
        case empty
        /// More bytes than the limit.
        case tooLarge(limit: Int)
        /// No text at all, but a file of another program.
        case notText(Program)
        /// Not UTF-8; the encoding it declares or shows by its first bytes, where it does.
        case notUTF8(encoding: String?)
        /// A document type declaration, which could smuggle in entities and other files.
        case doctype
        /// Elements nested deeper than the limit.
        case tooDeep(limit: Int)
        /// More elements than the limit.
        case tooManyElements(limit: Int)
        /// More attributes on one element than the limit.
        case tooManyAttributes(limit: Int)
        /// Not well-formed.
        case malformed(Malformation)
    }

    /// Whose files are taken for text by mistake.
    public enum Program: Sendable, Hashable {
        /// A ZIP archive, as workbooks and texts are today.
        case office
        /// What those were before 2007.
        case oldOffice
        /// A PDF.
        case pdf
    }

    /// The ways of not being well-formed that have words of their own.
    public enum Malformation: Sendable, Hashable {
        /// An end tag that does not match the open element.
        case tagMismatch
        /// The file ends inside an element, a tag, a comment …
        case unfinished
        /// A comment that never ends.
        case unclosedComment
        /// Something after the root element.
        case extraContent
        /// Two attributes with one name on one element.
        case repeatedAttribute
        /// An entity other than the five of XML, or an `&` on its own.
        case unknownEntity
        /// A `<` inside an attribute value.
        case lessThanInAttribute
        /// A prefix no namespace is declared for.
        case unknownPrefix
        /// Two hyphens inside a comment, which only its end may have.
        case hyphensInComment
        /// `]]>` in text, which only a CDATA section may end with.
        case sectionEnd
        /// An attribute value that does not stand in quotation marks.
        case unquotedValue
        /// An attribute value that a curly quotation mark was to end.
        case curlyQuote
        /// An attribute value whose closing quotation mark is missing.
        case unclosedValue
        /// An attribute without a value.
        case missingValue
        /// Attributes without white space between them, or with something else.
        case attributesTogether
        /// A space or mark in a tag that nobody sees, and that is none to XML.
        case invisibleSpace
        /// A tag that nothing closes, or something in it that is no part of one.
        case unfinishedTag
        /// A colon where none may be in a name.
        case colonInName
        /// A comment that does not begin with `<!--`.
        case commentStart
        /// A `<` that no name follows.
        case lessThanInText
        /// An XML declaration that is not at the very beginning.
        case lateDeclaration
        /// Text that begins with anything but a tag.
        case notMarkup
        /// A name of more than 50,000 bytes, or a value, section or instruction of more than ten million.
        case tooLong
        /// A character XML does not allow.
        case invalidCharacter
        /// Anything else, in the words of the parser (English).
        case other(String)
    }
}

/// Bounds on what is believed to be an honest file.
public struct Limits: Sendable {
    /// Bytes in the file; more than 2³⁰ counts as 2³⁰.
    public var bytes = 64 << 20
    /// Elements inside elements.
    public var depth = 64
    /// Elements in the file.
    public var elements = 1_000_000
    /// Attributes on one element.
    public var attributes = 64

    /// Far above any rubric or evidence file, far below what would hurt.
    public static let standard = Self()
}
