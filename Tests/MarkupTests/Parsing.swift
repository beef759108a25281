import Markup

/// A document of a text.
func document(_ text: String) throws -> Document {
    try Document(parsing: Array(text.utf8), name: "uji.xml")
}

/// An element and all that stands in it, in the order of the file.
func everything(in element: Element) -> [Element] {
    [element] + element.children.flatMap(everything)
}

/// Why and where bytes are refused.
struct Refusal: Equatable {
    let fault: MarkupError.Fault
    let offset: Int
}

/// Why bytes are refused; `nil` when they are read.
func refusal(of bytes: [UInt8], limits: Limits = .standard) -> Refusal? {
    do throws(MarkupError) {
        _ = try Document(parsing: bytes, name: "", limits: limits)
        return nil
    } catch {
        return Refusal(fault: error.fault, offset: error.offset)
    }
}

/// Why a text is refused; `nil` when it is read.
func refusal(of text: String, limits: Limits = .standard) -> Refusal? {
    refusal(of: Array(text.utf8), limits: limits)
}

extension String {
    /// Where a text begins, in bytes.
    func utf8Offset(of text: String) -> Int? {
        let (bytes, wanted) = (Array(utf8), Array(text.utf8))
        return bytes.indices.first { bytes[$0...].starts(with: wanted) }
    }
}
