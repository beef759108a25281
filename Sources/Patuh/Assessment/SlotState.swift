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
}

extension EvidenceVerdict {
    /// The state of a slot in which this is the only document.
    fileprivate var state: SlotState? {
        switch self {
        case .valid: nil
        case .file: .badFile
        case .needsRepair: .needsRepair
        case .wrongKind: .wrongKind
        case .undated: .undated
        case .notYetValid: .notYetValid
        case .expired, .tooOld: .expired
        }
    }
}

/// The documents in one slot of one answer, on the assessment date.
struct SlotInspection {
    let state: SlotState
    /// How many different documents count.
    let valid: Int
    /// Each document once, with what is wrong with it.
    private(set) var documents: [(index: Int, verdict: EvidenceVerdict)] = []

    /// - Parameter documents: those put in the slot, as indices in the evidence's; one may be there twice.
    init(_ slot: EvidenceSlot, documents indices: [Int], of evidence: borrowing Evidence, on date: CalendarDate) {
        for index in indices where !documents.contains(where: { $0.index == index }) {
            documents.append((index, evidence.documents[index].terms.verdict(in: slot.terms, on: date)))
        }
        let counting = documents.filter { $0.verdict == .valid }
        valid = counting.count
        if counting.count >= slot.minimum {
            let checked = counting.count { evidence.documents[$0.index].terms.status == .verified }
            state = checked >= slot.minimum ? .verified : .pending
        } else {
            let faults = documents.compactMap(\.verdict.state)
            state = faults.isEmpty ? (counting.isEmpty ? .missing : .tooFew) : Self.gravest(faults)
        }
    }

    private static func gravest(_ states: [SlotState]) -> SlotState {
        SlotState.allCases.first { states.contains($0) } ?? .missing
    }
}
