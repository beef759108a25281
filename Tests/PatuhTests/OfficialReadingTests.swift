import Markup
import Patuh
import PatuhTestSupport
import Testing

@Suite("A file of published results is read however a spreadsheet writes it, or refused with every problem")
struct OfficialReadingTests {
    private static let header = OfficialResultsTests.header

    @Test(
        "a decimal comma between commas is refused, not read as another column",
        arguments: [
            ("", "K,U,opd,2024,ombudsman-2024,87,99,\n", "cellCount"),
            (",sumber", "K,U,opd,2024,ombudsman-2024,87,99\n", "partedNumber"),
            (",kategori,zona,produk,sumber", "K,U,opd,2024,ombudsman-2024,87,9,,,\n", "partedNumber"),
            (",sumber", "K,U,opd,2024,ombudsman-2024,87.99,\n", ""),
            (",sumber", "K,U,opd,2024,ombudsman-2024,\"87,99\",\n", ""),
            (",sumber", "K,U,opd,2024,ombudsman-2024,87,995\n", "partedNumber"),
            (",produk", "K,U,opd,2024,ombudsman-2024,87,07\n", "partedNumber"),
            (",produk", "K,U,opd,2024,ombudsman-2024,87,3\n", ""),
            (",kategori", "K,U,opd,2024,ombudsman-2024,\"87\",\"1\"\n", ""),
            ("", "K,U,opd,2024,ombudsman-2024,87.9,\n", ""),
        ])
    func commas(columns: String, row: String, problem: String) {
        var problems: [Diagnostic] = []
        let text = "instansi,unit,jenis,tahun,rubrik,nilai\(columns)\n" + row
        let results = OfficialResults(reading: Array(text.utf8), name: "resmi.csv", problems: &problems)
        #expect(problems.map { "\($0.problem.code)" } == (problem.isEmpty ? [] : [problem]))
        #expect(results.rows.compactMap(\.score).count == (problem.isEmpty ? 1 : 0))
    }

    @Test("rows in which nothing is wrong are read beside the others, and every problem is told")
    func problems() {
        let rows = ["K;U;opd;2024;r;6a;;;;", "K;V;opd;2024;s;90;;;;", "K;W;opd;24;r;70;;;;"]
        var problems: [Diagnostic] = []
        let text = Self.header + rows.joined(separator: "\n")
        let results = OfficialResults(reading: Array(text.utf8), name: "resmi.csv", problems: &problems)
        #expect(results.rows.map(\.unit) == ["V"])
        #expect(problems.map(\.place.position.line) == [2, 4])
    }

