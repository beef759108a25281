/// What an element is made of, in a form that is quick to compare with what is allowed.
///
/// Most elements of one document that are made alike share one, so a file has few of them.
public struct Makeup: Sendable, Equatable, BitwiseCopyable {
    /// The names of its attributes, one bit for each known name from the lowest on.
    public internal(set) var attributes: UInt128 = 0
    /// The names of the elements directly inside it, in the same way.
    public internal(set) var children: UInt128 = 0
    /// Those that stand there more than once.
    public internal(set) var repeated: UInt128 = 0
    /// Whether character data that is more than white space stands directly inside it.
    public internal(set) var hasText = false
    /// Whether that is all: no other names, no attribute in a namespace, and no child in another namespace.
    public internal(set) var isComplete = true

    /// How many names have a bit.
    static let names = 128

    /// A few bits that most often differ between different ones.
    var hash: Int {
        let bits = attributes.folded &+ children.folded &* 31 &+ repeated.folded &* 961 &+ (hasText ? 1 : 0)
        return Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> 58)
    }
}

extension UInt128 {
    fileprivate var folded: UInt64 { UInt64(truncatingIfNeeded: self) ^ UInt64(truncatingIfNeeded: self >> 64) }
}
