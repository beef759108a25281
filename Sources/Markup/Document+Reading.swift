extension Document {
    /// Reads a whole file of any vocabulary, see ``Parser/document(_:name:limits:)``.
    ///
    /// - Parameters:
    ///   - bytes: the file, which must be UTF-8.
    ///   - name: what messages call it.
    ///   - limits: what is still believed to be an honest file.
    /// - Throws: the first thing that makes the file unfit.
    public init(
        parsing bytes: [UInt8], name: String, limits: Limits = .standard
    ) throws(MarkupError) {
        self = try Parser().document(bytes, name: name, limits: limits)
    }
}
