import Markup
import Patuh
import PatuhReports
import PatuhTestSupport

/// Cards that no office would expect, and that must be read and printed like any other.
enum StrangePages {
    /// Markup, quotes and the ends of things, as somebody may paste them; escaped for an XML file.
    private static let markup = "&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;b x=&quot;&amp;amp;'--&gt;]]&gt;"
    /// Arabic, from the right to the left, with a number and a Latin word in it.
    private static let arabic = "خدمة المواطنين 24 ساعة UPTD في المركز"
    /// 300 letters without a space, and 300 with.
    private static let unbroken = String(repeating: "Panjangsekali", count: 23) + "a"
    private static let long = String(repeating: "pelayanan yang panjang ", count: 13)

    private static func name(_ index: Int) -> String { [long, unbroken, arabic, markup][index % 4] + " \(index)" }

    private static func rubric(_ content: String) throws -> Rubric {
        try Rubric(
            Written.document(
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="aneh" versi="\(markup)" judul="\(markup) \(arabic)">
                <asumsi tentang="\(markup)">\(unbroken) \(markup). Karena \(arabic)</asumsi>
                <jenis-unit kode="opd" nama="\(arabic) \(markup)"/>
                <kategori kode="A" minimal="80" nama="\(markup)" zona="\(markup)"/>
                <kategori kode="Kategori-Dengan-Kode-Panjang" minimal="40" nama="\(arabic)" zona="merah"/>
                <kategori kode="C" minimal="0" nama="\(unbroken)" zona="hijau"/>
                \(content)</rubrik>
                """))
    }

    private static func card(_ rubric: Rubric, _ content: String) throws -> Rapor {
        let evidence = try Evidence(
            Written.document(
                """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="aneh" tahun="2024" tanggal="2024-07-31">
                <unit kode="unit" nama="\(unbroken) \(arabic)" jenis="opd" instansi="\(markup) \(long)"/>
                \(content)
                <riwayat tahun="2023" rubrik="aneh" nilai="100" kategori="\(markup)" sumber="\(unbroken)"/>
                <riwayat tahun="2021" rubrik="lain" nilai="4.25" sumber="\(markup)"/>
                </bukti-dukung>
                """), rubric: rubric)
        return Rapor(of: evidence)
    }

    /// Indicators of every sort of name, answered in every way: 200, or fewer.
    static func large(each: Int = 25) throws -> Rapor {
        let groups = (0..<8).map { group in
            let indicators = (0..<each).map { index -> String in
                let (code, number) = ("IND-\(group)-\(index)", group * each + index)
                return """
                    <indikator kode="\(code)" nama="\(name(number))" bobot="\(number % 7 + 1)" tdd="boleh">
                    <saran>\(name(number + 1))</saran><bukti kode="sk" nama="\(name(number + 2))"/>
                    <tingkat skor="0">\(name(number + 3))</tingkat><tingkat skor="1">Sedang</tingkat>
                    <tingkat skor="3" perlu="sk">\(name(number))</tingkat></indikator>
                    """
            }
            return """
                <kelompok kode="K\(group)" jenjang="dimensi \(markup)" nama="\(name(group))" bobot="\(group + 1)">
                \(indicators.joined())</kelompok>
                """
        }
        let answers = (0..<8 * each).map { number -> String in
            let code = "IND-\(number / each)-\(number % each)"
            switch number % 5 {
            case 0: return ""
            case 1:
                return
                    "<jawaban indikator=\"\(code)\"><tdd alasan=\"\(name(number))\" disetujui-oleh=\"\(markup)\"/></jawaban>"
            case 2: return "<jawaban indikator=\"\(code)\" skor=\"3\"><lampiran bukti=\"sk\" dokumen=\"d1\"/></jawaban>"
            case 3:
                return """
                    <jawaban indikator="\(code)" skor="3"><lampiran bukti="sk" dokumen="d2"/>
                    <verifikasi skor="1" oleh="\(arabic)" tanggal="2024-08-01">\(markup)</verifikasi>
                    <sanggahan tanggal="2024-08-02">\(unbroken)</sanggahan><catatan>\(arabic)</catatan></jawaban>
                    """
            default: return "<jawaban indikator=\"\(code)\" skor=\"1\"/>"
            }
        }
        let documents = """
            <dokumen kode="d1" judul="\(markup)" nomor="\(unbroken)" penerbit="\(arabic)" tanggal="2024-01-01"/>
            <dokumen kode="d2" judul="\(unbroken)" status="perlu-perbaikan">\(markup) \(arabic)</dokumen>
            """
        return try card(rubric(groups.joined()), documents + answers.joined())
    }

    private static let small = """
        <kelompok kode="satu" jenjang="dimensi" nama="Satu" bobot="1"><indikator kode="A-1" nama="A" bobot="1" tdd="boleh">
        <tingkat skor="1">Ada</tingkat></indikator></kelompok>
        """

    /// Everything is not applicable, so that there is no result.
    static func notApplicable() throws -> Rapor {
        try card(rubric(small), "<jawaban indikator=\"A-1\"><tdd alasan=\"x\" disetujui-oleh=\"y\"/></jawaban>")
    }

    /// Nobody has answered anything.
    static func unanswered() throws -> Rapor { try card(rubric(small), "") }

    /// Everything is fulfilled.
    static func perfect() throws -> Rapor { try card(rubric(small), "<jawaban indikator=\"A-1\" skor=\"1\"/>") }
}
