import Patuh

/// Words of an evidence file that is to be filled in: how to fill it in, and what stands above each answer.
extension Words {
    // MARK: Head

    var blankTitle: String { say("FORMULIR BUKTI DUKUNG", "EVIDENCE FORM") }
    var howToFillIn: String { say("CARA MENGISI", "HOW TO FILL IT IN") }
    var yearAndDate: String { say("TAHUN DAN TANGGAL PENILAIAN", "YEAR AND DATE OF ASSESSMENT") }
    var carriedTitle: String { say("YANG DIBAWA DARI TAHUN LALU", "CARRIED OVER FROM LAST YEAR") }
    var carriedRegister: String { say("DAFTAR DOKUMEN DARI TAHUN LALU", "DOCUMENTS CARRIED OVER") }

    func blankOf(_ rubric: Rubric, _ kind: UnitKind) -> String {
        say(
            "\(printable(rubric.title)) (\(rubric.code) versi \(printable(rubric.version))), untuk \(printable(kind.name))",
            "\(printable(rubric.title)) (\(rubric.code) version \(printable(rubric.version))), for \(printable(kind.name))"
        )
    }

    var unitToFillIn: String { say("(isi nama unit)", "(fill in the name of the unit)") }
    var instansiToFillIn: String { say("(isi nama instansi)", "(fill in the name of the instansi)") }
    func productToFillIn(_ number: Int) -> String {
        say("(isi nama produk \(number))", "(fill in the name of product \(number))")
    }

    /// - Parameter hasWeights: whether weights are among what is assumed.
    func assumedOnBlank(_ count: Int, amongThem hasWeights: Bool, rubric: String) -> String {
        let isOne = count == 1
        return say(
            "\(count) hal dalam rubrik ini merupakan asumsi, bukan ketentuan resmi\(hasWeights ? ", termasuk bobot bertanda *" : ""); alasannya: patuh rubrik \(rubric).",
            "\(count) \(isOne ? "matter in this rubric is" : "matters in this rubric are") assumed, not official\(hasWeights ? ", the weights marked * among them" : ""); the reasons: patuh rubrik \(rubric)."
        )
    }

    // MARK: Instructions

