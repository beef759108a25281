import Markup
import Patuh

extension RaporXML {
    /// The unit's own word beside what was verified.
    func write(_ views: Rapor.Views, _ writer: inout MarkupWriter) {
        writer.element("perbandingan-basis") { writer in
            writer.attribute("mandiri", views.own?.score.published)
            writer.attribute("kategori-mandiri", views.own?.category.code)
            writer.attribute("verifikasi", views.verified?.score.published)
            writer.attribute("kategori-verifikasi", views.verified?.category.code)
            writer.attribute("selisih", views.difference)
            for row in views.rows {
                writer.element("baris") { writer in
                    writer.attribute("kode", row.code)
                    writer.attribute("nama", row.name)
                    writer.attribute("mandiri", row.own)
                    writer.attribute("verifikasi", row.verified)
                    writer.attribute("selisih", row.difference)
                    writer.attribute("diverifikasi", row.verifiedAnswers)
                    writer.attribute("sepakat", row.agreed)
                }
            }
            for change in views.changes { write(change, &writer) }
        }
    }

    private func write(_ change: Rapor.Views.Change, _ writer: inout MarkupWriter) {
        writer.element("perubahan") { writer in
            writer.attribute("kode", change.code)
            writer.attribute("bagian", change.part.map(words.partName))
            writer.attribute("arah", change.direction?.rawValue)
            writer.attribute("mandiri", change.own)
            writer.attribute("verifikasi", change.verified)
            writer.attribute("oleh", change.assessor)
            writer.attribute("tanggal", change.date.description)
            writer.text(change.remark)
        }
    }
}

extension Rapor.NotApplicableEntry.Heirs {
    /// The codes of those who share the weight, separated by spaces; `nil` where they have none.
    var codes: String? {
        if case .siblings(let codes, _) = self { codes.joined(separator: " ") } else { nil }
    }
}
