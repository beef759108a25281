public import Patuh

/// What somebody should know about a card or an evidence file.
extension Words {
    /// The warning with the indicator, product or role it is about.
    public func warning(_ entry: PlacedWarning) -> String {
        let place = [entry.code.map { printable($0) }, entry.part.map(partName)].compactMap(\.self)
        let remedy = if case .invalidDocument(_, _, let cause, _) = entry.matter { remedy(cause) } else { "" }
        return (place.isEmpty ? "" : place.joined(separator: ", ") + ": ") + warning(entry.matter) + remedy
    }

    /// What to do about a document that does not count.
    private func remedy(_ cause: DocumentFault.Cause) -> String {
        switch cause {
        case .file: ""
        case .needsRepair:
            say("; perbaiki dokumennya, lalu mintakan pemeriksaan ulang", "; mend it, and have it looked at again")
        case .wrongKind:
            say(
                "; lampirkan yang jenisnya sesuai, atau perbaiki jenis=", "; attach one of that kind, or correct jenis="
            )
        case .undated: say("; isi tanggal=", "; fill in tanggal=")
        case .notYetValid:
            say(
                "; perbaiki tanggal=, atau lampirkan yang lebih dahulu ada",
                "; correct tanggal=, or attach an earlier one")
        case .expired:
            say(
                "; lampirkan penggantinya, atau perbaiki berlaku-sampai=",
                "; attach its successor, or correct berlaku-sampai=")
        case .tooOld: say("; lampirkan yang lebih baru", "; attach a newer one")
        }
    }

    /// The warning as a sentence.
    public func warning(_ matter: Warning) -> String { phrase(matter).text }

