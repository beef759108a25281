package import Patuh

/// Words of the tool: help, and messages that are not about a place in a file.
extension Words {
    // MARK: Help

    package var categoryValue: String { say("kategori", "category") }
    package var dateValue: String { say("tanggal", "date") }
    package var yearValue: String { say("tahun", "year") }
    package var olderValue: String { say("lama", "older") }
    package var newerValue: String { say("baru", "newer") }
    package var pointsValue: String { say("poin", "points") }
    package var answerValue: String { say("KODE=JAWABAN", "CODE=ANSWER") }
    package var file: String { say("berkas", "file") }
    package var path: String { say("berkas|folder", "file|folder") }
    package var about: String {
        say(
            "Menilai kepatuhan unit terhadap standar pelayanan publik, dan menjelaskan setiap angkanya.",
            "Scores how well units keep the public service standard, and explains every number.")
    }
    package var aboutRapor: String {
        say("Menilai unit dan mencetak rapornya.", "Score units and print their report cards.")
    }
    package var aboutPeriksa: String {
        say(
            "Memeriksa rubrik, bukti dukung, kop surat, dan rapor XML: semua masalah sekaligus, tanpa menilai.",
            "Check rubrics, evidence, letterheads and XML cards: every problem at once, nothing scored.")
    }
    package var aboutRubrik: String {
        say(
            "Menampilkan daftar rubrik, atau satu rubrik sebagai formulir.",
            "List the rubrics, or show one as a form.")
    }
    package var evidenceArgument: String {
        say(
            "Berkas bukti dukung, folder (semua *.xml di dalamnya), atau - untuk masukan standar.",
            "Evidence files, folders (every *.xml in them), or - for standard input.")
    }
    package var checkArgument: String {
        say(
            "Berkas rubrik, bukti dukung, kop surat, atau rapor XML, folder, atau - untuk masukan standar.",
            "Rubrics, evidence files, letterheads or XML cards, folders, or - for standard input.")
    }
    package var rubricArgument: String { say("Kode rubrik yang ditampilkan.", "The code of the rubric to show.") }
    package var kindOption: String {
        say(
            "Jenis unit: formulir hanya memuat yang berlaku baginya.",
            "Kind of unit: the form shows only what applies to it.")
    }
    package var rubricOption: String {
        say(
            "Rubrik atau folder rubrik; bila tidak disebut: PATUH_RUBRIK, lalu Rubrics/ di folder kerja, lalu di folder program.",
            "A rubric or a folder of rubrics; else PATUH_RUBRIK, then Rubrics/ here, then beside the program.")
    }
    package var languageOption: String {
        say(
            "Bahasa keluaran; bila tidak disebut: PATUH_BAHASA, lalu id.",
            "Language of the output; else PATUH_BAHASA, then id.")
    }
    package var quietOption: String {
        say(
            "Tanpa baris ringkasan; periksa juga tanpa baris tiap berkas.",
            "No summary line; periksa: no line for each file either.")
    }
    package var outputOption: String {
        say(
            "Tujuan: berkas atau -; dengan rapor dan jelaskan boleh pula folder (satu berkas UNIT-TAHUN tiap unit).",
            "Where to: a file or -; for rapor and jelaskan also a folder (one file UNIT-YEAR for each unit).")
    }
    package var forceOption: String { say("Timpa berkas yang sudah ada.", "Replace files that exist.") }
    package var colourOption: String { say("Kapan memakai warna.", "When to use colour.") }
    package var formatOption: String {
        say(
            "Bentuk keluaran; bila tidak disebut: menurut akhiran nama berkas -o, selain itu teks.",
            "Form of the output; without this what the name after -o ends in, and otherwise text.")
    }
    package var basisOption: String {
        say(
            "Dasar perhitungan: hasil verifikasi, atau penilaian mandiri unit.",
            "Whose word counts: as verified, or the unit's self-assessment.")
    }
    package var dateOption: String {
        say(
            "Tanggal penilaian (2024-07-31) sebagai ganti tanggal dalam berkas.",
            "Assessment date (2024-07-31) in place of the file's.")
    }
    package var minimumOption: String {
        say(
            "Kategori terendah yang diterima; unit di bawahnya membuat kode keluar 1.",
            "The least category accepted; a unit below it makes the exit code 1.")
    }

    // MARK: Files

