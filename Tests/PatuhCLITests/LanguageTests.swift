import PatuhTestSupport
import Testing

@Suite("Prose is in the user's language, codes are not")
struct LanguageTests {
    @Test("help with a word that is no command says so", arguments: ["help", "rapot"])
    func help(word: String) throws {
        let finished = try patuh(["help", word])
        let isCommand = word == "help"
        #expect(finished.status == (isCommand ? 0 : 64))
        #expect(finished.errors.contains("perintah \"rapot\" tidak ada; mungkin maksudnya \"rapor\"") != isCommand)
    }

    @Test(
        "Indonesian unless English is asked for",
        arguments: [
            ([], "", "NILAI AKHIR  83,77"), (["--bahasa", "id"], "", "NILAI AKHIR  83,77"),
            (["--bahasa=en"], "", "FINAL SCORE  83.77"), ([], "en", "FINAL SCORE  83.77"),
            (["--bahasa", "id"], "en", "NILAI AKHIR  83,77"), (["--bahasa", "en"], "id", "FINAL SCORE  83.77"),
        ])
    func card(options: [String], variable: String, line: String) throws {
        let finished = try patuh(["rapor", Sample.health] + options, environment: ["PATUH_BAHASA": variable])
        #expect(finished.status == 0)
        #expect(finished.output.contains(line))
    }

    @Test(
        "in messages, help and errors of usage too",
        arguments: [
            (["periksa", Sample.broken], "1 berkas diperiksa", "1 file checked"),
            (["rapor", Sample.missing], "tidak dapat dibaca", "cannot be read"),
            (["rapor", Sample.social, "--minimal", "A"], "diminta paling rendah", "or better is required"),
            (["rapor", "--tanggal", "kemarin", Sample.health], "bukan tanggal", "is not a date"),
            (["rapor", "--help"], "Bentuk keluaran", "Form of the output"),
        ])
    func message(arguments: [String], indonesian: String, english: String) throws {
        let spoken = try ["id", "en"].map { language in
            let finished = try patuh(arguments, environment: ["PATUH_BAHASA": language])
            return finished.output + finished.errors
        }
        #expect(spoken[0].contains(indonesian) && !spoken[0].contains(english))
        #expect(spoken[1].contains(english) && !spoken[1].contains(indonesian))
    }

    @Test(
        "help is Indonesian throughout, and fits 80 columns in both",
        arguments: [
            "", "rapor", "rekap", "banding", "jelaskan", "periksa", "rubrik", "formulir", "sidik", "simulasi",
        ])
    func help(command: String) throws {
        let arguments = (command.isEmpty ? [] : [command]) + ["--help"]
        let spoken = try ["id", "en"].map { language in
            try patuh(arguments, environment: ["PATUH_BAHASA": language, "COLUMNS": "80"]).output
        }
        for text in spoken { #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 }) }
        for word in [
            "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "COMMANDS", "options", "values", "default", "Show", "See",
        ] {
            #expect(!spoken[0].contains(word), "\(word)")
        }
        #expect(spoken[0].contains("PENGGUNAAN: patuh") && spoken[1].contains("USAGE: patuh"))
    }

    @Test("codes, numbers and dates for programs are the same in both")
    func machine() throws {
        let cards = try ["id", "en"].map { language in
            try patuh(["rapor", Sample.social, "--format", "xml", "--bahasa", language]).output
        }
        let values = cards.map { card in
            card.matches(of: /(?:kode|nilai|eksak|tanggal|sumbangan|pangsa|status|sidik)="[^"]*"/).map { String($0.0) }
        }
        #expect(cards[0] != cards[1])
        #expect(values[0].count > 100)
        #expect(values[0] == values[1])
    }
}
