import SystemPackage

/// What is written piece by piece: standard output, a pipe or a device at once, a file when it is whole.
struct OutputFile: Writable {
    private let kind: Kind

    private enum Kind {
        case standardOutput
        case open(FileDescriptor)
        case draft(FileDraft)
    }

    /// Begins it.
    ///
    /// - Parameters:
    ///   - path: where; standard output for `nil`.
    ///   - replacing: whether a file that is there may go.
    init(_ path: String?, replacing: Bool) throws(Errno) {
        guard let path else {
            kind = .standardOutput
            return
        }
        switch (try? FilePath(path).stat())?.type {
        case .directory: throw .isDirectory
        // Said at once, and not when everything is written; what comes there meanwhile is spared as well.
        case .regular where !replacing: throw .fileExists
        case nil, .regular: kind = .draft(try FileDraft(for: path, replacing: replacing))
        default:
            do {
                kind = .open(try FileDescriptor.open(FilePath(path), .writeOnly))
            } catch {
                throw error as? Errno ?? .ioError
            }
        }
    }

    /// Writes what comes next.
    func append(_ bytes: Span<UInt8>) throws(Errno) {
        switch kind {
        case .standardOutput: try FileWriting.write(bytes, to: .standardOutput)
        case .open(let file):
            do {
                try FileWriting.write(bytes, to: file)
            } catch {
                try? file.close()
                throw error
            }
        case .draft(let draft): try draft.append(bytes)
        }
    }

    /// Nothing more comes; only now a file stands in its place.
    func end() throws(Errno) {
        switch kind {
        case .standardOutput: break
        case .open(let file): try? file.close()
        case .draft(let draft):
            try draft.end()
            try draft.move()
        }
    }
}
