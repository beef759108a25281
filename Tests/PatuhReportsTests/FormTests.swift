import Foundation
import Patuh
import PatuhReports
import PatuhTestSupport
import Testing

@Suite("A rubric as a form that can be printed and filled in")
struct FormTests {
    /// A rubric for one of its kinds of unit, or for all.
    struct Case: Sendable, CustomStringConvertible {
        let rubric: String
        let kind: String?

        var description: String { "\(rubric) \(kind ?? "")" }

        func form(_ language: Language = .indonesian) throws -> (form: String, rubric: Rubric) {
            let rubric = try Fixtures.rubric(Fixtures.url("Rubrics/\(rubric).xml"))
            let kind = rubric.unitKinds.first { $0.code == self.kind }
            return (RubricText(Words(language)).form(rubric, for: kind), rubric)
        }
    }

    static let cases = RubricSampleTests.rubrics.flatMap { name in
        let rubric = try? Fixtures.rubric(Fixtures.url("Rubrics/\(name).xml"))
        return [Case(rubric: name, kind: nil)]
            + (rubric?.unitKinds ?? []).map { Case(rubric: name, kind: $0.code) }
    }

    @Test("fits 80 columns but for addresses", arguments: cases, Language.allCases)
    func width(form: Case, language: Language) throws {
        for line in try form.form(language).form.split(separator: "\n") where !line.contains("://") {
            #expect(line.count <= 80, "\(line)")
        }
    }

    @Test(
        "has room for who, when, evidence, TDD, verification and signatures", arguments: cases.filter { $0.kind != nil }
    )
    func blanks(form: Case) throws {
        let (text, rubric) = try form.form()
        for label in ["Unit       : __", "Tahun      : __", "Tanggal penilaian : __", "Diisi oleh : __", "NIP"] {
            #expect(text.contains(label))
        }
        let kind = try #require(rubric.form(forKind: form.kind ?? ""))
        #expect(text.contains("Jenis      : \(kind.kind.name)"))
        let questions = kind.nodes.compactMap { node -> Indikator? in
            if case .indikator(let indikator) = node.content { indikator } else { nil }
        }
        func count(_ words: String) -> Int { text.components(separatedBy: words).count - 1 }
        #expect(count("TDD, alasan: __") == questions.count(where: \.mayBeNotApplicable))
        #expect(count("Catatan: __") == questions.count)
        #expect(count("Verifikasi: __") == questions.count { $0.repetition == .once })
        var lines = 0
        for question in questions {
            switch question.repetition {
            case .once: break
            case .products: lines += kind.kind.products > 0 ? kind.kind.products : 3
            case .roles(let roles): lines += roles.count
            }
        }
        #expect(count("verifikasi ______") == lines)
        #expect(count("(hanya ") == 0)
    }

    @Test("says what becomes of the score")
    func rules() throws {
        func form(_ rubric: String, _ kind: String? = nil) throws -> String {
            try flat(Case(rubric: rubric, kind: kind).form().form)
        }
        let compared = try form("ombudsman-2024", "opd")
        #expect(compared.contains("- Sebanding dengan ombudsman-2023: Indikator, bobot, tingkat, dan batas"))
        #expect(compared.contains("Padanan: IN-01 pada ombudsman-2023"))
        #expect(compared.contains("A mulai 88,00* Kualitas Tertinggi, ZONA HIJAU*"))
        let alone = try form("ombudsman-2021")
        #expect(alone.contains("Tidak sebanding dengan edisi lain."))
        #expect(alone.contains("Nilai instansi: rata-rata nilai unit, tertimbang menurut jumlah produknya."))
        #expect(try form("pekppp-2023").contains("Jawaban yang belum diverifikasi: belum dinilai."))
        let gated = try form("akreditasi-puskesmas-2023")
        #expect(gated.contains("Dasar bila semua syarat dipenuhi Terakreditasi Dasar syarat,"))
        #expect(gated.contains("BAB-1 75*; BAB-2 60*; BAB-3 50*; BAB-4 60*; BAB-5 60*"))
        #expect(try form("skm-2017").contains("Survei skala 1 sampai 4; pemenuhan = rata-rata ÷ 4; paling sedikit 30"))
    }

    @Test("of one kind holds only what applies to it")
    func kinds() throws {
        let online = try Case(rubric: "pekppp-2023", kind: "daring").form().form
        #expect(online.contains("F02-26B  ") && !online.contains("F02-26  ") && !online.contains("F02-04  "))
        #expect(online.contains("Asumsi tentang bobot-daring"))
        let other = try Case(rubric: "pekppp-2023", kind: "opd").form().form
        #expect(!other.contains("Asumsi tentang bobot-daring"))
    }

    @Test(
        "says how a survey becomes a score, and what too few respondents mean",
        arguments: [
            ("", "pemenuhan = rata-rata ÷ 5"),
            ("konversi='rentang'", "pemenuhan = (rata-rata - 1) ÷ (5 - 1)"),
            ("konversi='rentang' arah='turun'", "rendah berarti baik; pemenuhan = (5 - rata-rata) ÷ (5 - 1)"),
            ("minimal-responden='30'", "paling sedikit 30 responden (bila kurang tetap dihitung, dengan peringatan)"),
            ("minimal-responden='30' bila-kurang='nol'", "paling sedikit 30 responden (bila kurang dihitung 0)"),
            (
                "minimal-responden='30' bila-kurang='abaikan'",
                "paling sedikit 30 responden (bila kurang tidak dihitung)"
            ),
        ])
    func survey(attributes: String, said: String) throws {
        let rubric = try Written.rubric(
            """
            <kategori kode="A" minimal="0" nama="A"/><kelompok kode="K" jenjang="k" nama="K">
              <indikator kode="I" nama="I" bobot="1"><survei dari="1" sampai="5" \(attributes)/></indikator>
            </kelompok>
            """)
        let form = flat(RubricText(Words(.indonesian)).form(rubric, for: nil))
        #expect(form.contains(said))
    }
}