    package func cannotRead(_ path: String, because cause: String) -> String {
        "\(printable(path)): " + unreadable(because: cause)
    }
    package func unreadable(because cause: String) -> String {
        say("tidak dapat dibaca: \(cause)", "cannot be read: \(cause)")
    }
    package func cannotWrite(_ path: String, because cause: String) -> String {
        say("\(printable(path)): tidak dapat ditulis: \(cause)", "\(printable(path)): cannot be written: \(cause)")
    }
    package var wantsFile: String {
        say("itu folder; tulis nama berkas di dalamnya", "it is a folder; write the name of a file in it")
    }
    package var changedMeanwhile: String {
        say(
            "berkasnya berubah selagi dokumennya dibaca; jalankan lagi",
            "the file has changed while its documents were read; run the command again")
    }
    package var noSuchFile: String {
        say("tidak ada berkas atau folder dengan nama itu", "there is no file or folder of that name")
    }
    package var nameNotUTF8: String {
        say("namanya tidak tertulis dalam UTF-8; ganti nama berkas itu", "its name is not in UTF-8; rename the file")
    }
    package var noParentFolder: String {
        say("folder induknya belum ada; buat dahulu folder itu", "its parent folder does not exist; make it first")
    }
    package var notAllowed: String {
        say(
            "tidak ada izin; periksa izin berkas atau foldernya",
            "permission denied; check the permissions of the file or folder")
    }
    package var isFolder: String {
        say("itu folder; sebut berkas di dalamnya", "it is a folder; name a file in it")
    }
    package var notOpen: String {
        say(
            "masukan atau keluaran standar tertutup; sebut nama berkas",
            "standard input or output is closed; name a file")
    }
    package var fileExists: String {
        say("berkas sudah ada; pakai --force untuk menimpanya", "the file exists; use --force to replace it")
    }
    package var isOriginal: String {
        say("itu salah satu berkas masukan; tulis ke tempat lain", "it is one of the inputs; write somewhere else")
    }
    package var noSpace: String { say("tempat penyimpanan penuh", "no space left") }
    package var noQuota: String { say("kuota penyimpanan habis", "the storage quota is used up") }
    package var brokenStorage: String {
        say(
            "media penyimpanannya bermasalah; periksa atau pakai media lain",
            "its storage fails; check it or use another")
    }
    package var tooManyOpen: String {
        say(
            "terlalu banyak berkas terbuka sekaligus; pakai --jobs yang lebih kecil",
            "too many files are open; use fewer --jobs")
    }
    package var nobodyReads: String { say("tidak ada lagi yang membacanya", "nobody reads it any more") }
    package var noDevice: String { say("perangkat itu tidak ada", "there is no such device") }
    package var tooLarge: String { say("berkasnya lebih besar daripada yang diizinkan", "larger than a file may be") }
    package var readOnly: String { say("penyimpanannya hanya dapat dibaca", "it is on storage that can only be read") }
    package var nameTooLong: String { say("nama berkas terlalu panjang", "the file name is too long") }
    package var endlessLink: String {
        say("tautan ini menunjuk ke dirinya sendiri", "the link leads to itself")
    }
    package var folderWithoutFiles: String {
        say("tidak ada berkas *.xml di dalamnya; sebut folder lain", "it holds no *.xml; name another folder")
    }
    package func withoutFile(_ count: Int, of all: Int) -> String {
        say(
            "\(count) dari \(all) dokumen tidak menyebut berkas, jadi tidak diperiksa oleh --dokumen",
            "\(count) of \(counted(all, "document")) \(count == 1 ? "names" : "name") no file, so --dokumen did not look at \(count == 1 ? "it" : "them")"
        )
    }
    package func notRead(_ names: [String], in folder: String) -> String {
        let list = few(names)
        return say(
            "\(printable(folder)): tidak dibaca: \(list); yang dibaca hanya *.xml langsung di dalamnya",
            "\(printable(folder)): not read: \(list); only *.xml directly in it are")
    }
    package func signedAlike(_ count: Int) -> String {
        say(
            "penanda tangan dalam kop sama untuk \(count) rapor; untuk pimpinan unit, buat kop tiap unit",
            "the letterhead's signatories are the same on \(count) cards; for heads of units, use a letterhead for each"
        )
    }
    package func noFormat(_ ending: String, _ formats: [String]) -> String {
        let html = ["doc", "docx", "htm", "odt", "pdf"].contains(ending) && formats.contains("html")
        let page = html ? say("; halaman html dapat dicetak ke PDF", "; print a page, html, to make a PDF") : ""
        return say(
            "hasil tidak dapat ditulis sebagai .\(ending); pilih --format \(formats.joined(separator: "|"))\(page)",
            "the result cannot be written as .\(ending); choose --format \(formats.joined(separator: "|"))\(page)")
    }
    package func moreProblems(_ count: Int) -> String {
        say(
            "mungkin ada masalah lain; hanya \(count) yang pertama disebut, perbaiki dahulu yang ini",
            "there may be more problems; only the first \(count) are told, mend these first")
    }
    package func sameName(_ input: String, as other: String, card: String) -> String {
        let (input, other, card) = (printable(input), printable(other), printable(card))
        return say(
            "\(input): unit dan tahunnya sama dengan \(other), maka rapornya (\(card)) tidak ditulis; bila unitnya berbeda, beri kode "
                + "lain; bila sama, hapus salah satunya",
            "\(input): same unit and year as \(other), so its card (\(card)) is not written; give another unit another code, or "
                + "remove one of the two files of the same unit")
    }
    package func sameUnitTwice(_ input: String, as other: String) -> String {
        let (input, other) = (printable(input), printable(other))
        return say(
            "\(input): unit, tahun, dan rubriknya sama dengan \(other); rapornya dibuat untuk keduanya",
            "\(input): same unit, year and rubric as \(other); both have their card")
    }
    package func rubricsNotFound(_ places: [String]) -> String {
        let places = list(places.map { printable($0) })
        return say(
            "tidak ada rubrik; dicari di \(places); tunjuk foldernya dengan --rubrik",
            "no rubrics; looked in \(places); name their folder with --rubrik")
    }
    package func rubricUnknown(_ code: String, known: [String]) -> String {
        say("rubrik \"\(printable(code))\" tidak ditemukan", "rubric \"\(printable(code))\" was not found")
            + (known.isEmpty ? "" : say("; yang ada: ", "; there are: ") + list(known.map { printable($0) }))
    }

