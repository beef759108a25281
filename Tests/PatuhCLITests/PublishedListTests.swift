import Foundation
import PatuhTestSupport
import Testing

@Suite("A published list is recomputed, and contradicted only where it is wrong")
struct PublishedListTests {
    /// Writes a list of rows, each of a unit of one instansi, or of that itself.
    private func withList<Result>(
        _ rows: [String], of instansi: String = "Kabupaten Contoh", moreColumns: String = "",
        _ body: (_ list: String, _ folder: URL) throws -> Result
    ) throws -> Result {
        try withFolder { folder in
            let file = folder.appending(path: "resmi.csv")
            let lines = ["instansi;unit;jenis;tahun;rubrik;nilai\(moreColumns)"] + rows.map { "\(instansi);\($0)" }
            try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
            return try body(file.path, folder)
        }
    }

    /// Recaps such a list.
    private func recap(_ rows: [String], moreColumns: String = "") throws -> Finished {
        try withList(rows, of: "Kab", moreColumns: moreColumns) { list, _ in try patuh(["rekap", "--resmi", list]) }
    }

    @Test("where gates alone part the categories, no mean has one, and what was published is no contradiction")
    func gates() throws {
        let recap = try recap(
            [
                "Puskesmas A;puskesmas;2024;akreditasi-puskesmas-2023;83;Utama",
                "Puskesmas B;puskesmas;2024;akreditasi-puskesmas-2023;0;X",
            ], moreColumns: ";kategori"
        ).output
        #expect(recap.contains("NILAI DIHITUNG ULANG  41,50\n") && recap.contains("Tanpa kategori instansi"))
        // What was published is not assumed.
        #expect(recap.contains("83,00 Utama ") && recap.contains("Kategori: Paripurna* 0"))
        // A category that the instrument does not have is still told.
        #expect(recap.components(separatedBy: "tertulis").count == 2 && recap.contains("tertulis kategori X"))
    }

    @Test("a total with fewer decimals is told what it would follow by", arguments: [("80,8", true), ("80,9", false)])
    func fewerDecimals(total: String, isRounded: Bool) throws {
        let recap = try recap(["U;opd;2024;ombudsman-2023;80,83", ";;2024;ombudsman-2023;\(total)"]).output
        #expect(recap.contains("TIDAK SESUAI"))
        #expect(recap.contains("sesuai hanya bila dibulatkan ke 1 desimal") == isRounded)
    }

    @Test(
        "a total under another spelling of the name is told, and other governments are not",
        arguments: [
            ("Kab. Batang", true), ("Kabupaten Batamg", true), ("Kota Batang", false), ("Kabupaten Tegal", false),
        ])
    func splitNames(name: String, isTold: Bool) throws {
        try withFolder { folder in
            let list = folder.appending(path: "resmi.csv")
            let text = """
                instansi;unit;jenis;tahun;rubrik;nilai
                Kabupaten Batang;Dinas A;opd;2024;ombudsman-2023;80
                \(name);;;2024;ombudsman-2023;90

                """
            try Data(text.utf8).write(to: list)
            let errors = try patuh(["rekap", "--resmi", list.path]).errors
            #expect(errors.contains("dihitung sebagai dua instansi; bila satu, samakan namanya") == isTold, "\(errors)")
        }
    }

    @Test("a total alone is put into its band")
    func alone() throws {
        let recap = try recap([";;2024;ombudsman-2023;99,03"]).output
        #expect(recap.contains("Menurut rubrik: A*, zona hijau*."))
    }

    @Test("evidence of last year beside a published list is called so, and so is sample data")
    func besideEvidence() throws {
        try withList(["Dinas Sosial;opd;2024;ombudsman-2023;80"]) { list, _ in
            let arguments = ["rekap", "--resmi", list, "--tahun-lalu", "Fixtures/kabupaten-contoh/2023"]
            let recap = try flat(patuh(arguments).output)
            #expect(recap.contains("Tahun 2023 menurut bukti dukung, bukan hasil resmi: 59,89"))
            #expect(recap.contains("Hasil tahun itu data rekaan."))
            let tree = try patuh(arguments + ["--format", "xml"]).output
            #expect(tree.contains(#"sumber-tahun-lalu="bukti-dukung" rekaan-tahun-lalu="ya" unit-tahun-lalu="7""#))
            #expect(tree.contains(#"tanpa-selisih="unit-lain""#))
        }
    }

