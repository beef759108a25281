import Patuh

/// What is wrong with an evidence file.
extension Words {
    func evidence(_ problem: Problem) -> String? {
        applies(problem) ?? answer(problem)
    }

    private func applies(_ problem: Problem) -> String? {
        switch problem {
        case .refusedRubric(let code):
            say(
                "rubrik \"\(code)\" ditolak, sehingga berkas ini belum dapat dinilai; perbaiki dahulu rubrik itu",
                "rubric \"\(code)\" is refused, so this file cannot be scored yet; mend that rubric first")
        case .repeatedAnswer(let code, let part):
            say(
                "jawaban kedua untuk \(code)\(part.map { " (\($0))" } ?? ""); hapus salah satu, atau perbaiki kodenya bila untuk indikator lain",
                "a second answer to \(code)\(part.map { " (\($0))" } ?? ""); remove one, or correct its code if it is for another indicator"
            )
        case .indikatorNotForKind(let code, let kind):
            say(
                "indikator \(code) tidak berlaku untuk jenis unit \(kind); hapus jawaban ini",
                "indicator \(code) does not apply to units of kind \(kind); remove this answer")
        case .listItemNotForKind(let code, let kind):
            say(
                "butir \(code) tidak berlaku untuk jenis unit \(kind); hapus butir ini",
                "item \(code) does not apply to units of kind \(kind); remove this item")
        case .roleNotAsked(let code, let indikator, let asked):
            say(
                "peran \(code) tidak ditanyai pada \(indikator) untuk jenis unit ini; yang ditanyai: \(list(asked))",
                "role \(code) is not asked in \(indikator) for this kind of unit; asked are: \(list(asked))")
        case .missingPart(let attribute, let indikator):
            say(
                "\(indikator) dijawab per \(attribute); tambahkan atribut \(attribute)",
                "\(indikator) is answered for each \(attribute); add the attribute \(attribute)")
        case .unexpectedPart(let attribute, let indikator):
            say(
                "\(indikator) tidak dijawab per \(attribute); hapus atribut \(attribute)",
                "\(indikator) is not answered for each \(attribute); remove the attribute \(attribute)")
        case .notApplicableForbidden(let indikator):
            say(
                "rubrik tidak membolehkan TDD pada \(indikator); jawab indikator ini atau kosongkan",
                "the rubric allows no TDD in \(indikator); answer it or leave it open")
        case .notApplicableBesideAnswer(let indikator):
            say(
                "tdd dan jawaban lain tidak boleh bersama pada \(indikator); pilih salah satu",
                "tdd excludes any other answer to \(indikator); choose one")
        default: nil
        }
    }

    private func answer(_ problem: Problem) -> String? {
        switch problem {
        case .wrongAnswer(let found, let indikator, let wanted):
            say(
                "\(indikator) tidak dijawab dengan \(found); pakai \(list(wanted, or: true))",
                "\(indikator) is not answered with \(found); use \(list(wanted, or: true))")
        case .incompleteAnswer(let indikator, let isVerification, let wanted):
            isVerification
                ? say(
                    "verifikasi atas \(indikator) tidak lengkap; perlu \(list(wanted, or: true))",
                    "the verification of \(indikator) is incomplete; it needs \(list(wanted, or: true))")
                : say(
                    "jawaban \(indikator) tidak lengkap; perlu \(list(wanted, or: true))",
                    "the answer to \(indikator) is incomplete; it needs \(list(wanted, or: true))")
        case .misplacedAttachment(let indikator):
            say(
                "\(indikator) adalah daftar periksa; letakkan lampiran di dalam butir yang dibuktikannya",
                "\(indikator) is a checklist; put the lampiran in the butir that it proves")
        case .outsideScale(let value, let from, let to):
            say(
                "rata-rata survei \(number(written: value)) di luar skala \(number(written: from)) sampai \(number(written: to)); periksa skor pilihan, rata-rata, atau jumlah skor dan responden",
                "the survey mean \(value) is outside the scale \(from) to \(to); check the scores, the mean, or the total and the respondents"
            )
        case .totalWithoutRespondents:
            say(
                "responden=\"0\" tetapi ada skornya atau rata-ratanya; isi banyaknya responden",
                "responden=\"0\" but there is a score or a mean; fill in the number of respondents")
        case .zeroDenominator(let numerator):
            say(
                "penyebut 0 dengan pembilang \(number(written: numerator)); jika tidak ada yang diukur, pembilang juga 0",
                "denominator 0 with numerator \(numerator); when there is nothing to measure, the numerator is 0 too")
        default: nil
        }
    }
}
