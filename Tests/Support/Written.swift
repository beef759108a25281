public import Markup
public import Patuh

/// Rubrics and evidence small enough to be written inside a test.
public enum Written {
    /// A rubric with the kinds `opd` and `puskesmas`; a test writes the rest.
    ///
    /// - Parameter products: how many products of an OPD it assesses; 0 where it does not say.
    public static func rubric(_ content: String, attributes: String = "", products: Int = 0) throws -> Rubric {
        try Rubric(
            document(
                """
                <rubrik xmlns="urn:patuh:rubrik:1" kode="uji" versi="1" judul="Uji" \(attributes)>
                  <jenis-unit kode="opd" nama="OPD"\(products > 0 ? " produk='\(products)'" : "")/><jenis-unit kode="puskesmas" nama="Puskesmas"/>
                  \(content)
                </rubrik>
                """))
    }

    /// Evidence of an OPD.
    public static func evidence(
        _ content: String, under rubric: Rubric, on date: String = "2024-07-31"
    ) throws -> Evidence {
        try Evidence(
            document(
                """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="uji" tahun="2024" tanggal="\(date)">
                  <unit kode="dinas" nama="Dinas" jenis="opd" instansi="Kabupaten"/>
                  \(content)
                </bukti-dukung>
                """), rubric: rubric)
    }

    /// The score of an OPD.
    public static func assessment(
        _ content: String, under rubric: Rubric, on date: String = "2024-07-31"
    ) throws -> Assessment {
        try Assessment(of: evidence(content, under: rubric, on: date), basis: .verified)
    }

    /// A document.
    public static func document(_ text: String) throws -> Document {
        try Document(reading: Array(text.utf8), name: "uji.xml")
    }
}
