import Foundation
import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("Published results are recomputed, and contradicted where they do not follow")
struct OfficialResultsTests {
    static let header = "instansi;unit;jenis;tahun;rubrik;nilai;kategori;zona;produk;sumber\n"

    private func recap(_ text: String) throws -> Recap {
        let results = try OfficialResults(reading: Array(text.utf8), name: "resmi.csv")
        var rubrics: [String: Rubric] = [:]
        for code in Set(results.rows.map(\.rubric)) {
            rubrics[code] = try Fixtures.rubric(Fixtures.url("Rubrics/\(code).xml"))
        }
        var making = RecapMaking(basis: nil)
        let faults = making.add(results, rubrics: rubrics)
        #expect(faults == nil)
        return making.recap()
    }

    private func verdict(_ text: String) throws -> Recap.Verdict? {
        try recap(text).instansi.first?.official?.verdict
    }
    @Test("every published list of units, as the notes on them say")
    func published() throws {
        let recap = try recap(try Fixtures.text(Fixtures.url("Fixtures/published/resmi.csv")))
        let told = recap.instansi.map { instansi in
            let computed = instansi.result.map { $0.score.published.description } ?? "-"
            let verdict =
                switch instansi.official?.verdict {
                case .follows: "sesuai"
                case .contradicts(let difference): difference.description
                case .productsMissing: "produk"
                case .scoresMissing: "nilai"
                default: "tidak ada"
                }
            return "\(instansi.name) \(instansi.year) \(computed) \(verdict)"
        }
        #expect(
            told == [
                "Kabupaten Batang 2024 93.70 0.04", "Kabupaten Maluku Tenggara 2023 60.80 sesuai",
                "Kabupaten Rembang 2024 98.90 sesuai", "Kabupaten Serang 2021 - produk",
                "Kabupaten Serang 2022 - nilai", "Kabupaten Serang 2024 91.98 tidak ada",
                "Kota Ambon 2025 81.20 sesuai", "Kota Magelang 2021 - produk",
            ])
        #expect(recap.instansi.allSatisfy { $0.official?.contradictions.isEmpty ?? true })
    }

    @Test("the file of them says what the data that is tested elsewhere says")
    func sameFigures() throws {
        let text = try Fixtures.text(Fixtures.url("Fixtures/published/resmi.csv"))
        let rows = try OfficialResults(reading: Array(text.utf8), name: "resmi.csv").rows
        let units = PublishedResult.all.filter { $0.kind == "units" }
        let scores = units.flatMap { result in
            (result.units ?? []).map { "\(result.name) \($0.name) \($0.score ?? "-")" }
                + (result.total.map { ["\(result.name)  \($0)"] } ?? [])
        }
        #expect(
            rows.map { "\($0.instansi) \($0.year) \($0.unit ?? "") \($0.score?.description ?? "-")" }.sorted()
                == scores.sorted())
    }

    @Test("with the numbers of products a mean by products is recomputed")
    func products() throws {
        let result = try #require(
            PublishedResult.all.first { $0.name == "Kabupaten Serang 2021" && $0.possibleProducts != nil })
        let counts = try #require(result.possibleProducts)
        let rows = zip(try #require(result.units), counts).map { unit, count in
            "Kabupaten Serang;\(unit.name);opd;2021;ombudsman-2021;\(unit.score ?? "");;;\(count);\n"
        }
        let total = "Kabupaten Serang;;;2021;ombudsman-2021;\(result.total ?? "");;;;\n"
        guard case .follows = try verdict(Self.header + rows.joined() + total) else {
            Issue.record("does not follow")
            return
        }
    }

    @Test(
        "0.01 is within the rounding of the units, more is not",
        arguments: [
            ("90,01", true), ("89,99", true), ("90,02", false), ("89.98", false), ("90", true), ("90.0", true),
            ("90,1", false),
        ])
    func tolerance(total: String, follows: Bool) throws {
        let units = ["89,00", "91,00"].enumerated().map { "K;U\($0);opd;2024;ombudsman-2024;\($1);;;;\n" }
        let verdict = try verdict(Self.header + units.joined() + "K;;;2024;ombudsman-2024;\(total);;;;\n")
        if case .follows = verdict { #expect(follows) } else { #expect(!follows) }
    }

    @Test(
        "a hundredth is let be whatever the decimals of the rubric, and of a total with decimals no more",
        arguments: [
            ("4", "90,01", true), ("4", "90,02", false), ("0", "91,40", false), ("0", "91", false), ("0", "90", true),
        ])
    func decimals(places: String, total: String, follows: Bool) throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/><kelompok kode="K" jenjang="k" nama="K">
            <indikator kode="I" nama="I" bobot="1"><tingkat skor="1"/></indikator></kelompok>
            """, attributes: "desimal='\(places)'")
        let text =
            Self.header + "K;U;opd;2024;uji;89,00;;;;\nK;V;opd;2024;uji;91,00;;;;\nK;;;2024;uji;\(total);;;;\n"
        let results = try OfficialResults(reading: Array(text.utf8), name: "resmi.csv")
        var making = RecapMaking(basis: nil)
        let faults = making.add(results, rubrics: ["uji": rubric])
        #expect(faults == nil)
        guard case .follows = making.recap().instansi.first?.official?.verdict else {
            #expect(!follows)
            return
        }
        #expect(follows)
    }

    @Test(
        "rounding of the units explains what it may explain, and no more",
        arguments: [
            (["93,7", "93,8", "93,8"], "93,74", true), (["93,70", "93,80", "93,80"], "93,74", false),
            (["93,69", "93,70"], "93,71", true), (["93,69", "93,70"], "93,72", false),
            (["93,7", "93,8"], "93,81", false), (["90", "80"], "85,49", true), (["90", "80"], "86", false),
            // Without the zero at its end it is the same number.
            (["95,07", "80,00"], "87,50", false), (["95,07", "80,00"], "87,5", false), (["95,07", "80"], "88", false),
        ])
    func rounded(units: [String], total: String, follows: Bool) throws {
        let rows = units.enumerated().map { "K;U\($0);opd;2024;ombudsman-2024;\($1);;;;\n" }
        let text = Self.header + rows.joined() + "K;;;2024;ombudsman-2024;\(total);;;;\n"
        let verdict = try recap(text).instansi.first?.official?.verdict
        let isFollowing = if case .follows? = verdict { true } else { false }
        #expect(isFollowing == follows)
    }

    @Test("a score with more decimals than the rubric has is in the band of what it rounds to")
    func band() throws {
        let row = "K;U;opd;2024;ombudsman-2024;77,996;B;;;\nK;;;2024;ombudsman-2024;77,996;B;;;\n"
        let instansi = try #require(try recap(Self.header + row).instansi.first)
        #expect(instansi.official?.contradictions.isEmpty == true)
        #expect(instansi.units.first?.category == 1)
    }

    @Test("without units the total is held against the bands only; a wrong category and zone are named")
    func bands() throws {
        let official = try #require(
            try recap(Self.header + "K;;;2024;ombudsman-2024;77,99;B;Zona Hijau;;\n").instansi.first?.official)
        #expect(official.verdict == .noUnits)
        #expect(
            official.contradictions.map { "\($0.subject.rawValue) \($0.stated) \($0.expected)" } == [
                "kategori B C", "zona Zona Hijau kuning",
            ])
        #expect(
            try recap(Self.header + "K;;;2024;ombudsman-2024;78;B;hijau;;\n").instansi.first?.official?.contradictions
                .isEmpty ?? false)
    }

    @Test(
        "a category, a zone and a kind are what the rubric calls them, by code or by name",
        arguments: [
            ("opd", "A", "hijau"), ("OPD", "Kualitas Tertinggi", "ZONA HIJAU"),
            ("Organisasi Perangkat Daerah", "A (Kualitas Tertinggi)", "Hijau"),
            ("Opd", "kategori a", "Zona: hijau"), ("opd", "A – kualitas-tertinggi", "zona-hijau"),
        ])
    func names(kind: String, category: String, zone: String) throws {
        let recap = try recap(Self.header + "K;U;\(kind);2024;ombudsman-2024;90;\(category);\(zone);;\n")
        let instansi = try #require(recap.instansi.first)
        #expect(instansi.unknownKinds.isEmpty && instansi.official?.contradictions.isEmpty ?? false)
    }

    @Test("A- is not A, whatever else hyphens stand between")
    func hyphens() throws {
        for stated in ["A-", "A -", "Kategori A-"] {
            let row = "K;U;opd;2023;pekppp-2023;4,6;\(stated);;;\n"
            #expect(try recap(Self.header + row).instansi.first?.official?.contradictions.map(\.stated) == [stated])
        }
    }

    @Test("a unit called like its instansi is the whole among others, and a unit where it stands alone")
    func ownTotal() throws {
        for (instansi, name) in [
            ("K", "k"), ("K", "Pemerintah K"), ("Kabupaten K", "Kab. K"), ("Kabupaten K", "Pemkab K"),
        ] {
            let row = "\(instansi);\(name);opd;2024;ombudsman-2024;90;;;;\n"
            #expect(try recap(Self.header + row).instansi.first?.units.count == 1)
            let text = Self.header + row + "\(instansi);U;opd;2024;ombudsman-2024;70;;;;\n"
            let problems = try #require(throws: Diagnostics.self) {
                try OfficialResults(reading: Array(text.utf8), name: "")
            }
            #expect(problems.all.map(\.problem.code) == [.totalRow])
        }
        let whole = "K;-;-;2024;ombudsman-2024;90;;;;\nK;U;opd;2024;ombudsman-2024;90;;;;\n"
        #expect(try recap(Self.header + whole).instansi.first?.official?.score?.description == "90")
    }

    @Test("a dash is an empty cell, and no word to contradict", arguments: ["-", "–", "---"])
    func dash(sign: String) throws {
        let row = "K;U;opd;2024;ombudsman-2024;90;\(sign);\(sign);;\(sign)\n"
        let instansi = try #require(try recap(Self.header + row).instansi.first)
        #expect(instansi.official?.contradictions.isEmpty == true && instansi.units.first?.category == 0)
    }

    @Test("a unit without its name is no instansi")
    func nameless() throws {
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/ombudsman-2024.xml"))
        let text = Self.header + "K;;OPD;2024;ombudsman-2024;90;;;;\nL;;;2024;ombudsman-2024;90;;;;\n"
        let results = try OfficialResults(reading: Array(text.utf8), name: "resmi.csv")
        var making = RecapMaking(basis: nil)
        let found = making.add(results, rubrics: [rubric.code: rubric])
        let faults = try #require(found)
        #expect(faults.all.map(\.problem) == [.table(.unitWithoutName(kind: "OPD"))])
        #expect(faults.all.map(\.place.position.line) == [2])
    }

    @Test("equal scores share a rank, however many decimals they are printed with")
    func ties() throws {
        let rows = ["90,1", "90,100", "80"].enumerated().map { "K;U\($0);opd;2024;ombudsman-2024;\($1);;;;\n" }
        #expect(try recap(Self.header + rows.joined()).instansi.first?.units.map(\.rank) == [1, 1, 3])
    }

    @Test(
        "an instansi is the same in capitals, with other spaces, and with a line break in its cell",
        arguments: ["KAB CONTOH", "Kab  Contoh", "Kab\u{A0}Contoh", "\"Kab\nContoh\""])
    func names(spelling: String) throws {
        let recap = try recap(
            Self.header + "Kab Contoh;Dinas Satu;opd;2024;ombudsman-2023;80;;;;\n"
                + "\(spelling);\"Dinas\nDua\";opd;2024;ombudsman-2023;60;;;;\n\(spelling);;;2024;ombudsman-2023;70;;;;\n"
        )
        let instansi = try #require(recap.instansi.first)
        #expect(recap.instansi.count == 1 && instansi.name == "Kab Contoh")
        #expect(instansi.units.map(\.name) == ["Dinas Satu", "Dinas Dua"])
        guard case .follows(let difference)? = instansi.official?.verdict else {
            Issue.record("\(String(describing: instansi.official?.verdict))")
            return
        }
        #expect(difference.description == "0.00")
    }

    @Test("a unit whose rubric is not known keeps the instansi's score from being recomputed")
    func unknownRubric() throws {
        let text =
            Self.header + "Kab;;;2024;ombudsman-2023;80;;;;\nKab;Dinas Satu;opd;2024;ombudsman-2023;85;;;;\n"
            + "Kab;Dinas Dua;opd;2024;ombudsmann-2023;75;;;;\n"
        let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/ombudsman-2023.xml"))
        func verdict(_ text: String) throws -> Recap.Verdict? {
            let results = try OfficialResults(reading: Array(text.utf8), name: "resmi.csv")
            var making = RecapMaking(basis: nil)
            let faults = making.add(results, rubrics: [rubric.code: rubric])
            #expect(faults == nil)
            return making.recap().instansi.first?.official?.verdict
        }
        #expect(try verdict(text) == .rowsMissing)
        // Whichever file comes first.
        let rows = text.split(separator: "\n").map { $0 + "\n" }
        var making = RecapMaking(basis: nil)
        for part in [rows[0] + rows[3], rows[0] + rows[1] + rows[2]] {
            let results = try OfficialResults(reading: Array(part.utf8), name: "resmi.csv")
            let faults = making.add(results, rubrics: [rubric.code: rubric])
            #expect(faults == nil)
        }
        #expect(making.recap().instansi.first?.official?.verdict == .rowsMissing)
        // With a figure of its own it is another list.
        let another = text + "Kab;;;2024;ombudsmann-2023;75;;;;\n"
        guard case .contradicts? = try verdict(another) else {
            Issue.record("another list keeps this one from being recomputed")
            return
        }
    }

    @Test("a category is called by its name in any letters, also where that begins as the column does")
    func titledNames() throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="50" nama="Kategori Tinggi" zona="Zona Hijau"/>
            <kategori kode="B" minimal="0" nama="Rendah" zona="merah"/>
            <kelompok kode="K" jenjang="k" nama="K">
              <indikator kode="I" nama="I" bobot="1"><tingkat skor="0">x</tingkat><tingkat skor="1">x</tingkat></indikator>
            </kelompok>
            """)
        let rows = [
            "Kategori Tinggi;Zona Hijau", "KATEGORI TINGGI;ZONA HIJAU", "Tinggi;hijau", "A;Hijau", "rendah;Zona Merah",
        ]
        let lines = rows.enumerated().map { "Kab;U\($0);opd;2024;\(rubric.code);\($0 < 4 ? 80 : 40);\($1);;\n" }
        let results = try OfficialResults(reading: Array((Self.header + lines.joined()).utf8), name: "resmi.csv")
        var making = RecapMaking(basis: nil)
        let faults = making.add(results, rubrics: [rubric.code: rubric])
        #expect(faults == nil)
        let official = try #require(making.recap().instansi.first?.official)
        #expect(official.contradictions.isEmpty)
    }

    @Test("empty columns at the end, as spreadsheets leave them, are no columns")
    func emptyColumns() throws {
        let recap = try recap(
            "instansi;unit;jenis;tahun;rubrik;nilai;;\nKab;Dinas;opd;2024;ombudsman-2023;80;;\nKab;;;2024;ombudsman-2023;80\n"
        )
        #expect(recap.instansi.first?.units.count == 1)
    }
}
