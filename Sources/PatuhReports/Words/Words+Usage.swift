import Patuh

/// How the tool is used, and what is wrong with a command. The argument parser speaks English only.
extension Words {
    package func wrongUsage(_ message: String) -> String {
        let message = printable(message)
        return say("patuh: perintah keliru: \(translated(message, Self.messagePhrases))", "patuh: \(message)")
    }

    /// Help as the argument parser makes it, in lines that fit.
    package func help(_ text: String) -> String {
        // Where the usage has every option, it does not fit; they stand below.
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.columns > TextLayout.width, let first = line.firstRange(of: " [--") else { return line }
            return line[..<first.lowerBound] + " [<options>]"
        }
        let help = lines.joined(separator: "\n")
        return say("\(translated(help, Self.helpPhrases))", "\(help)")
    }

    private func translated(_ text: String, _ phrases: [(english: String, indonesian: String)]) -> String {
        phrases.reduce(text) { $0.replacing($1.english, with: $1.indonesian) }
    }

    private static let messagePhrases = [
        ("Missing expected argument", "argumen wajib belum ada:"),
        ("Unexpected argument", "argumen tidak dikenal:"), (" unexpected arguments", " argumen tidak dikenal"),
        ("Unknown option", "opsi tidak dikenal:"), ("Did you mean", "Mungkin maksudnya"),
        ("Missing value for", "nilai belum diberikan untuk"), ("The value ", "nilai "),
        ("is invalid for", "tidak berlaku untuk"), ("Please provide one of", "Pilih salah satu:"),
        (" and '", " atau '"), (">' in '", ">' dalam '"), ("   or: ", "   atau: "), ("The option ", "opsi "),
        ("does not take any value, but", "tidak menerima nilai; yang tertulis"), (" was specified", ""),
        ("' or '", "' atau '"), ("Missing one of", "salah satu ini wajib ada:"),
    ]

    private static let helpPhrases = [
        ("OVERVIEW: ", "TENTANG: "), ("USAGE: ", "PENGGUNAAN: "), ("ARGUMENTS:", "ARGUMEN:"), ("OPTIONS:", "OPSI:"),
        ("SUBCOMMANDS:", "PERINTAH:"), ("[<options>]", "[<opsi>]"), ("<subcommand>", "<perintah>"),
        ("(values:", "(pilihan:"), ("default:", "bawaan:"), ("(default as flag:", "(tanpa angka:"),
        ("Show the version.", "Versi program."), ("Show help information.", "Bantuan ini."),
        ("See 'patuh help <perintah>' for detailed help.", "Rinciannya: patuh help <perintah>"),
    ]

    package func beginsWithDash(_ file: String) -> String {
        say(
            "nama berkas yang diawali tanda hubung ditulis ./\(printable(file))",
            "a file name that begins with a hyphen is written ./\(printable(file))")
    }
    package func repeatedOption(_ option: String) -> String {
        say(
            "\(option) disebut lebih dari sekali; sebut satu berkas atau folder saja",
            "\(option) is there more than once; name one file or folder only")
    }
    package func unknownCommand(_ name: String, suggestion: String?) -> String {
        say("perintah \"\(printable(name))\" tidak ada", "there is no command \"\(printable(name))\"")
            + (suggestion.map { say("; mungkin maksudnya \"\($0)\"", "; perhaps \"\($0)\" is meant") } ?? "")
            + say(" (daftarnya: patuh --help)", " (see patuh --help)")
    }
    package func notADate(_ value: String) -> String {
        say(
            "--tanggal \"\(value)\" bukan tanggal; tulis misalnya 2024-07-31",
            "--tanggal \"\(value)\" is not a date; write 2024-07-31, say")
    }
    package func notALanguage(_ value: String) -> String {
        say(
            "PATUH_BAHASA=\"\(value)\" tidak dikenal; pakai id atau en",
            "PATUH_BAHASA=\"\(value)\" is unknown; use id or en")
    }
    package func unknownKind(_ code: String, rubric: String, known: [String]) -> String {
        say(
            "--jenis \"\(printable(code))\": rubrik \(rubric) tidak mempunyai jenis itu; pilih \(list(known, or: true))",
            "--jenis \"\(printable(code))\": rubric \(rubric) has no such kind; choose \(list(known, or: true))")
    }
    package func unknownKind(ofLastYear code: String, rubric: String, known: [String]) -> String {
        say(
            "unit dalam berkas --dari berjenis \"\(printable(code))\", yang tidak dinilai rubrik \(rubric); bila jenisnya kini lain, sebut dengan --jenis: \(list(known, or: true))",
            "the unit of --dari is of kind \"\(printable(code))\", which rubric \(rubric) does not assess; if it is of another kind now, give --jenis: \(list(known, or: true))"
        )
    }
    package var kindWithoutRubric: String {
        say(
            "--jenis memerlukan kode rubrik; tulis misalnya patuh rubrik ombudsman-2023 --jenis puskesmas",
            "--jenis needs the code of a rubric; write patuh rubrik ombudsman-2023 --jenis puskesmas, say")
    }
    package func unknownCategory(_ code: String, option: String, rubric: String, known: [String]) -> String {
        say(
            "\(option) \"\(printable(code))\": rubrik \(rubric) tidak mempunyai kategori itu; pilih \(list(known, or: true))",
            "\(option) \"\(printable(code))\": rubric \(rubric) has no such category; choose \(list(known, or: true))")
    }
}
