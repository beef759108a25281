/// One content that stands where different contents are expected; auditors look for this first.
public struct SharedContent: Sendable, Hashable {
    /// The entries of the register that have it, each with every slot it stands in.
    public let documents: [Entry]

    /// An entry of the register.
    public struct Entry: Sendable, Hashable {
        /// Its code.
        public let code: String
        /// Its title.
        public let title: String
        /// Where it stands.
        public let places: [DocumentPlace]
        /// Where the entry begins in the file.
        let offset: Int
    }
}

extension Evidence {
    /// The same content where a unit is expected to show different things: under several entries of the register, or
    /// the same pages of a paper, or the same photo, in two slots of one answer.
    ///
    /// One entry that serves several answers is what a register is for.
    func copyWarnings(_ places: @autoclosure () -> [DocumentPlace]) -> [PlacedWarning] {
        let repeated = documentsOfOneContent
        if repeated.isEmpty, !hasDoubledAttachments { return [] }
        let places = places()
        let byDocument = Dictionary(grouping: places, by: \.document)
        let copies = repeated.compactMap { self.copies($0, byDocument) }
        let told = Set(copies.flatMap(\.documents).map(\.code))
        let doubled = self.doubled(places).filter { !told.contains($0.documents[0].code) }
        return copies.map { PlacedWarning($0, at: $0.documents[1].offset, of: nil) }
            + doubled.map { content in
                let place = content.documents[0].places[0]
                return PlacedWarning(content, at: place.offset, of: place.indikator)
            }
    }

    /// Documents that have one content, by what tells so: the digest, else the path.
    private var documentsOfOneContent: [[Int]] {
        let mayHaveDigests = mayHaveDigests
        let digests = documents.indices.map { mayHaveDigests ? contentDigest(ofDocument: $0) : nil }
        let paths = documents.indices.map { digests[$0] == nil ? documents[$0].path : nil }
        return [digests, paths].flatMap { keys -> [[Int]] in
            // Most often they all differ, which is seen sooner than they are grouped.
            let known = keys.compactMap(\.self)
            if Set(known).count == known.count { return [] }
            return Dictionary(grouping: documents.indices.filter { keys[$0] != nil }) { keys[$0] }
                .values.filter { $0.count > 1 }
        }.sorted { $0[0] < $1[0] }
    }

    /// SHA-256 of a document's content: of the file where it was read, else the one in the register.
    func contentDigest(ofDocument index: Int) -> String? {
        if let content = content(ofDocument: index) { return content.size > 0 ? content.digest : nil }
        return documents[index].digest.flatMap { isDigest($0) ? $0 : nil }
    }

    /// Documents of one content, when they stand where different ones are expected.
    private func copies(_ indices: [Int], _ places: [Int: [DocumentPlace]]) -> SharedContent? {
        let entries = indices.map { entry($0, places[$0] ?? []) }.filter { !$0.places.isEmpty }
        let all = entries.flatMap(\.places)
        guard entries.count > 1, let first = all.first,
            all.contains(where: { $0.isApart(from: first) || $0.minimum > 1 })
        else { return nil }
        return SharedContent(documents: entries)
    }

    /// Documents that fill two slots of one answer.
    private func doubled(_ places: [DocumentPlace]) -> [SharedContent] {
        var found: [SharedContent] = []
        // Places of one answer stand together.
        var start = 0
        while start < places.count {
            let end = places[start...].firstIndex { $0.offset != places[start].offset } ?? places.count
            let answer = places[start..<end]
            let beside = answer.filter { place in answer.contains { place.isBeside($0) } }
            if !beside.isEmpty {
                for document in answer.map(\.document).uniqued() {
                    let doubled = beside.filter { $0.document == document }
                    if !doubled.isEmpty { found.append(SharedContent(documents: [entry(document, doubled)])) }
                }
            }
            start = end
        }
        return found
    }

    /// - Parameter places: those of the document.
    func entry(_ index: Int, _ places: [DocumentPlace]) -> SharedContent.Entry {
        let document = documents[index]
        return SharedContent.Entry(
            code: document.code, title: document.title, places: places, offset: document.offset)
    }

    /// Whether any answer has a document in two slots, so that it is worth looking closer.
    private var hasDoubledAttachments: Bool {
        func isDoubled(_ range: Range<Int>) -> Bool {
            range.contains { first in
                (first + 1..<range.upperBound).contains { second in
                    attachments[first].document == attachments[second].document
                        && attachments[first].slot != attachments[second].slot
                }
            }
        }
        return answers.indices.contains { index in
            isDoubled(answers[index].attachments)
                || answers[index].response?.items.contains { isDoubled($0.attachments) } ?? false
        }
    }
}

extension PlacedWarning {
    fileprivate init(_ content: SharedContent, at offset: Int, of code: String?) {
        self.init(offset: offset, matter: .sameContent(content), code: code, part: nil)
    }
}

/// Whether a text is a SHA-256 in lower-case hexadecimal.
func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64
        && text.utf8.allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) }
}
