/// Whether two results may be compared, and why or why not.
public enum Comparability: Sendable, Hashable {
    /// One edition of one rubric.
    case same
    /// One edition and version, but the files of the rubric are not the same.
    case otherFile
    /// Two editions, of which the newer declares the older one comparable (`sebanding`), for a reason.
    case declared(reason: String)
    /// They may not be compared.
    case refused(Refusal)

    /// Why two results may not be compared.
    public enum Refusal: Sendable, Hashable {
        /// They are of two units.
        case otherUnit(old: String, new: String)
        /// One counts verifications, the other does not.
        case otherBasis
        /// Two versions of a rubric.
        case otherVersion(old: String, new: String)
        /// Two rubrics, and the newer one does not declare the older comparable.
        case otherInstrument(old: String, new: String)
        /// Two rubrics with another highest score each.
        case otherScale
    }

    /// Whether a difference of the two says anything.
    public var isComparable: Bool {
        if case .refused = self { false } else { true }
    }

    /// Why they may not be compared; `nil` when they may.
    public var refusal: Refusal? {
        if case .refused(let refusal) = self { refusal } else { nil }
    }
}

extension Rubric {
    /// Whether scores under a rubric with this code compare with those under this one, as far as codes tell.
    package func compares(with code: String) -> Bool { code == self.code || comparable.contains { $0.rubric == code } }
}

extension Comparability {
    /// Whether a score under an older edition may be compared with one under this rubric.
    ///
    /// - Parameters:
    ///   - code: the code of the older rubric.
    ///   - version: its version; `nil` when nobody knows, which is taken for the same.
    ///   - digest: that of its file; likewise.
    ///   - scale: its highest score; `nil` when nobody knows, which is taken for the same.
    public init(
        ofRubric code: String, version: String? = nil, digest: String? = nil, scale: Fraction? = nil,
        with rubric: Rubric
    ) {
        let new = Edition(code: rubric.code, version: rubric.version, digest: rubric.digest)
        let old = Edition(code: code, version: version ?? rubric.version, digest: digest ?? rubric.digest)
        self.init(old, new, declared: rubric.comparable)
        if isComparable, let scale, scale != rubric.scale { self = .refused(.otherScale) }
    }

    /// What a result must be known by to be compared with another.
    struct Side {
        /// The code of the unit.
        let unit: String
        let basis: Assessment.Basis
        let instrument: Rapor.Instrument
        /// The highest score; `nil` when nobody knows, which is taken for the same.
        let scale: Fraction?
    }

    /// - Parameter declared: what the newer rubric declares comparable.
    init(from old: Side, to new: Side, declared: [Rubric.ComparableEdition]) {
        if old.unit != new.unit {
            self = .refused(.otherUnit(old: old.unit, new: new.unit))
        } else if old.basis != new.basis {
            self = .refused(.otherBasis)
        } else {
            self.init(Edition(old.instrument), Edition(new.instrument), declared: declared)
            if isComparable, let before = old.scale, let after = new.scale, before != after {
                self = .refused(.otherScale)
            }
        }
    }

    fileprivate struct Edition {
        let code: String
        let version: String
        let digest: String
    }

    private init(_ old: Edition, _ new: Edition, declared: [Rubric.ComparableEdition]) {
        if old.code == new.code, old.version == new.version {
            self = old.digest == new.digest ? .same : .otherFile
        } else if let declaration = declared.first(where: { $0.rubric == old.code }) {
            self = .declared(reason: declaration.reason)
        } else if old.code == new.code {
            self = .refused(.otherVersion(old: old.version, new: new.version))
        } else {
            self = .refused(.otherInstrument(old: old.code, new: new.code))
        }
    }
}

extension Comparability.Edition {
    fileprivate init(_ instrument: Rapor.Instrument) {
        self.init(code: instrument.code, version: instrument.version, digest: instrument.digest)
    }
}

extension Comparability.Side {
    init(_ result: Snapshot) {
        self.init(
            unit: result.unit.code, basis: result.period.basis, instrument: result.instrument, scale: result.scale)
    }
}
