import Patuh

/// Words of the blanks of a form, and of its first and last page.
extension Words {
    var instansi: String { "Instansi" }
    var year: String { say("Tahun", "Year") }
    var assessedOn: String { say("Tanggal penilaian", "Date of assessment") }
    var filledInBy: String { say("Diisi oleh", "Filled in by") }
    var assessor: String { say("Penilai", "Assessor") }
    var name: String { say("Nama", "Name") }
    var unitKinds: String { say("JENIS UNIT (pilih satu)", "KIND OF UNIT (choose one)") }
    var products: String { say("PRODUK LAYANAN YANG DINILAI", "PRODUCTS ASSESSED") }
    var roles: String { say("RESPONDEN", "RESPONDENTS") }
    var rules: String { say("ATURAN", "RULES") }

    func product(_ number: Int) -> String { say("Produk \(number)", "Product \(number)") }

    var moreProducts: String {
        say(
            "Rubrik tidak menetapkan jumlahnya; tambah atau kurangi baris menurut produk unit.",
            "The rubric leaves their number open; add or leave out lines.")
    }

    // MARK: Rules

    func aggregation(_ aggregation: Rubric.Aggregation) -> String {
        switch aggregation {
        case .meanOfUnits:
            say(
                "Nilai instansi: rata-rata nilai unit; setiap unit berbobot sama.",
                "The instansi's score: the plain mean of the units' scores.")
        case .meanOfProducts:
            say(
                "Nilai instansi: rata-rata nilai unit, tertimbang menurut jumlah produknya.",
                "The instansi's score: the mean of the units' scores, weighted by their products.")
        }
    }

    func unverified(_ unverified: Rubric.Unverified) -> String {
        switch unverified {
        case .claim:
            say(
                "Jawaban yang belum diverifikasi: dihitung seperti yang diklaim unit.",
                "An answer not verified yet counts as the unit claims.")
        case .unscored:
            say(
                "Jawaban yang belum diverifikasi: belum dinilai.", "An answer not verified yet is not yet scored.")
        }
    }

    func comparable(_ rubric: String, because reason: String) -> String {
        say("Sebanding dengan \(rubric): \(reason)", "Comparable with \(rubric): \(reason)")
    }

    var comparableWithNothing: String {
        say("Tidak sebanding dengan edisi lain.", "Not comparable with another edition.")
    }

    func assumptionsOnForm(_ count: Int) -> String {
        say(
            "\(count) hal dalam rubrik ini merupakan asumsi, bukan ketentuan resmi: yang bertanda *, dengan alasannya.",
            "\(count) \(count == 1 ? "matter in this rubric is" : "matters in this rubric are") assumed, not official: what is marked *, with the reasons."
        )
    }

    func counterpart(_ counterpart: Guide.Counterpart) -> String {
        say(
            "Padanan: \(printable(counterpart.code)) pada \(printable(counterpart.rubric))",
            "Counterpart: \(printable(counterpart.code)) in \(printable(counterpart.rubric))")
    }

    // MARK: Blanks

    var answers: String { say("Jawaban:", "Answers:") }
    var itemNumbers: String { say("nomor butir", "item numbers") }
    var respondents: String { say("Responden: ", "Respondents: ") }
    var totalScore: String { say("Jumlah skor: ", "Sum of raw scores: ") }
    var numberAndDate: String { say("Nomor/tanggal", "Number/date") }
    var notApplicableBecause: String { say("TDD, alasan: ", "TDD (not applicable), reason: ") }
    var approvedBy: String { say("disetujui oleh: ", "approved by: ") }
    var verification: String { say("Verifikasi:", "Verified:") }
    var verified: String { say("verifikasi", "verified") }
    var note: String { say("Catatan:", "Note:") }

    // MARK: Last page

    var signatures: String { say("PENGESAHAN", "SIGNATURES") }
    var forTheUnit: String { say("Pimpinan unit", "Head of the unit") }
    var placeAndDate: String { say("Tempat, tanggal", "Place, date") }
    var position: String { say("Jabatan", "Position") }
    var signature: String { say("Tanda tangan", "Signature") }
    var employeeNumber: String { "NIP" }
    var appendix: String {
        say("LAMPIRAN: DASAR HUKUM, SUMBER, DAN ASUMSI", "APPENDIX: LEGAL BASIS, SOURCES AND ASSUMPTIONS")
    }
}