    // MARK: Results

    package func belowMinimum(_ rapor: Rapor, minimum: String) -> String {
        let name = "\(printable(rapor.unit.code)) \(rapor.period.year)"
        guard let result = rapor.result else {
            return say(
                "\(name): tidak dapat dinilai, diminta paling rendah kategori \(minimum)",
                "\(name): cannot be scored, category \(minimum) or better is required")
        }
        let code = printable(result.category.code)
        return say(
            "\(name): kategori \(code), diminta paling rendah \(minimum)",
            "\(name): category \(code), \(minimum) or better is required")
    }

    package func summary(cards: Int, unwritten: Int = 0, refused: Int, problems: Int, unread: Int) -> String {
        var parts = [say("\(cards) rapor dibuat", cards == 1 ? "1 card made" : "\(cards) cards made")]
        if unwritten > 0 { parts.append(say("\(unwritten) rapor tidak ditulis", "\(unwritten) not written")) }
        parts += failures(refused: refused, problems: problems, unread: unread)
        return parts.joined(separator: ", ") + "."
    }

    package func summary(checked: Int, refused: Int, problems: Int, warnings: Int, unread: Int, isDone: Bool) -> String
    {
        var parts = [say("\(checked) berkas diperiksa", checked == 1 ? "1 file checked" : "\(checked) files checked")]
        parts += failures(refused: refused, problems: problems, unread: unread)
        if warnings > 0 {
            parts.append(say("\(warnings) peringatan", warnings == 1 ? "1 warning" : "\(warnings) warnings"))
        }
        if isDone, warnings == 0 { parts.append(say("tanpa masalah", "no problems")) }
        return parts.joined(separator: ", ") + "."
    }

    func failures(refused: Int, problems: Int, unread: Int) -> [String] {
        var parts: [String] = []
        if refused > 0 {
            parts.append(
                say(
                    "\(refused) berkas ditolak (\(problems) masalah)",
                    "\(refused) refused (\(counted(problems, "problem")))"))
        }
        if unread > 0 { parts.append(say("\(unread) berkas tidak dapat dibaca", "\(unread) could not be read")) }
        return parts
    }

    package func sound(_ file: String, _ rubric: Rubric) -> String {
        let count = rubric.items.count { $0.indikator != nil }
        return say(
            "\(printable(file)): rubrik \(rubric.code) versi \(printable(rubric.version)), \(count) indikator",
            "\(printable(file)): rubric \(rubric.code) version \(printable(rubric.version)), \(counted(count, "indicator"))"
        )
    }

    package func sound(_ file: String, _ evidence: Evidence) -> String {
        let open = evidence.unanswered
        let names = few(open.names)
        let (answers, all) = (evidence.answers.count, open.all)
        return say(
            "\(printable(file)): bukti dukung \(evidence.unit.code) tahun \(evidence.year), \(answers) jawaban untuk \(all - open.count) dari \(all) indikator",
            "\(printable(file)): evidence of \(evidence.unit.code) for \(evidence.year), \(counted(answers, "answer")) to \(all - open.count) of \(counted(all, "indicator"))"
        ) + (open.names.isEmpty ? "" : say("; tanpa jawaban: \(names)", "; without an answer: \(names)"))
    }
}