    /// The same in the making.
    func phrase(_ matter: Warning) -> Phrase {
        switch matter {
        case .fewProducts(let count, let expected):
            phrase(
                "berkas menyebut \(count) produk, rubrik menilai \(expected); yang kurang belum dinilai; tambahkan elemen produk",
                "products in the file: \(count), assessed by the rubric: \(expected); the missing ones are not yet scored; add produk elements"
            )
        case .manyProducts(let count, let expected):
            phrase(
                "berkas menyebut \(count) produk, rubrik menilai \(expected); semuanya dihitung, maka hasilnya dapat berbeda "
                    + "dari penilaian atas \(expected) produk",
                "products in the file: \(count), assessed by the rubric: \(expected); all of them count, so the result may "
                    + "differ from an assessment of \(expected)")
        case .noProducts:
            phrase(
                "berkas tidak menyebut produk, padahal ada indikator yang dinilai per produk; tambahkan elemen produk",
                "the file names no products, but some indicators are assessed for each product; add produk elements")
        case .productsOfOneName(let name, let codes):
            phrase(
                "beberapa produk bernama \(printable(name)) (\(few(codes))), sehingga sulit dibedakan pada rapor; bedakan namanya",
                "several products are called \(printable(name)) (\(few(codes))), so that a reader of the card can hardly tell them apart; give them different names"
            )
        case .notApplicableUnapproved:
            phrase(
                "TDD belum disetujui; mintakan persetujuan lalu isi disetujui-oleh",
                "the claim of not applicable is not approved; have it approved and fill in disetujui-oleh")
        case .lateApproval(let approved, let assessed):
            phrase(
                "TDD disetujui \(date(approved)), sesudah tanggal penilaian (\(date(assessed))); periksa kedua tanggalnya",
                "the claim of not applicable was approved on \(date(approved)), after the assessment (\(date(assessed))); check both dates"
            )
        case .fewRespondents(let count, let minimum, let consequence):
            Phrase(fewRespondents(count, minimum: minimum, consequence))
        case .thousands(let text, let attribute):
            phrase(
                "\(attribute)=\"\(text)\" dibaca dengan titik desimal; bila titiknya pemisah ribuan, hapus titiknya",
                "\(attribute)=\"\(text)\" is read with a decimal point; if it parts thousands, remove it")
        case .moreThanAll(let numerator, let denominator):
            phrase(
                "pembilang \(number(written: numerator)) lebih besar daripada penyebut \(number(written: denominator)); mungkin tertukar (bila angkanya memang demikian, jelaskan dalam <catatan> di dalam jawaban)",
                "the numerator \(number(written: numerator)) is greater than the denominator \(number(written: denominator)); perhaps they changed places (if not, say why in a <catatan> within the answer)"
            )
        case .smallPercentage(let text):
            phrase(
                "angka=\"\(text)\" berarti \(number(written: text)) persen; bila maksudnya bagian dari satu, kalikan 100",
                "angka=\"\(text)\" means \(number(written: text)) percent; if a part of one is meant, multiply it by 100"
            )
        case .largePercentage(let text):
            phrase(
                "angka=\"\(text)\" berarti \(number(written: text)) persen; periksa titik desimalnya (bila angkanya memang demikian, jelaskan dalam <catatan> di dalam jawaban)",
                "angka=\"\(text)\" means \(number(written: text)) percent; check the decimal point (if it is right, say why in a <catatan> within the answer)"
            )
        case .unmentioned(let names):
            phrase(
                "verifikasi tidak menyebut \(list(names.map { printable($0) })), sehingga dihitung tidak ada; sebut tiap butir",
                "the verification does not mention \(list(names.map { printable($0) })), which \(names.count == 1 ? "counts" : "count") as missing; name each item"
            )
        case .otherYear(let year, let date):
            phrase(
                "tahun yang dinilai \(year), tetapi tanggal penilaian \(self.date(date)); periksa keduanya",
                "the year assessed is \(year), but the assessment date \(self.date(date)); check both")
        case .finalUnverified(let count, let all) where count == all:
            phrase(
                "tahapnya final, tetapi belum ada jawaban yang diverifikasi; verifikasi, atau periksa atribut tahap",
                "the stage is final, but no answer has been verified; verify them, or check the attribute tahap")
        case .finalUnverified(let count, let all):
            phrase(
                "tahapnya final, tetapi \(count) dari \(all) jawaban belum diverifikasi; verifikasi, atau periksa atribut tahap",
                "the stage is final, but \(count) of \(all) answers \(count == 1 ? "is" : "are") not verified; verify what is open, or check the attribute tahap"
            )
        case .staleVerifications(let count, let latest):
            phrase(
                "\(count) verifikasi bertanggal sebelum tahun yang dinilai (terakhir \(self.date(latest))); bila dibawa dari tahun lalu, hapus dan mintakan verifikasi baru",
                "\(count) \(count == 1 ? "verification is" : "verifications are") dated before the year assessed (the latest \(self.date(latest))); if carried over from last year, delete \(count == 1 ? "it and ask for a new one" : "them and ask for new ones")"
            )
        case .farVerifications(let count, let latest):
            phrase(
                "\(count) verifikasi bertanggal lebih dari setahun sesudah tahun yang dinilai (terakhir \(self.date(latest))); periksa tanggalnya",
                "\(count) \(count == 1 ? "verification is" : "verifications are") dated more than a year after the year assessed (the latest \(self.date(latest))); check the date"
            )
        case .commented(let code):
            phrase(
                "\(code.isEmpty ? "sebuah jawaban" : "jawaban \(printable(code))") sudah diisi tetapi masih di dalam komentar, jadi tidak dibaca; hapus <!-- sebelumnya dan --> sesudahnya",
                "\(code.isEmpty ? "an answer" : "the answer to \(printable(code))") is filled in but still in a comment, so nobody reads it; delete the <!-- before it and the --> after it"
            )
        case .valueless:
            phrase(
                "ada dokumen yang dilampirkan, tetapi jawabannya belum diisi, jadi belum dinilai; isi nilainya",
                "documents are attached, but the answer says nothing, so it is not yet scored; fill it in")
        case .smallTotal(let total):
            phrase(
                "jumlah skor semua responden hanya \(number(total)); bila itu rata-ratanya, tulis dengan atribut rata-rata",
                "the sum of all respondents' raw scores is only \(number(total)); if that is the mean, write it as rata-rata"
            )
        case .needsReview:
            phrase(
                "jawaban yang dibawa dari tahun lalu belum diperiksa lagi; periksa lalu hapus periksa-lagi",
                "carried over from last year and not looked at yet; review it and remove periksa-lagi")
        case .unattached(let codes):
            phrase(
                "tidak dilampirkan pada jawaban mana pun: \(some(codes)); lampirkan, atau hapus dari daftar dokumen",
                "attached to no answer: \(some(codes)); attach them where they belong, or remove them from the register"
            )
        case .reversedDates(let code, let title, let from, let until):
            phrase(
                "\(printable(code)) \(printable(title)): berlaku sampai \(date(until)), padahal bertanggal \(date(from)); perbaiki salah satunya",
                "\(printable(code)) \(printable(title)): valid until \(date(until)), but dated \(date(from)); correct one of them"
            )
        case .expiring(let code, let title, let slot, let lastDay, let daysLeft):
            expiring("\(printable(code)) \(printable(title))", in: printable(slot), lastDay, daysLeft)
        case .personalData(let kind, let line): personalData(kind, line: line)
        case .placeholderCode:
            phrase(
                "kode=\"\(BlankForm.Unit.placeholderCode)\" masih teks bawaan formulir; ganti dengan kode unit, yang sama dari tahun ke tahun",
                "kode=\"\(BlankForm.Unit.placeholderCode)\" is still the placeholder of the form; put the unit's code there, the same each year"
            )
        case .placeholder(let name):
            phrase(
                "\"\(printable(name))\" masih teks bawaan formulir; ganti dengan nama yang sebenarnya",
                "\"\(printable(name))\" is still the placeholder of the form; put the real name there")
        case .invalidDocument(let code, let title, let cause, let slot):
            "\(printable(slot)): \(printable(code)) \(printable(title)): \(phrase(cause))"
        case .disordered(let counting, let above):
            phrase(
                "yang berlaku ialah verifikasi yang ditulis terakhir, bertanggal \(date(counting)), padahal di atasnya ada yang bertanggal \(date(above)); periksa tanggal dan urutannya",
                "the verification written last counts, dated \(date(counting)), but one above it is dated \(date(above)); check dates and order"
            )
        case .disputed(let counting, let others, let day):
            phrase(
                "verifikasi bertanggal \(date(day)) berbeda hasilnya: yang berlaku ialah yang ditulis terakhir, oleh \(printable(counting)); yang lain oleh \(few(others)); hapus yang tidak berlaku",
                "verifications dated \(date(day)) differ: the one written last counts, by \(printable(counting)); others are by \(few(others)); remove what does not hold"
            )
        case .unneededSlot(let code):
            phrase(
                "bukti \(printable(code)) tidak diminta oleh tingkat, butir, ukuran, atau survei mana pun, maka nilai tidak bergantung padanya; tulis kodenya pada perlu, atau hapus bukti itu",
                "no level, item, measurement or survey asks for the evidence \(printable(code)), so no score depends on it; name it in perlu, or remove it"
            )
        case .steps(let flaw, let kinds): flawedSteps(flaw, kinds)
        case .misspeltAssumption(let subject, let meant):
            phrase(
                "asumsi tentang \"\(printable(subject))\" tidak menandai apa pun pada rapor; mungkin maksudnya \"\(meant)\"",
                "an assumption about \"\(printable(subject))\" marks nothing on cards; did you mean \"\(meant)\"?")
        case .history(let past, let slip): doubtfulHistory(past, slip)
        case .file(let warning): Phrase(self.warning(warning))
        case .sameContent(let content): Phrase(self.warning(content))
        }
    }
}

