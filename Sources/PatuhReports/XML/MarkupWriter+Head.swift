import Markup
import Patuh

extension MarkupWriter {
    /// What every result of one unit begins with: whose it is, what it was scored with and from, and when.
    ///
    /// - Parameter rule: on what scale and how rounded, where it is not said elsewhere.
    mutating func head(
        _ unit: ServiceUnit, _ instrument: Rapor.Instrument, inputDigest: String, _ period: Rapor.Period,
        rule: (scale: Fraction, rounding: Rounding)? = nil
    ) {
        element("unit") { writer in
            writer.attribute("kode", unit.code)
            writer.attribute("nama", unit.name)
            writer.attribute("jenis", unit.kind)
            writer.attribute("instansi", unit.instansi)
        }
        element("instrumen") { writer in
            writer.attribute("kode", instrument.code)
            writer.attribute("versi", instrument.version)
            writer.attribute("judul", instrument.title)
            writer.attribute("sidik", instrument.digest)
            if let rule {
                writer.attribute("skala", rule.scale)
                writer.attribute("desimal", rule.rounding.places)
                writer.attribute("pembulatan", rule.rounding.mode.rawValue)
            }
        }
        element("masukan") { $0.attribute("sidik", inputDigest) }
        element("periode") { writer in
            writer.attribute("tahun", period.year)
            writer.attribute("tanggal", period.date.description)
            writer.attribute("tanggal-berkas", period.recordedDate?.description)
            writer.attribute("tahap", period.stage.rawValue)
            writer.attribute("basis", period.basis.rawValue)
        }
    }
}
