/// What was found of a document's file in the documents folder.
public enum FileFinding: Sendable, Hashable {
    /// It could not be looked at.
    case fault(FileFault)
    /// Nothing is there, but a file that is called nearly so; its path in the documents folder.
    case namesake(String)
    /// It was read.
    case content(FileContent)
}

/// Why a document's file is not in order, so that the document fills no slot.
public enum FileFault: Sendable, Hashable, CaseIterable {
    /// Nothing is there.
    case missing
    /// Nothing is in it.
    case empty
    /// A folder, a device, a pipe.
    case notRegular
    /// Its path is absolute or climbs up, or a link leads out of the folder.
    case outside
    /// It cannot be read.
    case unreadable
    /// Its SHA-256 is not the one in the register.
    case digestDiffers
}

extension Evidence {
    /// The same evidence with what was found in the documents folder.
    ///
    /// A document whose file is not in order fills no slot; what only looks odd is a warning.
    ///
    /// - Parameter files: `nil` for a document that was not looked for.
    /// - Precondition: there is one for each of ``documents``.
    public func with(files: [FileFinding?]) -> Evidence {
        precondition(files.count == documents.count, "one finding for each document")
        var evidence = self
        evidence.files = files
        for index in documents.indices {
            evidence.documents[index].terms.fileFault = files[index]?.fault(expecting: documents[index].digest)
        }
        return evidence
    }

    /// How many documents fill no slot for what was found of their files.
    package var faultyDocuments: Int { files.isEmpty ? 0 : documents.count { $0.terms.fileFault != nil } }

    /// The content of a document's file; `nil` when it was not read.
    func content(ofDocument index: Int) -> FileContent? {
        guard !files.isEmpty, case .content(let content) = files[index] else { return nil }
        return content
    }
}

extension FileFinding {
    /// The path of a file that is called nearly as the one that is not there.
    package var namesake: String? {
        if case .namesake(let path) = self { path } else { nil }
    }

    /// What is wrong with a file.
    ///
    /// - Parameter digest: the SHA-256 it must have, in lower case; `nil` when it may have any.
    func fault(expecting digest: String?) -> FileFault? {
        switch self {
        case .fault(let fault): fault
        case .namesake: .missing
        case .content(let content) where content.size == 0: .empty
        case .content(let content): digest ?? content.digest == content.digest ? nil : .digestDiffers
        }
    }
}