    @Test("published words are held against our own score, of units and of the instansi, with or without a number")
    func words() throws {
        let rows = [
            ";;2024;ombudsman-2023;88,10;;",
            "Dinas Sosial;opd;2024;ombudsman-2023;;A;",
            "Dinas Kesehatan;opd;2024;ombudsman-2023;;;kuning",
            "Dinas Pendidikan;opd;2024;ombudsman-2023;90;;",
            "Dinas Kependudukan dan Pencatatan Sipil;opd;2024;ombudsman-2023;87;B;hijau",
            "Dinas Lain;opd;2024;ombudsman-2023;70;C;kuning",
        ]
        try withList(rows, moreColumns: ";kategori;zona") { list, _ in
            let arguments = ["rekap", "--resmi", list, Sample.folder]
            let recap = try flat(patuh(arguments).output)
            #expect(
                recap.contains(
                    "berbeda dari hitungan ini: Kabupaten Contoh (nilai resmi 88,10 menurut rubrik A*, hitungan C*), "
                        + "Dinas Kesehatan (resmi zona kuning, hitungan zona hijau*), "
                        + "Dinas Pendidikan (nilai resmi 90 menurut rubrik A*, hitungan C*), dan Dinas Sosial (resmi A, hitungan D*)."
                ))
            let tree = try patuh(arguments + ["--format", "xml"]).output
            #expect(
                tree.contains(
                    #"<hanya-resmi nama="Dinas Lain" jenis="opd" resmi="70" kategori-resmi="C" zona-resmi="kuning"/>"#))
            let lines = try patuh(arguments + ["--format", "csv"]).output.split(separator: "\r\n")
            let only = lines.filter { $0.contains(",hanya-resmi,") }
            #expect(only.count == 1 && only[0].contains(",Dinas Lain,opd,hanya-resmi,,") && only[0].contains(",70,C,"))
            #expect(Set(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }).count == 1)
        }
    }

