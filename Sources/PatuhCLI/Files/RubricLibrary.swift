import Dispatch
import Glibc
import Markup
import Patuh
import PatuhReports
import SystemPackage

/// Finds rubrics by their code.
struct RubricLibrary {
    /// Where rubrics are looked for: a file, or folders of which the first that exists counts.
    private let places: [String]
    private var loaded: [String: Rubric?] = [:]
    /// The rubrics of cards by their digests; nothing for one that is not there.
    private var ofCards: [String: Rubric?] = [:]
    /// The codes of all rubrics seen, those that were refused among them.
    private(set) var known: Set<String> = []
    /// The codes in the files that were looked into; nothing for a file without a rubric, which has been told.
    private var codeByFile: [String: String?] = [:]
    /// The codes of which it was told that no rubric has them.
    private var missed: Set<String> = []
    /// A file that was read before it was asked for.
    private var ahead: (path: String, reading: Result<Document, SourceFile.Failure>)?
    /// Whether it was told that there is no place to look in.
    private var isWithoutPlace = false

    /// - Parameter option: the place the user names, if any.
    init(_ option: String?) {
        if let named = option ?? environment("PATUH_RUBRIK"), !named.isEmpty {
            places = [named]
        } else {
            places = ["Rubrics", Self.besideExecutable].compactMap(\.self)
        }
    }

