import Foundation
import Markup
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("Cards are read again")
struct CardReadingTests {
    private func text(_ rapors: [Rapor]) -> String {
        String(decoding: RaporXML(.indonesian).document(rapors), as: UTF8.self)
    }

    private func cards(_ text: String) throws -> [Snapshot] {
        try Snapshot.cards(in: Document(reading: Array(text.utf8), name: "rapor.xml"))
    }

    @Test("as they were scored, exactly", arguments: Sample.all)
    func agree(sample: Sample) throws {
        let rapor = try sample.rapor()
        let side = try ComparisonReportTests.side(String(sample.path.dropFirst("Fixtures/".count)))
        let read = try #require(try cards(text([rapor])).first)
        #expect(read.unit == side.snapshot.unit && read.instrument == side.snapshot.instrument)
        #expect(read.period == side.snapshot.period && read.result == side.snapshot.result)
        #expect(read.nodes == side.snapshot.nodes && read.isSample && read.isCard)
    }

    @Test("but not with more decimals than a score has", arguments: [16, 38, 40, 98])
    func decimals(places: Int) throws {
        let card = text([try Sample.all[0].rapor()])
        let start = try #require(card.firstRange(of: "<hasil status=\"dinilai\" nilai=\""))
        let end = try #require(card[start.upperBound...].firstIndex(of: "\""))
        let long = card[..<start.upperBound] + "9." + String(repeating: "0", count: places) + card[end...]
        let found = try #require(throws: Diagnostics.self) { try cards(String(long)) }
        #expect(found.all.contains { $0.problem.code == .notANumber })
    }

