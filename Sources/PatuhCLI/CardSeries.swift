import Patuh
import PatuhReports
import SystemPackage

/// Several cards in one file or stream, each written as soon as it is drawn.
struct CardSeries {
    private let renderer: RaporRenderer
    private let path: String?
    private let replacing: Bool
    private let originals: Originals
    /// Kept until there is a second: a card that stays alone is drawn in another way.
    private var first: (rapor: Rapor, member: [UInt8])?
    private var file: OutputFile?
    private var isBroken = false
    /// How many cards were written.
    private(set) var count = 0

    /// - Parameters:
    ///   - path: where; standard output for `nil`.
    ///   - replacing: whether a file that is there may go.
    ///   - originals: what must stay.
    init(_ renderer: RaporRenderer, to path: String?, replacing: Bool, sparing originals: Originals) {
        self.renderer = renderer
        self.path = path
        self.replacing = replacing
        self.originals = originals
    }

    /// Adds a card.
    ///
    /// - Parameter member: the card as one of several.
    mutating func add(_ rapor: Rapor, _ member: [UInt8], _ console: inout Console) {
        if count > 0 || isBroken {
            write(Array(renderer.frame.between.utf8) + member, &console)
        } else if let first {
            self.first = nil
            write(Array(renderer.frame.before.utf8) + first.member, &console)
            write(Array(renderer.frame.between.utf8) + member, &console)
        } else {
            first = (rapor, member)
        }
    }

    /// Writes what is still to come.
    mutating func finish(_ console: inout Console) {
        if let first { write(renderer([first.rapor]), &console) }
        if count > 1 { write(Array(renderer.frame.behind.utf8), isCard: false, &console) }
        guard let file, !isBroken else { return }
        do throws(Errno) {
            try file.end()
        } catch {
            give(up: error, &console)
        }
    }

    private mutating func write(_ bytes: [UInt8], isCard: Bool = true, _ console: inout Console) {
        if isBroken { return }
        if let path, file == nil, replacing, originals.contain(path) {
            isBroken = true
            return console.mustStay(path)
        }
        do throws(Errno) {
            if file == nil { file = try OutputFile(path, replacing: replacing) }
            try file?.append(bytes.span)
            if isCard { count += 1 }
        } catch {
            give(up: error, &console)
        }
    }

    /// Says so once; what went out stays, and a file that is not whole is none.
    private mutating func give(up error: Errno, _ console: inout Console) {
        console.cannotWrite(path ?? "-", error)
        isBroken = true
        if path != nil { count = 0 }
    }
}