extension Words {
    private func some(_ codes: [String]) -> String {
        codes.count > 5 ? few(codes) : list(codes.map { printable($0) })
    }

    private func expiring(_ document: String, in slot: String, _ lastDay: CalendarDate, _ daysLeft: Int) -> Phrase {
        if daysLeft == 0 {
            return phrase(
                "\(slot): \(document): dihitung untuk terakhir kali pada tanggal penilaian (\(date(lastDay))); siapkan gantinya",
                "\(slot): \(document): counts for the last time on the assessment date (\(date(lastDay))); prepare its successor"
            )
        }
        return phrase(
            "\(slot): \(document): hanya dihitung sampai \(date(lastDay)), \(daysLeft) hari sesudah tanggal penilaian; siapkan gantinya",
            "\(slot): \(document): counts only until \(date(lastDay)), \(counted(daysLeft, "day")) after the assessment date; prepare its successor"
        )
    }

    private func flawedSteps(_ flaw: StepFlaw, _ kinds: [String]) -> Phrase {
        let kinds = kinds.isEmpty ? "" : " (\(list(kinds.map { printable($0) })))"
        switch flaw {
        case .unreachable(let score):
            return phrase(
                "ambang dengan skor \(number(score)) tidak pernah tercapai\(kinds); periksa batasnya dan butir yang diminta",
                "the step with score \(number(score)) is never reached\(kinds); check its bounds and the items it asks for"
            )
        case .overtaken(let score, let by):
            return phrase(
                "ambang dengan skor \(number(score)) tidak pernah menentukan nilai\(kinds), sebab apa pun yang memenuhinya "
                    + "selalu memenuhi ambang dengan skor \(number(by)) juga; periksa batas keduanya",
                "the step with score \(number(score)) never decides\(kinds), for whatever meets it meets the one with "
                    + "score \(number(by)) as well; check the bounds of both")
        case .gap(let from, let to) where from.value == to.value:
            return phrase(
                "angka \(number(from.value)) tidak masuk ambang mana pun, maka nilainya 0; periksa batas ambang",
                "the number \(number(from.value)) falls in no step, so it is worth 0; check the bounds of the steps")
        case .gap(let from, let to):
            let begin = from.isInGap ? phrase("mulai", "from") : phrase("di atas", "above")
            let end =
                to.isInGap
                ? phrase("sampai dengan", "up to")
                : from.isInGap ? phrase("sampai di bawah", "to below") : phrase("dan di bawah", "and below")
            return phrase(
                "angka \(begin) \(number(from.value)) \(end) \(number(to.value)) tidak masuk ambang mana pun, maka "
                    + "nilainya 0; periksa batas ambang",
                "numbers \(begin) \(number(from.value)) \(end) \(number(to.value)) fall in no step, so they are worth 0; "
                    + "check the bounds of the steps")
        case .gapInCount(let from, let to):
            return phrase(
                "lebih dari \(number(from)) dan kurang dari \(number(to)) butir tidak masuk ambang mana pun, maka nilainya "
                    + "0\(kinds); periksa batas ambang",
                "more than \(number(from)) and fewer than \(number(to)) items fall in no step, so they are worth 0\(kinds); "
                    + "check the bounds of the steps")
        }
    }