    @Test("two cards change by the same points as their evidence, without a split")
    func comparison() throws {
        let unit = "puskesmas-sukamaju"
        let both = try ["2023", "2024"].map {
            try #require(try cards(text([Sample(path: "Fixtures/kabupaten-contoh/\($0)/\(unit)").rapor()])).first)
        }
        let comparison = Comparison(from: .card(both[0]), to: .card(both[1]))
        let scored = try ComparisonReportTests.comparison(unit)
        #expect(comparison.change?.headline == scored.change?.headline)
        #expect(comparison.change?.exact == scored.change?.exact)
        #expect(comparison.indicators.map(\.exact) == scored.indicators.map(\.exact))
        #expect(comparison.dimensions == scored.dimensions)
        #expect(comparison.split == nil && comparison.bridge == nil)
        #expect(
            comparison.notes == [
                .otherStage, .unfinished(year: 2024, unscored: 1),
                .cardWithoutAnswers,
            ])
    }

    @Test(
        "and every row is rounded as the rubric says, on any scale", arguments: Rounding.Mode.allCases,
        [(places: 0, scale: "100"), (1, "100.5"), (4, "250.25")])
    func rounding(mode: Rounding.Mode, display: (places: Int, scale: String)) throws {
        let source = try Fixtures.text(Fixtures.url("Rubrics/ombudsman-2023.xml"))
            .replacing(" desimal=\"2\"", with: "")
            .replacing(
                "<rubrik ", with: "<rubrik desimal=\"\(display.places)\" pembulatan=\"\(mode.rawValue)\" ",
                maxReplacements: 1
            )
            .replacing(" skala=\"100\"", with: " skala=\"\(display.scale)\"")
        let rubric = try Rubric(Document(reading: Array(source.utf8), name: "rubrik.xml"))
        let years = try ["2023", "2024"].map { year in
            let file = Fixtures.url("Fixtures/kabupaten-contoh/\(year)/puskesmas-sukamaju.xml")
            return try Evidence(Document(reading: [UInt8](Data(contentsOf: file)), name: year), rubric: rubric)
        }
        let sides = years.map { ComparisonSide($0, basis: .verified) }
        for year in years { try check(text([Rapor(of: year)])) }
        let both = try years.map { try #require(try cards(text([Rapor(of: $0)])).first) }
        let scored = Comparison(from: sides[0], to: sides[1])
        let read = Comparison(from: .card(both[0]), to: .card(both[1]))
        #expect(read.change?.rounded == scored.change?.rounded)
        #expect(read.indicators.map(\.printed) == scored.indicators.map(\.printed))
        #expect(read.dimensions == scored.dimensions)
    }

    @Test("several in one file, with more in them than is read")
    func tolerant() throws {
        let rapors = try ["2023", "2024"].map {
            try Sample(path: "Fixtures/kabupaten-contoh/\($0)/dinas-sosial").rapor()
        }
        let more = text(rapors).replacing(
            "<cakupan ", with: "<tambahan x=\"1\">Baru</tambahan><cakupan warna=\"biru\" ")
        #expect(try cards(more) == cards(text(rapors)))
        #expect(try cards(more).count == 2)
    }

    @Test("what is wrong is told with its place, all of it")
    func problems() throws {
        let sound = text([try Sample(path: "Fixtures/kabupaten-contoh/2024/dinas-sosial").rapor()])
        let broken = sound.replacing("<hasil ", with: "<hasil2 ").replacing("</hasil>", with: "</hasil2>")
            .replacing("basis=\"verifikasi\"", with: "basis=\"klaim\"")
            .replacing("kode=\"input\"", with: "kode=\"input \"")
        let error = #expect(throws: Diagnostics.self) { try cards(broken) }
        let found = (error?.all ?? []).map { [$0.problem.code.rawValue, "\($0.place.position.line)"] }
        #expect(found.map(\.[0]) == ["elemen-wajib", "bukan-pilihan", "bukan-kode"])
        #expect(found.first?.last == "2")
        for (from, to, code) in [
            ("nilai=\"42.92\"", "nilai=\"42,92\"", "bukan-angka"), ("nilai=\"42.92\"", "", "atribut-wajib"),
            (" pangsa=\"", " bagian=\"", "atribut-wajib"), (" eksak=\"", " eksak=\"x", "bukan-bobot"),
            ("<periode", "<periode/><periode", "elemen-berulang"),
            (" eksak=\"", " eksak=\"\(String(repeating: "9", count: 50))", "angka-di-luar-batas"),
            ("kode=\"IN-02\"", "kode=\"IN-01\"", "kode-ganda"),
            (" pangsa=\"", " pangsa=\"1", "eksak-bukan-jumlah"),
        ] {
            let text = sound.replacing(from, with: to)
            #expect(text != sound)
            let error = #expect(throws: Diagnostics.self, "\(to)") { try cards(text) }
            #expect(error?.all.contains { $0.problem.code.rawValue == code } ?? false, "\(to)")
        }
        #expect(throws: Diagnostics.self) { try cards(#"<kumpulan-rapor xmlns="urn:patuh:rapor:1"/>"#) }
    }

    @Test("every number that others make is checked, and none is wrong on a card as it was made", arguments: Sample.all)
    func checked(sample: Sample) throws {
        let card = text([try sample.rapor()])
        try check(card)
        let attributes = [
            "nilai", "batas-bawah", "eksak", "pangsa", "bobot-efektif", "sumbangan", "poin-hilang", "indikator",
            "dinilai", "belum-dinilai", "tdd", "bobot", "jarak-naik", "jarak-turun", "tambahan", "tambahan-eksak",
        ]
        // Of each element the first that is scored.
        for element in ["hasil", "hasil-lain", "cakupan", "kelompok", "indikator", "bagian", "perbaikan"] {
            let lines = card.split(separator: "\n").filter {
                $0.contains("<\(element) ") && ($0.contains("dinilai") || element == "perbaikan")
            }
            guard let line = lines.first else { continue }
            // The rubric does not say what a product weighs, or most groups.
            for attribute in attributes where attribute != "bobot" || element == "indikator" {
                guard let start = line.firstRange(of: " \(attribute)=\"")?.upperBound else { continue }
                // One more at the front changes any number, and the last digit of a printed one is told as well.
                var others = [line[..<start] + "1" + line[start...]]
                if line[start...].prefix(while: { $0 != "\"" }).contains("."),
                    let end = line[start...].firstIndex(of: "\"")
                {
                    let last = line.index(before: end)
                    others.append(line[..<last] + (line[last] == "9" ? "8" : "9") + line[end...])
                }
                for other in others {
                    let altered = card.replacing(line, with: other, maxReplacements: 1)
                    let error = #expect(throws: Diagnostics.self, "\(attribute) of \(line)") { try check(altered) }
                    if !["bobot", "jarak-naik", "jarak-turun", "tambahan"].contains(attribute) { continue }
                    #expect(error?.all.contains { $0.problem.code == .numberContradicted } ?? false, "\(attribute)")
                }
            }
        }
    }

    @Test(
        "what cannot be read makes no other number wrong, and what says not how it was rounded is not held against it")
    func unread() throws {
        let card = text([try Sample(path: "Fixtures/kabupaten-contoh/2024/puskesmas-sukasari").rapor()])
        let start = try #require(card.firstRange(of: "<bagian ")?.lowerBound)
        let broken = card[..<start] + card[start...].replacing(" eksak=\"", with: " eksak=\"x", maxReplacements: 1)
        let found = try #require(throws: Diagnostics.self) { try check(String(broken)) }
        #expect(found.all.map(\.problem.code.rawValue) == ["bukan-bobot"])
        let silent = card.replacing(" pembulatan=\"setengah-atas\"", with: "").replacing(
            " sumbangan=\"", with: " sumbangan=\"9")
        #expect(silent != card)
        try check(silent)
    }

    @Test("what is not of the card is let be, and a number of any length holds nothing up")
    func foreign() throws {
        let card = text([try Sample(path: "Fixtures/contoh-rubrik/ombudsman-2021").rapor()])
        let others = [
            "<x:prioritas xmlns:x='urn:x'><perbaikan tambahan-eksak='1' tambahan='5'/></x:prioritas>",
            "<x:hasil xmlns:x='urn:x' nilai='1' kategori='A'/><x:hasil-lain xmlns:x='urn:x' nilai='1' kategori='A'/>",
        ]
        for other in others { try check(card.replacing("<hasil ", with: other + "<hasil ", maxReplacements: 1)) }
        for element in ["hasil", "hasil-lain"] {
            let start = try #require(card.firstRange(of: "<\(element) "))
            let value = try #require(card[start.upperBound...].firstRange(of: " nilai=\"")).upperBound
            let long = card[..<value] + String(repeating: "9", count: 60) + card[value...]
            #expect(throws: Diagnostics.self) { try check(String(long)) }
            let code = try #require(card[start.upperBound...].firstRange(of: " kategori=\"")).upperBound
            let end = try #require(card[code...].firstIndex(of: "\""))
            #expect(throws: Diagnostics.self) { try check(String(card[..<code] + "merah" + card[end...])) }
        }
    }

    private func check(_ card: String) throws {
        let document = try Document(reading: Array(card.utf8), name: "rapor.xml")
        try Snapshot.check(Snapshot.cards(in: document), in: document) { instrument in
            let rubric = try? Fixtures.rubric(Fixtures.url("Rubrics/\(instrument.code).xml"))
            return rubric?.digest == instrument.digest ? rubric : nil
        }
    }
}
