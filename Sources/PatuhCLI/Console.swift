import Patuh
import PatuhReports
import SystemPackage

/// Standard error, and the record of what went wrong.
struct Console {
    let words: Words
    let isQuiet: Bool
    private(set) var status = ExitStatus.done
    private(set) var refused = 0
    private(set) var problems = 0
    private(set) var unread = 0
    /// Files that gave no result, and why.
    private(set) var rejected: [Recap.Rejected] = []
    /// Whether standard output takes nothing any more.
    private var isOutputGone = false

    init(_ options: CommonOptions) { self.init(options.words, isQuiet: options.quiet) }

    init(_ words: Words, isQuiet: Bool = false) {
        self.words = words
        self.isQuiet = isQuiet
    }

    /// A message that stands alone.
    func say(_ message: String) {
        write(message + "\n")
    }

    /// Text of the result, on standard output. What cannot be written there is told once.
    mutating func print(_ text: String) {
        if isOutputGone { return }
        do {
            try FileWriting.write(Array(text.utf8).span, to: .standardOutput)
        } catch {
            isOutputGone = true
            cannotWrite("-", error)
        }
    }

    /// Text with its line ends.
    func write(_ text: String) {
        try? FileWriting.write(Array(text.utf8).span, to: .standardError)
    }

    /// Everything wrong with one file.
    mutating func refuse(_ diagnostics: Diagnostics) {
        let text = DiagnosticText(words)
        write(diagnostics.all.map(text.error).joined())
        if diagnostics.mayBeMore { say(words.moreProblems(diagnostics.all.count)) }
        if let first = diagnostics.all.first {
            rejected.append(Recap.Rejected(file: first.place.file, reason: .problems(diagnostics.all)))
        }
        refused += 1
        problems += diagnostics.all.count
        fail(.refused)
    }

    /// A file that is refused because its unit is in another one already.
    mutating func refuse(_ path: String, repeated cause: String) {
        say("\(printable(path)): \(cause)")
        rejected.append(Recap.Rejected(file: path, reason: .repeatedUnit(cause)))
        refused += 1
        problems += 1
        fail(.refused)
    }

    /// Tells of contents that several units show.
    ///
    /// - Returns: how many there are.
    @discardableResult
    func warn(_ copies: CopyWatch) -> Int {
        let text = DiagnosticText(words)
        let findings = copies.findings
        write(findings.map(text.warning).joined())
        return findings.count
    }

    /// Why there is no document of a file.
    mutating func report(_ failure: SourceFile.Failure, of path: String) {
        switch failure {
        case .refused(let diagnostics): refuse(diagnostics)
        case .unreadable(let error): cannotRead(path, error)
        }
    }

    /// A file that cannot be read.
    mutating func cannotRead(_ path: String, _ error: Errno) {
        // A name that cannot be shown as it is does not lead to its file either.
        let isMangled = error == .noSuchFileOrDirectory && path.unicodeScalars.contains("\u{FFFD}")
        let cause = isMangled ? words.nameNotUTF8 : cause(error)
        say(words.cannotRead(path, because: cause))
        rejected.append(Recap.Rejected(file: path, reason: .unreadable(words.unreadable(because: cause))))
        unread += 1
        fail(.cannotRead)
    }

    /// A file that cannot be written.
    mutating func cannotWrite(_ path: String, _ error: Errno) {
        let cause =
            switch error {
            case .noSuchFileOrDirectory: words.noParentFolder
            case .isDirectory: words.wantsFile
            default: cause(error)
            }
        say(words.cannotWrite(path, because: cause))
        fail(.cannotWrite)
    }

    /// A file that would be written over while it is read.
    mutating func mustStay(_ path: String) {
        say(words.cannotWrite(path, because: words.isOriginal))
        fail(.cannotWrite)
    }

    /// An option or argument that does not fit.
    mutating func misuse(_ message: String) {
        say(words.wrongUsage(message))
        fail(.misused)
    }

    /// Something went wrong; the gravest decides the exit code.
    mutating func fail(_ status: ExitStatus) {
        self.status = max(self.status, status)
    }

    private func cause(_ error: Errno) -> String {
        switch error {
        case .noSuchFileOrDirectory: words.noSuchFile
        case .permissionDenied, .notPermitted: words.notAllowed
        case .isDirectory: words.isFolder
        case .badFileDescriptor: words.notOpen
        case .notDirectory: words.notAFolder
        case .fileExists: words.fileExists
        case .noSpace: words.noSpace
        case .diskQuotaExceeded: words.noQuota
        case .ioError: words.brokenStorage
        case .tooManyOpenFiles, .tooManyOpenFilesInSystem: words.tooManyOpen
        case .brokenPipe: words.nobodyReads
        case .noSuchAddressOrDevice: words.noDevice
        case .fileTooLarge: words.tooLarge
        case .readOnlyFileSystem: words.readOnly
        case .fileNameTooLong: words.nameTooLong
        case .tooManySymbolicLinkLevels: words.endlessLink
        default: error.description
        }
    }
}
