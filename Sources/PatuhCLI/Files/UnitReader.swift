import Markup
import Patuh
import Synchronization

/// What a file holds.
enum Content: Sendable {
    /// A unit's evidence.
    case evidence(Evidence)
    /// Report cards.
    case cards([Snapshot])
    /// A rubric.
    case rubric(Rubric)
    /// A letterhead.
    case letterhead(Letterhead)
}

/// Reads many files with all workers, and reports in the order of the files whatever stands in the way.
struct UnitReader {
    let workers: Workers
    /// Where rubrics are found.
    private(set) var library: RubricLibrary
    /// The rubrics that files have named so far.
    private var rubrics: [String: Rubric] = [:]
    private var progress: Progress

    /// How many files a worker takes at once, one step after the other for all of them: what a step needs stays near
    /// the processor, and so does what becomes of so few files.
    private static let batch = 8

    init(_ library: RubricLibrary, workers: Workers, _ console: Console) {
        self.library = library
        self.workers = workers
        progress = Progress(console)
    }

    /// What became of a file before anybody was told.
    private enum Reading<Result: Sendable>: Sendable {
        case done(Result)
        /// The rubric it names has not been looked for yet.
        case pending(Document)
        case failed(SourceFile.Failure)

        var isDone: Bool { if case .done = self { true } else { false } }

        func flatMap<Other>(_ transform: (Result) -> Reading<Other>) -> Reading<Other> {
            switch self {
            case .done(let result): transform(result)
            case .pending(let document): .pending(document)
            case .failed(let failure): .failed(failure)
            }
        }
    }

    /// The results of a batch, in the order of the files, each with the index of its path.
    typealias Batch<Result> = [(index: Int, result: Result)]

    /// Reads evidence files a batch at a time.
    ///
    /// - Parameters:
    ///   - work: makes what is wanted of a unit, on any worker.
    ///   - finish: makes more of it, after all of a batch are made.
    ///   - use: takes the results.
    mutating func read<Result: Sendable>(
        _ paths: [String], _ console: inout Console, _ work: @escaping @Sendable (Evidence) -> Result,
        finish: @escaping @Sendable (Result) -> Result = { $0 }, use: (Batch<Result>, inout Console) -> Void
    ) {
        read(paths, accepting: [.evidence], &console) { content, _ -> Result? in
            if case .evidence(let evidence) = content { work(evidence) } else { nil }
        } finish: {
            $0.map(finish)
        } use: { batch, console in
            use(batch.compactMap { entry in entry.result.map { (entry.index, $0) } }, &console)
        }
    }

    /// Reads files of several kinds a batch at a time.
    ///
    /// - Parameters:
    ///   - accepted: the kinds; others are refused.
    ///   - work: makes what is wanted of a file, on any worker.
    ///   - finish: makes more of it, after all of a batch are made.
    ///   - use: takes the results.
    mutating func read<Result: Sendable>(
        _ paths: [String], accepting accepted: [Vocabulary], _ console: inout Console,
        _ work: @escaping @Sendable (Content, Document) -> Result,
        finish: @escaping @Sendable (Result) -> Result = { $0 }, use: (Batch<Result>, inout Console) -> Void
    ) {
        let known = Mutex(rubrics)
        func settle(_ places: Range<Int>, _ readings: [Reading<Result>]) {
            if !readings.allSatisfy(\.isDone) { progress.clear() }
            var results: Batch<Result> = []
            for (place, reading) in zip(places, readings) {
                // Whatever there is to tell of the files before comes first.
                if !reading.isDone, !results.isEmpty {
                    use(results, &console)
                    results = []
                }
                let result = self.settle(reading, paths[place], &console) { finish(work($0, $1)) }
                if let result { results.append((place, result)) }
            }
            known.withLock { $0 = rubrics }
            use(results, &console)
            progress.advance(to: places.upperBound, of: paths.count)
        }
        @Sendable func read(_ places: Range<Int>, _ rubrics: [String: Rubric], _ parser: Parser) -> [Reading<Result>] {
            let documents = places.map { Self.document(paths[$0], parser) }
            let made = documents.map { $0.flatMap { Self.read($0, accepted, rubrics, work) } }
            return made.map { $0.flatMap { .done(finish($0)) } }
        }
        // The first file alone finds the rubric that most often all others name as well.
        let first = min(1, paths.count)
        let begin = { @Sendable [rubrics] in read(0..<first, rubrics, .ofVocabularies()) }
        // Evidence asks for its rubric at once.
        if first == 1, accepted == [.evidence], workers.areSeveral, let file = library.fileWorthReadingAhead {
            settle(0..<first, workers.beside(begin) { library.read(ahead: file) })
        } else {
            settle(0..<first, begin())
        }
        let batches = stride(from: first, to: paths.count, by: Self.batch).map {
            $0..<min($0 + Self.batch, paths.count)
        }
        workers.stream(batches.count, with: Parser.ofVocabularies) { index, parser in
            read(batches[index], known.withLock(\.self), parser)
        } use: { index, readings in
            settle(batches[index], readings)
        }
        progress.clear()
    }

    private static func document(_ path: String, _ parser: Parser) -> Reading<Document> {
        do throws(SourceFile.Failure) {
            return .done(try SourceFile.document(path, with: parser))
        } catch {
            return .failed(error)
        }
    }

    private static func read<Result: Sendable>(
        _ document: Document, _ accepted: [Vocabulary], _ rubrics: [String: Rubric],
        _ work: (Content, Document) -> Result
    ) -> Reading<Result> {
        do throws(Diagnostics) {
            let vocabulary = try document.vocabulary()
            guard accepted.contains(vocabulary) else {
                throw Diagnostics(.wrongRoot(in: document, wanted: accepted))
            }
            switch vocabulary {
            case .evidence:
                guard let rubric = rubrics[Evidence.rubricCode(of: document)] else { return .pending(document) }
                return .done(work(.evidence(try Evidence(document, rubric: rubric)), document))
            case .card, .cards: return .done(work(.cards(try Snapshot.cards(in: document)), document))
            case .rubric: return .done(work(.rubric(try Rubric(document)), document))
            case .letterhead:
                return .done(work(.letterhead(try LetterheadFile.letterhead(document)), document))
            }
        } catch {
            return .failed(.refused(error))
        }
    }

    /// Reports what went wrong, and does what waited for a rubric.
    private mutating func settle<Result: Sendable>(
        _ reading: Reading<Result>, _ path: String, _ console: inout Console, _ work: (Content, Document) -> Result
    ) -> Result? {
        switch reading {
        case .done(let result): return result
        case .failed(let failure): console.report(failure, of: path)
        case .pending(let document):
            do throws(Diagnostics) {
                guard let evidence = try SourceFile.evidence(document, &library, &console) else { return nil }
                rubrics[evidence.rubric.code] = evidence.rubric
                return work(.evidence(evidence), document)
            } catch {
                console.refuse(error)
            }
        }
        return nil
    }
}
