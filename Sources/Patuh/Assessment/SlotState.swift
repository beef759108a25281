/// How far the evidence in a slot has come, the gravest first.
public enum SlotState: String, Sendable, CaseIterable {
    /// No document.
    case missing = "belum-ada"
    /// The document's file is not in order.
    case badFile = "berkas-bermasalah"
    /// The office found the document not in order.
    case needsRepair = "perlu-perbaikan"
    /// Its validity has ended, or it is older than the slot allows.
    case expired = "kedaluwarsa"
    /// It bears a day after the assessment date.
    case notYetValid = "belum-berlaku"
    /// It bears no date, and the slot limits its age.
    case undated = "tanpa-tanggal"
    /// Not of a kind the slot takes.
    case wrongKind = "salah-jenis"
    /// Some documents count, but fewer than are needed.
    case tooFew = "kurang"
    /// Filled, and not looked at yet.
    case pending = "menunggu-verifikasi"
    /// Filled, and looked at.
    case verified = "terverifikasi"

    /// Whether the slot is filled.
    public var isFilled: Bool { self == .pending || self == .verified }

    /// The graver of two.
    static func graver(_ left: Self, _ right: Self) -> Self {
        left == right ? left : allCases.first { $0 == left || $0 == right } ?? left
    }
}

extension EvidenceVerdict {
    /// The state of a slot in which this is the only document, the gravest that can be said; `nil` when it counts.
    var state: SlotState? {
        if contains(.badFile) { return .badFile }
        if contains(.needsRepair) { return .needsRepair }
        if !isDisjoint(with: [.expired, .tooOld]) { return .expired }
        if contains(.notYetValid) { return .notYetValid }
        if contains(.undated) { return .undated }
        return contains(.wrongKind) ? .wrongKind : nil
    }
}

/// The documents in one slot of one answer, on the assessment date.
struct SlotInspection {
    let state: SlotState
    /// How many documents it needs; of each item that has its own, different ones.
    let needed: Int
    /// How many of them count.
    let valid: Int

    /// One slot of two items, each of which needs its own documents: how far they have come together.
    init(_ one: SlotInspection, _ other: SlotInspection) {
        needed = one.needed + other.needed
        valid = min(one.valid, one.needed) + min(other.valid, other.needed)
        let open = [one.state, other.state].filter { !$0.isFilled }
        // Where an item has none, the documents of another one are there all the same.
        let faults = open.filter { $0 != .missing }
        if let fault = faults.first {
            state = faults.dropFirst().reduce(fault, SlotState.graver)
        } else if open.isEmpty {
            state = one.state == .verified && other.state == .verified ? .verified : .pending
        } else {
            state = valid == 0 ? .missing : .tooFew
        }
    }

    init(_ tally: SlotTally, minimum: Int) {
        needed = minimum
        valid = tally.valid
        if valid >= minimum {
            state = tally.checked >= minimum ? .verified : .pending
        } else {
            state = tally.gravest ?? (valid == 0 ? .missing : .tooFew)
        }
    }
}

/// What the documents in one slot come to.
struct SlotTally {
    private(set) var valid = 0
    private(set) var checked = 0
    /// What is wrong with those that do not count.
    private(set) var gravest: SlotState?

    /// Adds a document with what is wrong with it, if anything.
    mutating func add(_ fault: SlotState?, isChecked: Bool) {
        if let fault {
            gravest = gravest.map { SlotState.graver($0, fault) } ?? fault
        } else {
            valid += 1
            if isChecked { checked += 1 }
        }
    }
}
