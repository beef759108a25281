/// Something about the file behind a document, told once for the document.
public struct FileWarning: Sendable, Hashable {
    /// The document's code.
    public let code: String
    /// Its title.
    public let title: String
    /// Its path below the documents folder.
    public let path: String
    /// What.
    public let matter: Matter
    /// The codes of the indicators in whose slots it stands, in their order.
    public let indicators: [String]

    /// What there is to know about a file.
    public enum Matter: Sendable, Hashable {
        /// It is not in order; the document fills no slot.
        case fault(FileFault)
        /// It is not there, but one that is called nearly so; its path. The document fills no slot.
        case namesake(String)
        /// It is not what its entry makes one expect.
        case misfit(ContentMisfit)
        /// Its end is missing.
        case cut(ContentKind)
    }
}

extension Evidence {
    /// What there is to know about documents, whatever they are worth where they stand; by place.
    var documentWarnings: [PlacedWarning] {
        let entries = fileWarnings(places) + copyWarnings(places)
        if entries.isEmpty { return [] }
        return entries.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
            .map(\.element)
    }

    /// What there is to know about the documents' files, in the order of the register.
    private func fileWarnings(_ places: @autoclosure () -> [DocumentPlace]) -> [PlacedWarning] {
        if files.isEmpty { return [] }
        let matters = documents.indices.map { self.matters(ofDocument: $0) }
        if matters.allSatisfy(\.isEmpty) { return [] }
        var indicators: [Int: [String]] = [:]
        for place in places() where indicators[place.document]?.last != place.indikator {
            indicators[place.document, default: []].append(place.indikator)
        }
        return documents.indices.flatMap { index in
            matters[index].map { matter in
                let document = documents[index]
                let warning = FileWarning(
                    code: document.code, title: document.title, path: document.path ?? "", matter: matter,
                    indicators: indicators[index] ?? [])
                return PlacedWarning(offset: document.offset, matter: .file(warning), code: nil, part: nil)
            }
        }
    }

    private func matters(ofDocument index: Int) -> [FileWarning.Matter] {
        let document = documents[index]
        if let namesake = files[index]?.namesake { return [.namesake(namesake)] }
        var matters: [FileWarning.Matter] = document.terms.fileFault.map { [.fault($0)] } ?? []
        guard let content = content(ofDocument: index), content.size > 0 else { return matters }
        if let misfit = content.misfit(path: document.path ?? "", kind: document.terms.kind) {
            matters.append(.misfit(misfit))
        }
        if content.isCut, let kind = content.kind { matters.append(.cut(kind)) }
        return matters
    }
}
