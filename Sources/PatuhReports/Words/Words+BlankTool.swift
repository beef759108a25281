import Patuh

/// Words of the command that writes evidence files to be filled in.
extension Words {
    // MARK: Help

    package var aboutFormulir: String {
        say(
            "Menulis berkas bukti dukung siap isi: setiap pertanyaan sebagai komentar.",
            "Write an evidence file to be filled in: every question as a comment.")
    }
    package var formRubricArgument: String { say("Kode rubrik yang diisi.", "The code of the rubric to answer.") }
    package var formKindOption: String {
        say("Jenis unit; dengan --dari boleh tidak disebut.", "Kind of unit; with --dari it may be left out.")
    }
    package var unitCodeOption: String { say("Kode unit.", "Code of the unit.") }
    package var unitNameOption: String { say("Nama unit.", "Name of the unit.") }
    package var instansiOption: String { say("Nama instansi.", "Name of the instansi.") }
    package var yearOption: String {
        say(
            "Tahun yang dinilai; bila tidak disebut: menurut tanggal, berkas tahun lalu, atau kode rubrik.",
            "Year assessed; else by the date, last year's file, or the rubric's code.")
    }
    package var formDateOption: String {
        say(
            "Tanggal penilaian (2024-07-31); bila tidak disebut: hari yang sama dengan berkas tahun lalu, atau akhir tahun.",
            "Assessment date (2024-07-31); else the same day as last year's, or the end of the year.")
    }
    package var carryOption: String {
        say(
            "Bukti dukung tahun lalu, yang jawaban dan dokumennya dibawa ke formulir ini.",
            "Last year's evidence, whose answers and documents are carried over.")
    }
    package var formOutputOption: String {
        say(
            "Tujuan: berkas, folder (UNIT-TAHUN.xml di dalamnya), atau -.",
            "Where to: a file, a folder (UNIT-YEAR.xml in it), or -.")
    }

    // MARK: Usage

    package func kindWanted(_ rubric: String, known: [String]) -> String {
        say(
            "sebut jenis unit dengan --jenis; untuk rubrik \(rubric) pilih \(list(known, or: true))",
            "name the kind of unit with --jenis; for rubric \(rubric) choose \(list(known, or: true))")
    }
    package func periodUnknown(_ rubric: String) -> String {
        say(
            "tahun penilaian tidak dapat disimpulkan dari kode rubrik \(rubric); sebut --tahun 2024, misalnya",
            "the year cannot be told from the rubric's code \(rubric); give --tahun 2024, say")
    }
    package func yearOfRubric(_ year: Int, rubric: String) -> String {
        say(
            "tahun penilaian \(year) diambil dari kode rubrik \(rubric); bila tahun lain yang dinilai, sebut --tahun",
            "the year \(year) is taken from the rubric's code \(rubric); if another one is assessed, give --tahun")
    }
    package var periodOutOfRange: String {
        say(
            "tahun penilaian harus antara 1900 dan 9999; perbaiki --tahun atau --tanggal",
            "the year must be between 1900 and 9999; correct --tahun or --tanggal")
    }
    package func notACode(_ value: String) -> String {
        say(
            "--unit \"\(printable(value))\" bukan kode; awali dengan huruf atau angka, lalu pakai huruf, angka, titik, garis bawah, dan tanda hubung",
            "--unit \"\(printable(value))\" is not a code; begin with a letter or digit, and use letters, digits, points, underscores and hyphens"
        )
    }
    package func notAName(_ option: String) -> String {
        say(
            "\(option): nama kosong, atau memuat karakter kendali yang tidak dapat ditulis dalam berkas",
            "\(option): the name is empty, or holds control characters that no file may hold")
    }
}