    private func doubtfulHistory(_ past: Evidence.PastScore, _ slip: HistorySlip) -> Phrase {
        let (year, score) = (String(past.year), number(written: printable(past.written)))
        switch slip {
        case .notBefore:
            return phrase(
                "riwayat tahun \(year) bukan tahun sebelum yang dinilai; periksa tahunnya",
                "the past score of \(year) is not of a year before the one assessed; check the year")
        case .repeated:
            return phrase(
                "riwayat tahun \(year) (\(printable(past.rubric))) ditulis dua kali; hapus yang keliru",
                "the past score of \(year) (\(printable(past.rubric))) is there twice; remove the wrong one")
        case .aboveScale(let scale):
            return phrase(
                "riwayat tahun \(year) bernilai \(score), padahal nilai tertinggi \(number(scale)); periksa nilainya",
                "the past score of \(year) is \(score), but the highest there is is \(number(scale)); check it")
        case .otherCategory(let possible):
            let (stated, codes) = (printable(past.category ?? ""), list(possible.map { printable($0) }, or: true))
            return phrase(
                "riwayat tahun \(year) bernilai \(score) dengan kategori \(stated), padahal menurut rubrik \(codes); periksa "
                    + "keduanya",
                "the past score of \(year) is \(score) with category \(stated), but \(codes) by the rubric; check both")
        }
    }