    var fillInUnit: String {
        say(
            "Isi kode, nama, dan instansi pada elemen unit. Kode diawali huruf atau angka; boleh memuat titik, garis bawah, dan tanda hubung, tanpa spasi; tetap sama setiap tahun.",
            "Fill in kode, nama and instansi of the element unit. A code begins with a letter or digit and may have points, underscores and hyphens, no spaces; it stays the same every year."
        )
    }
    func fillInProducts(isOpen: Bool) -> String {
        say(
            "Isi nama pada setiap produk. Kodenya sudah dipakai oleh jawaban: biarkan, atau ganti di seluruh berkas.",
            "Fill in the name of each product. Answers use its code already: leave it, or change it in the whole file.")
            + (isOpen
                ? " "
                    + say(
                        "Rubrik tidak menetapkan jumlah produk: untuk produk lain, salin elemen produk dan jawabannya dengan kode baru.",
                        "The rubric leaves the number of products open: for another, copy the product and its answers with a new code."
                    ) : "")
    }
    var takeOutOfComment: String {
        say(
            "Di bawah setiap pertanyaan ada jawaban siap isi, yang masih menjadi komentar. Untuk menjawab, hapus dua baris yang mengapitnya: baris \"<!--\" di atasnya dan baris \"-->\" di bawahnya (di sini tertulis dengan spasi).",
            "Below each question stands an answer ready to be filled in, which is still a comment. To answer, delete the two lines around it: the line \"<!--\" above and the line \"-->\" below (written with a space here)."
        )
    }
    var fillInQuotes: String {
        say(
            "Lalu isi setiap tanda petik yang kosong (\"\"); tidak boleh ada yang tertinggal. Angka memakai titik desimal (87.5), tanggal ditulis tahun-bulan-hari (2024-07-31). Di dalam tanda petik tulis &amp; untuk &, &lt; untuk <, dan &quot; untuk tanda petik.",
            "Then fill in every empty pair of quotes (\"\"); none may be left. Numbers take a decimal point (87.5), dates are year-month-day (2024-07-31). Inside quotes write &amp; for &, &lt; for < and &quot; for a quote."
        )
    }
    var fillInDocuments: String {
        say(
            "Dokumen: isi judul dan tanggalnya; lampiran dalam jawaban sudah menunjuk kodenya. Dokumen yang tidak ada atau tidak diperlukan: hapus baris dokumen itu dan baris lampiran yang berkode sama. Dokumen yang sudah tercatat di pertanyaan lain: hapus baris dokumennya, dan tulis kode yang sudah tercatat itu pada lampirannya.",
            "Documents: fill in title and date; the attachments (lampiran) in the answer name their codes already. A document that you do not have or need: delete its line and the line of the lampiran with the same code. A document that another question has already: delete its line, and write the code it has there in the lampiran."
        )
    }
    var moreAboutDocuments: String {
        say(
            "Yang boleh ditambahkan pada dokumen: nomor=\"…\" penerbit=\"…\" berlaku-sampai=\"…\" (hari terakhir berlaku) berkas=\"…\" tautan=\"…\". Dokumen tanpa tanggal: hapus tanggal=\"\"; dokumen itu tidak dihitung bila umurnya dibatasi. Dokumen yang bertanggal setelah tanggal penilaian juga tidak dihitung.",
            "A document may also have nomor=\"…\" (number) penerbit=\"…\" (issuer) berlaku-sampai=\"…\" (last day of validity) berkas=\"…\" (file) tautan=\"…\" (link). A document without a date: delete tanggal=\"\"; it does not count where its age is limited. Nor does one dated after the assessment."
        )
    }
    var fillInItems: String {
        say(
            "Butir: tulis ada=\"ya\" atau ada=\"tidak\". Satu dokumen boleh memperlihatkan beberapa butir; bila tiap butir mempunyai dokumennya sendiri, tambahkan baris dokumen dengan kode baru, dan sebut kode itu pada lampirannya.",
            "Items (butir): write ada=\"ya\" (there) or ada=\"tidak\" (not there). One document may show several items; where each has its own, add a line dokumen with a new code, and name that code in its lampiran."
        )
    }
    var fillInNotApplicable: String {
        say(
            "Pertanyaan yang tidak dapat diterapkan (TDD), bila diperbolehkan: pakai jawaban TDD di bawahnya sebagai ganti jawaban biasa, bukan keduanya. Bila belum disetujui, hapus disetujui-oleh=\"\" dan tanggal=\"\"; sebelum disetujui, keadaannya belum dinilai.",
            "A question that is not applicable (TDD), where that is allowed: use the TDD answer below in place of the usual one, not both. While nobody has approved it, delete disetujui-oleh=\"\" (approved by) and tanggal=\"\"; until then it is not yet scored."
        )
    }
    var leaveInComment: String {
        say(
            "Jawaban yang dibiarkan dalam komentar berarti belum dinilai, dan dihitung 0; juga yang bertanda \"diisi penilai\": saat penilaian mandiri, unit menjawabnya sendiri.",
            "An answer left in its comment is not yet scored, and counts as 0; also one \"filled in by the assessor\", which the unit answers itself in a self-assessment."
        )
    }
    var reviewCarried: String {
        say(
            "Jawaban yang dibawa dari tahun lalu bertanda periksa-lagi=\"ya\": periksa, perbaiki bila perlu, lalu hapus periksa-lagi=\"ya\". TDD yang dibawa dari tahun lalu perlu persetujuan baru: tambahkan disetujui-oleh=\"…\" tanggal=\"…\".",
            "Answers carried over from last year bear periksa-lagi=\"ya\": review each, mend it where needed, then delete periksa-lagi=\"ya\". A TDD that was carried over needs a new approval: add disetujui-oleh=\"…\" tanggal=\"…\"."
        )
    }
    var renewDocuments: String {
        say(
            "Dokumen yang dibawa dari tahun lalu: bila ada yang baru, ganti judul, nomor, dan tanggalnya, sedangkan kodenya tetap. Bila sudah diperbaiki, hapus status=\"perlu-perbaikan\" beserta alasannya. Dokumen tambahan: tulis elemen dokumen dengan kode baru, dan di dalam jawabannya <lampiran bukti=\"…\" dokumen=\"…\"/> dengan kode bukti dari daftar di atas jawaban itu.",
            "Documents carried over: where there is a newer one, change title, number and date and keep the code. Once repaired, delete status=\"perlu-perbaikan\" and its reason. One more: write an element dokumen with a new code, and in the answer <lampiran bukti=\"…\" dokumen=\"…\"/> with the code of the slot from the list above that answer."
        )
    }
    var notVerifiedYet: String {
        say(
            "Menurut rubrik ini jawaban yang belum diverifikasi belum dinilai; nilai menurut unit sendiri tampak dengan basis mandiri.",
            "By this rubric an answer that nobody has verified is not yet scored; the basis mandiri shows the unit's own score."
        )
    }
    var checkWhenDone: String {
        say(
            "Setelah selesai: patuh periksa BERKAS, lalu patuh rapor BERKAS.",
            "When done: patuh periksa FILE, then patuh rapor FILE.")
    }

    // MARK: Year and date

    func origin(of period: BlankForm.Period) -> [String] {
        let year: String? =
            switch period.yearOrigin {
            case .given: nil
            case .other: say("tahun \(period.year) menurut tanggalnya", "year \(period.year), by the date")
            case .rubric:
                say("tahun \(period.year) menurut kode rubrik", "year \(period.year), by the code of the rubric")
            case .lastYear:
                say(
                    "tahun \(period.year), setahun setelah berkas tahun lalu",
                    "year \(period.year), following last year's")
            }
        let date: String? =
            switch period.dateOrigin {
            case .given: nil
            case .lastYear:
                say(
                    "tanggal \(self.date(period.date)), hari yang sama dengan berkas tahun lalu",
                    "\(self.date(period.date)), the same day as last year's file")
            case .other, .rubric:
                say(
                    "tanggal \(self.date(period.date)), akhir tahun itu",
                    "\(self.date(period.date)), the end of that year")
            }
        let derived = [year, date].compactMap(\.self)
        if derived.isEmpty { return [] }
        return [
            say(
                "Tidak disebut, jadi diandaikan: \(derived.joined(separator: "; ")). Ganti bila tidak demikian: keabsahan dokumen ditentukan pada tanggal itu.",
                "Not named, so taken to be: \(derived.joined(separator: "; ")). Change it if it is another: documents are judged on that date."
            )
        ]
    }
}
