import Markup
import Patuh

extension RaporXML {
    /// Official scores of past years, the latest first.
    func writeHistory(_ rapor: Rapor, _ writer: inout MarkupWriter) {
        writer.element("riwayat") { writer in
            for past in rapor.history {
                writer.element("nilai") { writer in
                    writer.attribute("tahun", past.year)
                    writer.attribute("rubrik", past.rubric)
                    writer.attribute("nilai", past.score)
                    writer.attribute("kategori", past.category)
                    writer.attribute("sebanding", past.isComparable ? "ya" : "tidak")
                    writer.attribute("sumber", past.source)
                }
            }
        }
    }
}