    private func personalData(_ kind: PersonalData, line: Int) -> Phrase {
        switch kind {
        case .identityNumber:
            phrase(
                "baris \(line) memuat angka 16 digit seperti NIK; hapus, sebab berkas bukti dukung tidak memerlukan data pribadi",
                "line \(line) has a number of 16 digits like a NIK; remove it, no personal data is needed")
        case .telephone:
            phrase(
                "baris \(line) memuat angka seperti nomor telepon; hapus, sebab berkas bukti dukung tidak memerlukan data pribadi",
                "line \(line) has a number like that of a telephone; remove it, no personal data is needed")
        }
    }
}

extension Warning {
    /// The stable name of the warning.
    public var code: String {
        switch self {
        case .fewProducts: "produk-kurang"
        case .manyProducts: "produk-lebih"
        case .noProducts: "produk-tidak-disebut"
        case .productsOfOneName: "produk-bernama-sama"
        case .notApplicableUnapproved: "tdd-belum-disetujui"
        case .lateApproval: "tdd-disetujui-kemudian"
        case .fewRespondents: "responden-kurang"
        case .thousands: "titik-desimal"
        case .moreThanAll: "pembilang-melebihi-penyebut"
        case .smallPercentage: "persen-kurang-dari-satu"
        case .largePercentage: "persen-lebih-dari-seratus"
        case .unmentioned: "butir-tidak-disebut"
        case .otherYear: "tahun-lain"
        case .finalUnverified: "final-tanpa-verifikasi"
        case .staleVerifications: "verifikasi-lama"
        case .farVerifications: "verifikasi-terlalu-jauh"
        case .commented: "jawaban-dalam-komentar"
        case .valueless: "jawaban-tanpa-isi"
        case .smallTotal: "total-skor-kecil"
        case .needsReview: "periksa-lagi"
        case .unattached: "dokumen-tidak-dilampirkan"
        case .reversedDates: "masa-berlaku-terbalik"
        case .expiring: "bukti-segera-kedaluwarsa"
        case .placeholderCode: "kode-belum-diisi"
        case .placeholder: "nama-belum-diisi"
        case .personalData(.identityNumber, _): "data-pribadi-nik"
        case .personalData(.telephone, _): "data-pribadi-telepon"
        case .invalidDocument(_, _, let cause, _):
            switch cause {
            case .file(let fault, _): fault.code
            case .needsRepair: "bukti-perlu-perbaikan"
            case .wrongKind: "bukti-salah-jenis"
            case .undated: "bukti-tanpa-tanggal"
            case .notYetValid: "bukti-belum-berlaku"
            case .expired: "bukti-kedaluwarsa"
            case .tooOld: "bukti-terlalu-lama"
            }
        case .file(let warning): warning.stableCode
        case .disordered: "verifikasi-tidak-urut"
        case .disputed: "verifikasi-bertentangan"
        case .unneededSlot: "bukti-tidak-diminta"
        case .steps(.unreachable, _), .steps(.overtaken, _): "ambang-tidak-tercapai"
        case .steps: "ambang-berlubang"
        case .misspeltAssumption: "asumsi-tanpa-tanda"
        case .history(_, .notBefore): "riwayat-bukan-tahun-lalu"
        case .history(_, .repeated): "riwayat-ganda"
        case .history(_, .aboveScale): "riwayat-di-luar-skala"
        case .history(_, .otherCategory): "riwayat-kategori-lain"
        case .sameContent: "isi-sama"
        }
    }
}
