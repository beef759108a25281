import Markup
public import Patuh

/// Draws a simulation as XML in the namespace `urn:patuh:simulasi:1`.
public struct SimulationXML: Sendable {
    private let words: Words

    /// The namespace of simulations.
    public static let namespace = "urn:patuh:simulasi:1"

    /// Draws with sentences in a language; numbers are always for programs.
    public init(_ language: Language) {
        words = Words(language, style: .machine)
    }

    /// The simulation as a document.
    public func document(_ simulation: Simulation) -> [UInt8] {
        var writer = MarkupWriter()
        writer.element("simulasi") { writer in
            writer.attribute("xmlns", Self.namespace)
            writer.attribute("mesin", Rapor.engineVersion)
            writer.attribute("unit", simulation.unit.code)
            writer.attribute("rubrik", simulation.rubric)
            writer.attribute("tahun", simulation.year)
            writer.attribute("basis", simulation.basis.rawValue)
            writer.flag("asumsi", simulation.isAssumed)
            writer.flag("rekaan", simulation.isSample)
            writer.element("sekarang") { write(simulation.now, &$0) }
            if let difference = simulation.difference {
                writer.element("bila-diubah") { write(simulation.supposed, &$0) }
                write(difference, simulation.printed, &writer)
            }
            if let target = simulation.target { write(target, simulation.way, &writer) }
        }
        return writer.bytes
    }

    private func write(_ standing: Assessment.Standing?, _ writer: inout MarkupWriter) {
        guard let standing else { return }
        writer.attribute("nilai", standing.score.published)
        writer.attribute("eksak", standing.score.exact)
        writer.attribute("kategori", standing.category.code)
    }

    private func write(_ difference: Difference, _ printed: Simulation.Printed?, _ writer: inout MarkupWriter) {
        writer.element("perubahan") { writer in
            writer.attribute("selisih", printed?.headline)
            writer.attribute("eksak", difference.exact)
            for row in difference.rows {
                writer.element("indikator") { writer in
                    writer.attribute("kode", row.code)
                    writer.attribute("nama", row.name)
                    writer.flag("sebelum-tdd", row.wasNotApplicable)
                    writer.flag("sesudah-tdd", row.isNotApplicable)
                    writer.attribute("sebelum", row.before)
                    writer.attribute("sesudah", row.after)
                    writer.attribute("eksak", row.exact)
                }
            }
        }
    }

    private func write(_ target: Category, _ way: CheapestWay?, _ writer: inout MarkupWriter) {
        writer.element("cara") { writer in
            writer.attribute("target", target.code)
            writer.attribute("tercapai", way == nil ? "tidak" : "ya")
            guard let way else { return }
            writer.attribute("upaya", way.effort)
            writer.attribute("terbukti", way.isOptimal ? "ya" : "tidak")
            writer.attribute("upaya-paling-kecil", way.leastEffort)
            for (index, step) in way.steps.enumerated() {
                writer.element("langkah") { writer in
                    writer.attribute("urutan", index + 1)
                    writer.attribute("kode", step.code)
                    writer.attribute("nama", step.name)
                    writer.attribute("upaya", step.effort)
                    write(step.standing, &writer)
                    writer.attributes(of: step.change, words)
                    if let advice = step.advice { writer.element("saran") { $0.text(advice) } }
                    for change in step.byPart.apart {
                        writer.element("bagian") { $0.attributes(of: change, words) }
                    }
                }
            }
        }
    }
}
