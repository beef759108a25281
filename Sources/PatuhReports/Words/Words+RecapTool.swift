package import Patuh

/// What the tool says of recaps and of many files.
extension Words {
    package var aboutRekap: String {
        say(
            "Merekap semua unit suatu instansi: nilai instansi, peringkat, indikator terlemah; atau menguji hasil resmi.",
            "All units of an instansi: its score, ranking, weakest indicators; or test published results.")
    }
    package var officialOption: String {
        say(
            "CSV hasil resmi: dihitung ulang, dan disandingkan dengan nilai dari bukti dukung bila ada.",
            "CSV of published results: recomputed, and put beside scores from evidence where there are any.")
    }
    package var recapLastYearOption: String {
        say(
            "Bukti dukung atau rapor XML tahun lalu, atau foldernya; perubahan tiap unit ditampilkan.",
            "Last year's evidence or XML cards, or a folder of them; how each unit moved is shown.")
    }
    package var spreadsheetOption: String {
        say(
            "CSV untuk Excel berbahasa Indonesia: titik koma, desimal koma, BOM.",
            "CSV for Excel in Indonesian: semicolons, decimal commas, a byte order mark.")
    }
    package var jobsOption: String {
        say(
            "Banyaknya berkas yang diproses bersamaan; bila tidak disebut, sebanyak inti prosesor. Hasilnya sama.",
            "How many workers at once; all cores if not given. The result is the same.")
    }
    package var spreadsheetOfWhat: String {
        say("--csv-id hanya untuk --format csv", "--csv-id goes with --format csv only")
    }
    package var noYearBefore: String {
        say(
            "--tahun-lalu: tidak ada hasil tahun sebelumnya dari instansi yang direkap; rekap dibuat tanpa tahun lalu",
            "--tahun-lalu: there is no result of an earlier year of an instansi recapped; made without last year")
    }
    package var nothingForRekap: String {
        say("tulis BERKAS, FOLDER, atau --resmi CSV", "write FILE, FOLDER or --resmi CSV")
    }
    package func notJobs(_ text: String) -> String {
        say("--jobs \(printable(text)): tulis bilangan dari 1 sampai 256", "--jobs \(printable(text)): write 1 to 256")
    }
    package func stray(_ stray: Recap.Instansi, from home: Recap.Instansi) -> String {
        let names = list(stray.units.prefix(3).map { printable($0.name) }) + andMore(stray.units.count - 3)
        func place(_ instansi: Recap.Instansi) -> String {
            let rubric = stray.instrument.code == home.instrument.code ? "" : " (\(instansi.instrument.code))"
            return "\(printable(instansi.name)) \(instansi.year)\(rubric)"
        }
        return say(
            "\(names) direkap terpisah sebagai \(place(stray)); mungkin maksudnya \(place(home))",
            "\(names) \(stray.units.count == 1 ? "is" : "are") recapped apart as \(place(stray)); perhaps \(place(home)) is meant"
        )
    }
    package func mayBeOne(_ one: String, _ other: String) -> String {
        say(
            "\(printable(one)) dan \(printable(other)) dihitung sebagai dua instansi; bila satu, samakan namanya",
            "\(printable(one)) and \(printable(other)) are taken for two instansi; if they are one, give them one name")
    }
    package func oneName(_ name: String, codes: [String]) -> String {
        say(
            "\(printable(name)) direkap \(codes.count) kali, dengan kode \(few(codes)); bila satu unit, samakan kodenya dan hapus berkas yang berlebih",
            "\(printable(name)) is recapped \(codes.count) times, under the codes \(few(codes)); if it is one unit, give it one code and remove the surplus file"
        )
    }
    package func moreOfOneName(_ count: Int, _ instansi: String) -> String {
        say(
            "\(printable(instansi)): \(count) nama unit lain juga direkap lebih dari sekali, dengan kode yang berbeda",
            "\(printable(instansi)): \(count) other \(count == 1 ? "name of units is" : "names of units are") recapped more than once as well, under different codes"
        )
    }
    package func badFiles(_ count: Int, in path: String) -> String {
        say(
            "\(printable(path)): \(count) berkas dokumen bermasalah dan tidak dihitung; rinciannya: patuh rapor --dokumen",
            "\(printable(path)): \(count) document \(count == 1 ? "file is not in order and does" : "files are not in order and do") not count; see patuh rapor --dokumen"
        )
    }
    package func twice(_ unit: ServiceUnit, as other: String) -> String {
        let (unit, other) = ("\(printable(unit.code)) (\(printable(unit.name)))", printable(other))
        return say(
            "unit \(unit) dengan tahun dan rubrik yang sama sudah ada dalam \(other); rekap hanya menghitung yang itu; bila unitnya "
                + "berbeda, beri kode lain; bila sama, hapus salah satunya",
            "unit \(unit) of the same year and rubric is in \(other) already; a recap counts that one only; give another unit another "
                + "code, or remove one of the two files of the same unit")
    }
    /// Published results that stand beside no evidence, though there is some of others.
    package func officialAlone(_ instansi: String, _ year: Int, rubric: String) -> String {
        let name = "\(printable(instansi)) \(year) (\(rubric))"
        return say(
            "hasil resmi \(name) tidak cocok dengan bukti dukung mana pun; samakan nama instansi, tahun, dan rubriknya",
            "the published results of \(name) match no evidence; the name, the year and the rubric must be the same")
    }

    package func sameUnit(_ entry: RecapEntry, as other: String) -> String {
        let (code, name) = (printable(entry.code), printable(entry.name))
        return say(
            "unit \(code) sudah ada dalam \(printable(other)), maka berkas ini (\(name)) tidak dihitung; bila unitnya berbeda, "
                + "beri kode lain; bila sama, hapus salah satunya",
            "unit \(code) is in \(printable(other)) already, so this file (\(name)) is not counted; give another unit another "
                + "code, or remove one of the two files of the same unit")
    }
    package func progress(_ done: Int, of total: Int, rate: Int, seconds: Int) -> String {
        say(
            "\(done) dari \(total) berkas, \(rate) per detik, sisa \(seconds) detik",
            "\(done) of \(total) files, \(rate) a second, \(counted(seconds, "second")) left")
    }
    package func summary(recapped: Int, refused: Int, problems: Int, unread: Int) -> String {
        let parts = [say("\(recapped) unit direkap", recapped == 1 ? "1 unit recapped" : "\(recapped) units recapped")]
        return (parts + failures(refused: refused, problems: problems, unread: unread)).joined(separator: ", ") + "."
    }
}