    @Test(
        "sums and means are no units",
        arguments: [
            "Jumlah", "TOTAL:", "Rata – rata", "Rata-rata OPD", "Rerata", "Grand Total", "Sub total", "Nilai rata-rata",
            "Nilai Instansi", "Jumlah/Rata-rata", "Skor akhir", "Keseluruhan",
        ])
    func totals(name: String) throws {
        let text = Self.header + "K;\(name);opd;2024;ombudsman-2024;90;;;;\n"
        let problems = try #require(throws: Diagnostics.self) {
            try OfficialResults(reading: Array(text.utf8), name: "")
        }
        #expect(problems.all.map(\.problem.code) == [.totalRow])
    }

    @Test(
        "a file without rows is refused, a byte order mark or a separator in it or not",
        arguments: ["", "\u{FEFF}", "\u{FEFF}\r\n", "sep=;\n"])
    func empty(text: String) {
        #expect(throws: Diagnostics.self) { try OfficialResults(reading: Array(text.utf8), name: "") }
    }

    @Test("a dash leaves a cell empty, in columns that may be and in those that may not")
    func dashes() {
        let cells = ["K", "U", "opd", "2024", "ombudsman-2024", "90"]
        for (column, mayBeEmpty) in [(0, false), (2, false), (3, false), (4, false), (5, true)] {
            var row = cells
            row[column] = "-"
            var problems: [Diagnostic] = []
            let text = Self.header + row.joined(separator: ";") + ";;;;\n"
            let results = OfficialResults(reading: Array(text.utf8), name: "", problems: &problems)
            #expect(problems.map(\.problem.code) == (mayBeEmpty ? [] : [.emptyCell]), "\(column)")
            #expect(results.rows.count == (mayBeEmpty ? 1 : 0))
        }
    }

    @Test(
        "commas or semicolons, quotes, any line ends, a byte order mark, columns in any order",
        arguments: [
            "instansi,unit,jenis,tahun,rubrik,nilai\nK,U,opd,2024,ombudsman-2024,90.5\n",
            "\u{FEFF}instansi;unit;jenis;tahun;rubrik;nilai\r\nK;U;opd;2024;ombudsman-2024;90,5\r\n",
            "sep=;\r\ninstansi;unit;jenis;tahun;rubrik;nilai\r\nK;U;opd;2024;ombudsman-2024;90,5\r\n",
            "instansi\tunit\tjenis\ttahun\trubrik\tnilai\nK\tU\topd\t2024\tombudsman-2024\t90,5\n",
            "nilai;rubrik;tahun;jenis;unit;instansi\r90,5;ombudsman-2024;2024;opd;U;K",
            "instansi,unit,jenis,tahun,rubrik,nilai\n\n\"K\",\"U\",opd,2024,ombudsman-2024,\"90,5\"\n\n",
            "Instansi ; Unit;jenis;tahun;rubrik;nilai\n K ; U ;opd;2024;ombudsman-2024; 90.5 ",
            "\u{FEFF} \r\n\r\ninstansi;unit;jenis;tahun;rubrik;nilai\r\nK;U;opd;2024;ombudsman-2024;90,5\r\n",
        ])
    func dialects(text: String) throws {
        let row = try #require(try OfficialResults(reading: Array(text.utf8), name: "").rows.first)
        #expect(row.instansi == "K" && row.unit == "U" && row.score?.description == "90.5")
    }

    @Test("a point that may part thousands is refused beside decimal commas, and read where there are none")
    func thousands() throws {
        func scores(_ texts: [String]) throws -> [String?] {
            let rows = texts.enumerated().map { "K;U\($0);opd;2024;ombudsman-2024;\($1);;;;\n" }
            return try OfficialResults(reading: Array((Self.header + rows.joined()).utf8), name: "").rows
                .map { $0.score?.description }
        }
        #expect(try scores(["92.10", "8.675"]) == ["92.10", "8.675"])
        #expect(try scores(["92,10", "86.75"]) == ["92.10", "86.75"])
        let refused = try #require(throws: Diagnostics.self) { try scores(["92,10", "8.675"]) }
        #expect(refused.all.map(\.problem) == [.table(.notANumber("8.675", column: "nilai"))])
    }

    @Test("one unit twice, whatever its capitals and spaces")
    func repeated() throws {
        let rows = ["Dinas Sosial", "dinas  SOSIAL"].map { "K;\($0);opd;2024;ombudsman-2024;90;;;;\n" }
        let problems = try #require(throws: Diagnostics.self) {
            try OfficialResults(reading: Array((Self.header + rows.joined()).utf8), name: "")
        }
        #expect(problems.all.map(\.problem.code) == [.repeatedRow])
    }

    @Test("a file cut anywhere, or with bytes that do not belong, is read or refused, and never a crash")
    func damaged() throws {
        let bytes = try Fixtures.bytes(Fixtures.url("Fixtures/published/resmi.csv")).prefix(900)
        var generator = Seeded(8300)
        for length in 0...bytes.count {
            var damaged = Array(bytes.prefix(length))
            if !damaged.isEmpty, length % 3 == 0 {
                damaged[Int.random(in: 0..<length, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            do {
                _ = try OfficialResults(reading: damaged, name: "x")
            } catch {
                #expect(!error.all.isEmpty)
            }
        }
    }

    @Test("problems come in the order of the file, also with the columns in another order")
    func order() {
        let text = """
            nilai;rubrik;tahun;jenis;unit;instansi;produk
            x;ombudsman-2023;+2023;opd;A;K;y
            80;ombudsman-2023;2023;opd;B;K;1
            80;ombudsman-2023;2023;opd;B;K;1
            """
        do {
            _ = try OfficialResults(reading: Array(text.utf8), name: "resmi.csv")
            Issue.record("nothing wrong")
        } catch {
            let places = error.all.map { "\($0.place.position.line):\($0.place.position.column)" }
            #expect(places == ["2:1", "2:18", "2:32", "4:1"])
        }
    }
}
