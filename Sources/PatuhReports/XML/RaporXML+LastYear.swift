import Markup
import Patuh

extension RaporXML {
    /// Last year's result beside this card's.
    func write(_ last: Rapor.LastYear, _ writer: inout MarkupWriter) {
        writer.element("tahun-lalu") { writer in
            writer.attribute("tahun", last.year)
            writer.attribute("rubrik", last.rubric)
            writer.attribute("nilai", last.result?.published)
            writer.attribute("eksak", last.result?.exact)
            writer.attribute("kategori", last.result?.category)
            if last.unscored > 0 { writer.attribute("belum-dinilai", last.unscored) }
            writer.attribute("sebanding", last.comparability.isComparable ? "ya" : "tidak")
            writer.attribute("sebab", last.comparability.refusal.map(words.refusal))
            writer.flag("tahap-lain", last.isOtherStage)
            writer.attribute("selisih", last.difference)
            writer.attribute("arah", last.direction?.rawValue)
            for row in last.rows {
                writer.element("simpul") { writer in
                    writer.attribute("kode", row.code)
                    writer.attribute("nilai", row.value)
                    writer.attribute("selisih", row.difference)
                }
            }
        }
    }
}
