public import Markup

/// Notices when several units of one run show the same content.
///
/// A document that a unit has only in slots where one document may serve many units (`bersama`) is left out, and so is
/// what one unit shows in several years.
public struct CopyWatch: Sendable {
    private var holders: [Holder] = []
    private var holdersByDigest: [String: [Int]] = [:]
    private var repeated: [String] = []

    /// A unit's document with a content.
    public struct Holder: Sendable, Hashable {
        /// The name of the evidence file.
        public let file: String
        /// Where the document's entry stands in it.
        public let position: SourcePosition
        /// The unit's name.
        public let unit: String
        /// The entry and where it stands.
        public let entry: SharedContent.Entry
        /// What tells units apart: the government and the unit's code.
        public let key: [String]
    }

    /// Nothing seen yet.
    public init() {}

    /// Looks at a unit.
    public mutating func add(_ evidence: Evidence) {
        if !evidence.mayHaveDigests { return }
        let digests = evidence.documents.indices.map { evidence.contentDigest(ofDocument: $0) }
        if digests.allSatisfy({ $0 == nil }) { return }
        let places = Dictionary(grouping: evidence.places, by: \.document)
        var positions = SourcePlaces(in: evidence.document.bytes)
        let unit = [matching(evidence.unit.instansi), evidence.unit.code]
        for (index, digest) in digests.enumerated() {
            guard let digest else { continue }
            let entry = evidence.entry(index, places[index] ?? [])
            if entry.places.allSatisfy(\.isShared) { continue }
            holders.append(
                Holder(
                    file: evidence.document.name, position: positions.find(entry.offset).position,
                    unit: evidence.unit.name, entry: entry, key: unit))
            holdersByDigest[digest, default: []].append(holders.count - 1)
            if holdersByDigest[digest]?.count == 2 { repeated.append(digest) }
        }
    }

    /// Contents that more than one unit shows, with all who do, in the order they were seen.
    public var findings: [[Holder]] {
        repeated.compactMap { holdersByDigest[$0] }.sorted { $0[0] < $1[0] }
            .map { $0.map { holders[$0] } }
            .filter { Set($0.map(\.key)).count > 1 }
    }
}