    @Test("what a list says of a unit otherwise than its evidence is told: its kind, or that nobody knows which it is")
    func otherUnits() throws {
        let rows = [
            ";;2024;ombudsman-2023;80",
            "Dinas Sosial;puskesmas;2024;ombudsman-2023;42,92",
            "Dinas Kesehatan;opd;2024;ombudsman-2023;83,77",
        ]
        try withList(rows) { list, folder in
            let copy = folder.appending(path: "lain.xml")
            try Data(
                Fixtures.text(Fixtures.url(Sample.health))
                    .replacing("kode=\"dinas-kesehatan\"", with: "kode=\"dinkes\"").utf8
            ).write(to: copy)
            let arguments = ["rekap", "--resmi", list, Sample.social, Sample.health]
            let one = try flat(patuh(arguments).output)
            #expect(one.contains("Dinas Sosial (resmi puskesmas, di sini opd)."), "\(one)")
            #expect(!one.contains("bernama sama"))
            let two = try patuh(arguments + [copy.path, "--format", "xml"]).output
            #expect(two.contains("jenis-resmi=\"puskesmas\""), "\(two)")
            #expect(two.contains(#"<hanya-resmi nama="Dinas Kesehatan" jenis="opd" nama-ganda="ya" resmi="83.77""#))
            #expect(!two.contains("rata-rata-resmi"))
            let words = try flat(patuh(arguments + [copy.path]).output)
            #expect(words.contains("bernama sama dengan Dinas Kesehatan pada hasil resmi"))
            #expect(
                words.contains("Tidak dapat dihitung ulang: Dinas Kesehatan bernama sama dengan beberapa unit di sini.")
            )
            // One that was refused is not gone.
            let broken = folder.appending(path: "rusak.xml")
            try Data("<bukti-dukung>".utf8).write(to: broken)
            let refused = try patuh(["rekap", "--resmi", list, Sample.social, broken.path]).output
            #expect(refused.contains("Hanya ada pada hasil resmi: Dinas Kesehatan. Unit yang berkasnya ditolak"))
        }
    }

    @Test("a mean by published products can be added again where the evidence has other products")
    func otherProducts() throws {
        let rows = [
            ";;2021;ombudsman-2021;80;",
            "Dinas Perizinan Contoh;opd;2021;ombudsman-2021;80;7",
        ]
        try withList(rows, moreColumns: ";produk") { list, _ in
            let sample = "Fixtures/contoh-rubrik/ombudsman-2021.xml"
            let arguments = ["rekap", "--resmi", list, sample]
            let text = try patuh(arguments).output
            #expect(text.contains("[!] Jumlah produk menurut hasil resmi berbeda:"), "\(text)")
            let tree = try patuh(arguments + ["--format", "xml"]).output
            #expect(tree.contains("produk=\"3\"") && tree.contains("produk-resmi=\"7\""))
            #expect(tree.contains("eksak-rata-rata-resmi=\"80\""))
        }
    }

    @Test(
        "a list with gaps says what is missing, and of whom",
        arguments: [
            (
                ["U;opd;2024;ombudsman-2023;", "V;opd;2024;ombudsman-2023;80"],
                "nilai untuk 1 dari 2 unit (U) tidak diumumkan."
            ),
            (
                ["U;opd;2021;ombudsman-2021;70", "V;opd;2021;ombudsman-2021;80"],
                "jumlah produk tiap unit tidak diumumkan."
            ),
            (
                ["U;opd;2021;ombudsman-2021;", "V;opd;2021;ombudsman-2021;80"],
                "nilai untuk 1 dari 2 unit (U) tidak diumumkan; jumlah produk tiap unit tidak diumumkan."
            ),
            (
                ["U;opd;2023;tidak-ada;70", "V;opd;2023;ombudsman-2023;", "W;opd;2023;ombudsman-2023;60"],
                "nilai untuk 1 dari 2 unit (V) tidak diumumkan; rubrik sebagian unit tidak dikenal."
            ),
        ])
    func gaps(rows: [String], reason: String) throws {
        let recap = try flat(recap(rows).output)
        #expect(recap.contains("Tidak dapat dihitung ulang: \(reason)"), "\(recap)")
    }

    @Test("beside evidence it says whose published score is missing, and who is not in the list")
    func gapsBeside() throws {
        let rows = [
            ";;2024;ombudsman-2023;80",
            "Dinas Sosial;opd;2024;ombudsman-2023;",
            "Dinas Lain;opd;2024;ombudsman-2023;70",
        ]
        try withList(rows) { list, _ in
            let recap = try flat(patuh(["rekap", "--resmi", list, Sample.social, Sample.health]).output)
            #expect(
                recap.contains(
                    "1 dari 2 unit (Dinas Kesehatan) tidak ada di antara hasil resmi yang terbaca; bila hanya namanya lain, samakan; "
                        + "nilai untuk 1 dari 2 unit (Dinas Sosial) tidak diumumkan."), "\(recap)")
        }
    }

    @Test(
        "beside our own scores a published one is held against the published units, once all of them are there",
        arguments: [
            (7, "74,25", "Sesuai dengan rata-rata 7 unit yang diumumkan, 74,25 (selisih 0,00)"),
            (7, "76,00", "TIDAK SESUAI dengan rata-rata 7 unit yang diumumkan, 74,25 (selisih +1,75)"),
            (
                6, "76,00",
                "Tidak dapat dihitung ulang: 1 dari 7 unit (Dinas Sosial) tidak ada di antara hasil resmi yang terbaca."
            ),
        ])
    func listed(count: Int, score: String, expected: String) throws {
        let own = try patuh(["rekap", Sample.folder, "--format", "csv"]).output.split(separator: "\r\n").dropFirst()
        let rows = own.prefix(count).map { line -> String in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[6]);\(cells[7]);2024;ombudsman-2023;\(cells[9])"
        }
        try withList(rows + [";;2024;ombudsman-2023;\(score)"]) { list, _ in
            let text = try flat(patuh(["rekap", Sample.folder, "--resmi", list]).output)
            #expect(text.contains(expected), "\(text)")
        }
    }

    @Test("a kind that the rubric does not know is named")
    func kinds() throws {
        let recap = try recap(["U;opdd;2024;ombudsman-2023;80", "V;opd;2024;ombudsman-2023;70"]).output
        #expect(recap.contains("Jenis unit yang tidak dikenal rubrik dan diperingkat terpisah: opdd."))
    }

    @Test("no row is swallowed by a quotation mark too many", arguments: ["\"U", "\"U\"x"])
    func quotes(unit: String) throws {
        let recap = try recap(["\(unit);opd;2024;ombudsman-2023;80", "\"V;opd;2024;ombudsman-2023;15"])
        #expect(recap.status == 65 && recap.errors.contains("[kutip-terbuka]") && recap.errors.contains("resmi.csv:2:"))
    }

    @Test("a rubric that is not there is told once, with the lines of all rows that name it, right or wrong")
    func unknownRubrics() throws {
        let codes = Array(repeating: "ombudsmann-2023", count: 8) + ["ombudsman-2023", "lain"]
        let rows = codes.enumerated().map { "Dinas \($0);opd;2024;\($1);\($0 == 1 ? "80x" : "80")" }
        let errors = try recap(rows).errors.split(separator: "\n").filter { $0.contains("[rubrik-tidak-dikenal]") }
        #expect(errors.count == 2)
        #expect(errors[0].contains("resmi.csv:2:"))
        #expect(errors[0].contains("(juga pada baris 3, 4, 5, 6, 7, dan 2 lainnya)"))
        #expect(errors[1].contains("resmi.csv:11:") && !errors[1].contains("baris"))
    }

    @Test("a list is refused once, with every problem by its place")
    func once() throws {
        let recap = try recap(["U;opd;2024;ombudsman-2023;150", "V;opd;2024;ombudsman-2099;15"])
        #expect(recap.status == 65 && recap.errors.contains("1 berkas ditolak (2 masalah)"))
        let places = recap.errors.matches(of: /resmi.csv:(\d)/).map { String($0.1) }
        #expect(places == ["2", "3"])
    }
}
