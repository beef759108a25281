import Markup
public import Patuh

/// Draws an explanation as XML in the namespace `urn:patuh:penjelasan:1`; all numbers that were not published are exact.
public struct ExplanationXML: Sendable {
    let words: Words

    /// The namespace of explanations.
    public static let namespace = "urn:patuh:penjelasan:1"

    /// Draws with sentences in a language; numbers and dates are always for programs.
    public init(_ language: Language) {
        words = Words(language, style: .machine)
    }

    /// An explanation as a document.
    public func document(_ explanation: Explanation) -> [UInt8] {
        var writer = MarkupWriter()
        writer.element("penjelasan") { writer in
            writer.attribute("xmlns", Self.namespace)
            writer.attribute("mesin", explanation.engine)
            writer.flag("rekaan", explanation.isSample)
            writer.attribute("perihal", explanation.subject.kind)
            write(explanation.subject.place, &writer)
            writer.attribute("skala", explanation.scale)
            writer.head(
                explanation.unit, explanation.instrument, inputDigest: explanation.inputDigest, explanation.period)
            for part in explanation.parts { write(part, &writer) }
            if let calculation = explanation.calculation {
                writer.element("hitungan") { write(calculation, &$0) }
            }
            for link in explanation.chain { write(link, &writer) }
            if let contribution = explanation.contribution { write(contribution, &writer) }
            if let ending = explanation.ending { write(ending, &writer) }
        }
        return writer.bytes
    }

    private func write(_ place: Explanation.Place?, _ writer: inout MarkupWriter) {
        writer.attribute("kode", place?.code)
        writer.attribute("nama", place?.name)
        writer.attribute("jenjang", place?.level)
    }

    // MARK: Calculations

    private func write(_ calculation: Explanation.Calculation, _ writer: inout MarkupWriter) {
        writer.attribute("metode", calculation.method.rawValue)
        writer.attribute("jumlah-bobot-semula", calculation.weightBefore)
        writer.attribute("jumlah-bobot", calculation.weight)
        if calculation.method == .mean { writer.attribute("jumlah-hasil-kali", calculation.product) }
        writer.attribute("f", calculation.fulfilment)
        for (index, term) in calculation.terms.enumerated() {
            writer.element("suku") { writer in
                write(term, &writer)
                if calculation.method == .mean {
                    writer.attribute("persen-semula", calculation.percentageBefore(at: index))
                    writer.attribute("persen", calculation.percentage(at: index))
                }
                writer.flag("terendah", index == calculation.least)
                for content in term.weight.contents ?? [] {
                    writer.element("isi") { writer in
                        writer.attribute("kode", content.code)
                        writer.attribute("bobot", content.weight)
                        writer.flag("bobot-asumsi", content.isAssumed)
                    }
                }
            }
        }
    }

    private func write(_ term: Explanation.Term, _ writer: inout MarkupWriter) {
        switch term.subject {
        case .node(let place): write(place, &writer)
        case .part(let name): writer.attributes(of: name, words)
        }
        writer.attribute("status", term.status.rawValue)
        writer.attribute("bobot-semula", term.weight.before)
        writer.attribute("bobot", term.weight.value)
        writer.flag("bobot-asumsi", term.weight.isAssumed)
        writer.attribute("dihitung", term.counts ? "ya" : "tidak")
        writer.attribute("f", term.fulfilment)
        writer.attribute("hasil-kali", term.product)
        writer.attribute("pangsa", term.share)
    }

    private func write(_ link: Explanation.Link, _ writer: inout MarkupWriter) {
        writer.element("tautan") { writer in
            write(link.place, &writer)
            writer.attribute("dalam", link.parent?.code)
            writer.attribute("aturan", link.rule.code)
            writer.attribute("pangsa-induk", link.parentShare)
            writer.attribute("pangsa", link.share)
            writer.element("hitungan") { write(link.calculation, &$0) }
        }
    }

    private func write(_ contribution: Explanation.Contribution, _ writer: inout MarkupWriter) {
        writer.element("sumbangan") { writer in
            writer.attribute("pangsa", contribution.share)
            writer.attribute("f", contribution.fulfilment)
            writer.attribute("poin", contribution.points)
            writer.attribute("poin-hilang", contribution.lost)
        }
    }

    // MARK: Ending

    private func write(_ ending: Explanation.Ending, _ writer: inout MarkupWriter) {
        writer.element("nilai-akhir") { writer in
            writer.attribute("f", ending.fulfilment)
            writer.attribute("eksak", ending.score.exact)
            writer.attribute("pembulatan", ending.rounding.mode.rawValue)
            writer.attribute("desimal", ending.rounding.places)
            writer.attribute("nilai", ending.score.published)
            for band in ending.bands { write(band, &writer) }
        }
    }

    private func write(_ band: Explanation.Band, _ writer: inout MarkupWriter) {
        writer.element("kategori") { writer in
            writer.attribute("kode", band.category.code)
            writer.attribute("nama", band.category.name)
            writer.attribute("zona", band.category.zone)
            if band.category.hasOwnBound {
                switch band.category.bound {
                case .atLeast(let bound): writer.attribute("minimal", bound)
                case .moreThan(let bound): writer.attribute("lebih-dari", bound)
                }
            }
            writer.flag("asumsi", band.isAssumed)
            writer.flag("zona-asumsi", band.isZoneAssumed)
            writer.attribute("batas-tercapai", band.isReached ? "ya" : "tidak")
            writer.attribute("tertutup-oleh", band.closedBy)
            writer.attribute("berlaku", band.isChosen ? "ya" : "tidak")
            for gate in band.gates {
                writer.element("syarat") { writer in
                    write(gate.place, &writer)
                    writer.attribute("minimal", gate.minimum)
                    writer.flag("asumsi", band.isAssumed)
                    writer.attribute("capaian", gate.reached)
                    writer.attribute("terpenuhi", gate.holds ? "ya" : "tidak")
                }
            }
        }
    }
}

extension Explanation.Subject {
    fileprivate var kind: String {
        switch self {
        case .whole: "nilai-akhir"
        case .group: "kelompok"
        case .indikator: "indikator"
        }
    }

    fileprivate var place: Explanation.Place? {
        switch self {
        case .whole: nil
        case .group(let place), .indikator(let place): place
        }
    }
}

extension Explanation.Link.Rule {
    fileprivate var code: String {
        switch self {
        case .notApplicable: "tdd"
        case .weightless: "tanpa-bobot"
        case .proportion: "sebanding-bobot"
        case .least: "terendah"
        case .notLeast: "bukan-terendah"
        }
    }
}
