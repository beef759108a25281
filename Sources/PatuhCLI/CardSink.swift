import Patuh
import PatuhReports
import SystemPackage

/// Where cards go: standard output, one file, or a file each in a folder.
struct CardSink {
    private let renderer: RaporRenderer
    private let destination: Destination
    private let replacing: Bool
    private let originals: Originals
    /// Draws cards one by one, for a folder or ``series``; `nil` when they are drawn together.
    let drafts: CardDrafts?
    /// Several cards for one file or stream.
    private var series: CardSeries?
    /// What is drawn together in the end: a single card, or pages.
    private var waiting: [Rapor] = []
    /// Whether each card has a file of its own.
    private let isFolder: Bool
    private var hasNoFolder = false
    /// What each file in the folder is of.
    private var inputByFile: [String: String] = [:]
    /// Without a folder, the file that the card of a unit, a year and a rubric is of.
    private var inputByResult: [[String]: String] = [:]
    private var written = 0
    /// How many cards were to get a file of their own.
    private var wanted = 0

    init(
        _ format: Format, _ options: OutputOptions, sparing originals: Originals, words: Words, isMany: Bool,
        letterhead: Letterhead?
    ) {
        destination = options.destination
        replacing = options.force
        self.originals = originals
        renderer = RaporRenderer(format, words: words, ink: options.ink, letterhead: letterhead)
        let output = destination.target
        let folder = output.flatMap { Self.isFolder($0, isMany: isMany) ? $0 : nil }
        isFolder = folder != nil
        let isSeries = folder == nil && isMany && renderer.hasMembers
        series = isSeries ? CardSeries(renderer, to: output, replacing: replacing, sparing: originals) : nil
        drafts = isSeries || folder != nil ? CardDrafts(renderer, format, in: folder, replacing: replacing) : nil
    }

    /// How many cards were written.
    var count: Int { series?.count ?? written }

    /// How many cards have no file, which was told of each.
    var unwritten: Int { isFolder ? wanted - written : 0 }

    /// A path that is no folder yet becomes one when there may be many cards and it has no extension.
    private static func isFolder(_ output: String, isMany: Bool) -> Bool {
        output.hasSuffix("/") || FileReading.isFolder(output)
            || isMany && !FileReading.exists(output) && FilePath(output).extension == nil
    }

    /// A card and the file it is about.
    struct Card: Sendable {
        let rapor: Rapor
        /// The card already drawn, when a worker did that.
        var draft: CardDrafts.Draft?
        let input: String
    }

    /// Takes cards; what is not drawn yet is drawn by all workers.
    mutating func add(_ cards: [Card], _ workers: Workers, _ console: inout Console) {
        if !isFolder { cards.forEach { tellRepeated($0, console) } }
        guard let drafts else { return waiting += cards.map(\.rapor) }
        let drawn = workers.map(cards) { $0.draft ?? drafts.draft($0.rapor) }
        for (card, draft) in zip(cards, drawn) { put(card, draft, named: drafts.name(of: card.rapor), &console) }
    }

    /// Tells of a unit that has a card already; by another instrument it may well have one.
    private mutating func tellRepeated(_ card: Card, _ console: Console) {
        let rapor = card.rapor
        let result = rapor.unit.identity + [String(rapor.period.year), rapor.instrument.code]
        guard let other = inputByResult.updateValue(card.input, forKey: result) else { return }
        console.say(console.words.sameUnitTwice(card.input, as: other))
    }

    /// Writes what is still to come.
    mutating func finish(_ console: inout Console) {
        series?.finish(&console)
        guard let first = waiting.first else { return }
        var isWritten = false
        if waiting.count == 1 {
            var memory = CardMemory()
            isWritten = destination.write(named: nil, sparing: originals, &console) {
                renderer.draw(first, &memory, $0)
            }
        } else {
            isWritten = destination.write(renderer(waiting).span, named: nil, sparing: originals, &console)
        }
        if isWritten { written = waiting.count }
    }

    /// Moves a card to its place, unless another has its name.
    private mutating func put(_ card: Card, _ draft: CardDrafts.Draft, named name: String, _ console: inout Console) {
        let other = inputByFile[name]
        wanted += 1
        switch draft {
        case .noFolder(let folder, let error):
            if !hasNoFolder { console.cannotWrite(folder, error) }
            hasNoFolder = true
        case .failed(let path, let error): console.cannotWrite(path, error)
        case .member(let bytes): series?.add(card.rapor, bytes, &console)
        case .done(let file):
            guard let other else {
                move(file, &console)
                break
            }
            file.discard()
            console.say(console.words.sameName(card.input, as: other, card: file.path))
            console.fail(.cannotWrite)
        }
        // A name is the first card's, whatever becomes of it.
        inputByFile[name] = other ?? card.input
    }

    private mutating func move(_ file: FileDraft, _ console: inout Console) {
        if replacing, originals.contain(file.path) {
            file.discard()
            return console.mustStay(file.path)
        }
        do {
            try file.move()
            written += 1
        } catch {
            console.cannotWrite(file.path, error)
        }
    }
}
