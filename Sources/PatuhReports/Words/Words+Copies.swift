package import Patuh

/// The same content in several places.
extension Words {
    /// What a line under a message begins with.
    var hint: String { say("catatan", "note") }

    /// A warning about one unit.
    func warning(_ content: SharedContent) -> String {
        let entries = content.documents.map(entry).joined(separator: "; ")
        if content.documents.count == 1 {
            return say(
                """
                isi yang sama dipakai untuk beberapa tempat bukti pada satu jawaban: \(entries); lampirkan \
                bukti tersendiri, atau sebut halaman yang berbeda
                """,
                """
                the same content fills several slots of one answer: \(entries); attach a proof for each, or \
                name different pages
                """
            )
        }
        return say(
            """
            isi yang sama terdaftar sebagai beberapa dokumen: \(entries); pastikan tiap bukti memang \
            dokumennya sendiri
            """,
            """
            the same content is registered as several documents: \(entries); make sure that each proof is \
            a document of its own
            """
        )
    }

    /// A warning about a document that other units of the run show as well.
    package func sameContent(_ holder: CopyWatch.Holder, units: Int) -> String {
        say(
            """
            isi yang sama dipakai oleh \(units) unit: \(self.holder(holder)); pastikan dokumen ini memang \
            milik unit, atau tandai tempat buktinya bersama="ya" dalam rubrik
            """,
            """
            the same content is used by \(units) units: \(self.holder(holder)); make sure that the \
            document is the unit's own, or mark its slot bersama="ya" in the rubric
            """
        )
    }

    /// A unit's document, with every slot it stands in.
    package func holder(_ holder: CopyWatch.Holder) -> String {
        "\(printable(holder.unit)), \(entry(holder.entry))"
    }

    private func entry(_ entry: SharedContent.Entry) -> String {
        let places = entry.places.map(place).uniqued()
        let document = "\(printable(entry.code)) \(printable(entry.title))"
        return say("\(document) pada \(list(places))", "\(document) at \(list(places))")
    }

    private func place(_ place: DocumentPlace) -> String {
        let answer = [place.indikator, place.part, place.item].compactMap(\.self).map { printable($0) }
        return "\(answer.joined(separator: " ")) (\(printable(place.slot)))"
    }
}