    private static var besideExecutable: String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
        guard count > 0 else { return nil }
        let executable = FilePath(String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self))
        return executable.removingLastComponent().appending("Rubrics").string
    }

    /// Where rubrics are: a file, or a folder; `nil` when there is no such place.
    var place: String? { places.first(where: FileReading.exists) }

    /// The files in which rubrics may be; a problem in listing them is reported.
    private mutating func files(_ console: inout Console) -> [String] {
        guard let place else {
            if !isWithoutPlace { console.say(console.words.rubricsNotFound(places)) }
            isWithoutPlace = true
            console.fail(.cannotRead)
            return []
        }
        guard FileReading.isFolder(place) else { return [place] }
        do {
            return try Folder.markupFiles(in: place)
        } catch {
            console.cannotRead(place, error)
            return []
        }
    }

    /// The rubric with a code, read once.
    ///
    /// - Parameter document: the evidence file that names it, where a message about it belongs.
    /// - Returns: `nil` when there is none or it is wrong, which has been reported.
    mutating func rubric(for document: Document, _ console: inout Console) -> Rubric? {
        let code = Evidence.rubricCode(of: document)
        if let rubric = load(code, &console) { return rubric }
        let cause = known.contains(code) ? Evidence.NoRubric.refused : .unknown(known: known.sorted())
        console.refuse(Evidence.faults(of: document, without: cause))
        return nil
    }

    /// The rubric of a card, where the very file it was scored with is there; else nothing is reported.
    mutating func rubric(ifThere instrument: Rapor.Instrument) -> Rubric? {
        if let looked = ofCards[instrument.digest] { return looked }
        let document = filesByDigest[instrument.digest].flatMap { path in
            (try? FileReading.bytes(path)).flatMap { try? Document(reading: $0, name: path) }
        }
        let rubric = document.flatMap { try? Rubric($0) }
        ofCards.updateValue(rubric, forKey: instrument.digest)
        return rubric
    }

    private lazy var filesByDigest: [String: String] = {
        guard let place else { return [:] }
        let files = FileReading.isFolder(place) ? (try? Folder.markupFiles(in: place)) ?? [] : [place]
        let digests = files.map { file in (try? FileReading.bytes(file)).map(sha256) ?? "" }
        return Dictionary(zip(digests, files)) { first, _ in first }
    }()

    /// The rubrics of cards by their digests, as far as they are there.
    mutating func rubrics(ofCards sides: [ComparisonSide]) -> [String: Rubric] {
        var rubrics: [String: Rubric] = [:]
        for case .card(let card) in sides {
            rubrics[card.instrument.digest] = rubric(ifThere: card.instrument)
        }
        return rubrics
    }

    /// The rubrics that published results name, by their codes; what is wrong with one is reported.
    ///
    /// - Parameter unknown: where names that no rubric has are noted.
    mutating func rubrics(
        for results: OfficialResults, unknown: inout [Diagnostic], _ console: inout Console
    ) -> [String: Rubric] {
        var rubrics: [String: Rubric] = [:]
        for code in results.rubrics { rubrics[code] = load(code, &console) }
        let missing = Set(results.rubrics).subtracting(known).subtracting(rubrics.keys)
        unknown += results.unknownRubrics(missing, known: known.sorted())
        return rubrics
    }

    /// The rubric with a code that the user names.
    ///
    /// - Returns: `nil` when there is none or it is wrong, which has been reported.
    mutating func rubric(named code: String, _ console: inout Console) -> Rubric? {
        let found = load(code, &console)
        if found == nil, !known.contains(code), !isWithoutPlace, missed.insert(code).inserted {
            console.say(console.words.rubricUnknown(code, known: known.sorted()))
            console.fail(.cannotRead)
        }
        return found
    }

    /// The rubric with a code, looked for once.
    private mutating func load(_ code: String, _ console: inout Console) -> Rubric? {
        if let looked = loaded[code] { return looked }
        let found = find(code, &console)
        loaded.updateValue(found, forKey: code)
        return found
    }

    /// Notes the code of a rubric that is read elsewhere, and may be refused there: none is looked for in its place.
    mutating func expect(_ code: String) {
        known.insert(code)
        if loaded[code] == nil { loaded.updateValue(nil, forKey: code) }
    }

    /// Adds a rubric that was read elsewhere.
    mutating func add(_ rubric: Rubric) {
        loaded[rubric.code] = rubric
        known.insert(rubric.code)
    }

    /// Looks through the files, the one named like the code first.
    private mutating func find(_ code: String, _ console: inout Console) -> Rubric? {
        var match: Document?
        let files = files(&console)
        let isLikely = { (path: String) in Folder.isMarkup(path.utf8) && "/\(path)".dropLast(4).hasSuffix("/\(code)") }
        for path in files.filter(isLikely) + files.filter({ !isLikely($0) }) {
            if let other = codeByFile[path], other != code { continue }
            if let match {
                // What else is wrong with other files is not this rubric's matter.
                guard FileReading.mayBeRubric(code, path), let bytes = try? FileReading.bytes(path),
                    let document = try? Document(reading: bytes, name: path),
                    document.root.name == Vocabulary.rubric.rawValue, document.root["kode"] == code
                else { continue }
                console.refuse(Diagnostics(.repeatedRubric(in: document, other: match.name)))
                return nil
            }
            guard let document = document(path, &console), document.root["kode"] == code else { continue }
            match = document
        }
        guard let match else { return nil }
        do {
            let digest = Digest(of: match.bytes)
            // Else the first unit waits for all of it.
            if Self.isLarge(match.name) { DispatchQueue.global().async { _ = digest.text } }
            return try Rubric(match, digest)
        } catch {
            console.refuse(error)
            return nil
        }
    }

    /// Whether a file is so large, above 512 KB, that a rubric in it takes a while and much memory.
    private static func isLarge(_ path: String) -> Bool { FileReading.size(path) > 1 << 19 }

    /// The file that the user names, if it is one, so large, and no rubric has been looked for.
    var fileWorthReadingAhead: String? {
        guard ahead == nil, loaded.isEmpty, let place, Self.isLarge(place), !FileReading.isFolder(place) else {
            return nil
        }
        return place
    }

    /// Reads a file before a unit asks for the rubric in it; what stands in the way is reported when one does.
    mutating func read(ahead path: String) { ahead = (path, Self.reading(path)) }

    private static func reading(_ path: String) -> Result<Document, SourceFile.Failure> {
        // What a rubric holds takes many times the room of its file.
        if isLarge(path) { LargePages.ask(forRubricOf: FileReading.size(path)) }
        return Result { () throws(SourceFile.Failure) in try SourceFile.document(path) }
    }

    /// What is in a file, if it looks like a rubric.
    private mutating func document(_ path: String, _ console: inout Console) -> Document? {
        let reading = ahead?.path == path ? ahead?.reading : nil
        ahead = nil
        let document: Document?
        switch reading ?? Self.reading(path) {
        case .success(let read): document = read
        case .failure(let failure):
            document = nil
            console.report(failure, of: path)
        }
        let isRubric = document?.root.name == Vocabulary.rubric.rawValue
        let code = isRubric ? document?.root["kode"] ?? "" : nil
        codeByFile.updateValue(code, forKey: path)
        if let code { known.insert(code) }
        return isRubric ? document : nil
    }

    /// Every rubric that can be read, by code; what is wrong with the others is reported.
    mutating func all(_ console: inout Console) -> [Rubric] {
        var rubrics: [Rubric] = []
        var files: [String: String] = [:]
        for path in self.files(&console) {
            guard let document = document(path, &console) else { continue }
            do throws(Diagnostics) {
                let rubric = try Rubric(document)
                if let other = files.updateValue(path, forKey: rubric.code) {
                    throw Diagnostics(.repeatedRubric(in: document, other: other))
                }
                rubrics.append(rubric)
            } catch {
                console.refuse(error)
            }
        }
        return rubrics.sorted { $0.code < $1.code }
    }
}
