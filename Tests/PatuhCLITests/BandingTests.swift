import Foundation
import PatuhTestSupport
import Testing

@Suite("patuh banding")
struct BandingTests {
    static let years = ["2023", "2024"].map { "Fixtures/kabupaten-contoh/\($0)" }

    private func pair(_ unit: String) -> [String] { Self.years.map { "\($0)/\(unit).xml" } }

    @Test("prints what was recorded, for a unit and for folders", arguments: ["banding", "compare"])
    func recorded(command: String) throws {
        let one = try patuh([command] + pair("puskesmas-sukamaju"))
        #expect(one.status == 0 && one.errors.isEmpty)
        #expect(one.output == (try Fixtures.text(Fixtures.url("Fixtures/banding/puskesmas-sukamaju.txt"))))
        let many = try patuh([command] + Self.years)
        #expect(many.status == 0 && many.errors.isEmpty)
        #expect(many.output == (try Fixtures.text(Fixtures.url("Fixtures/banding/kabupaten-contoh.txt"))))
    }

    @Test(
        "the gate: 1 when a score fell by more than is allowed, 0 otherwise",
        arguments: [
            ("dinas-sosial", ["--gagal-jika-turun"], 1), ("dinas-sosial", ["--gagal-jika-turun", "23.56"], 1),
            ("dinas-sosial", ["--gagal-jika-turun", "23,57"], 0), ("dinas-sosial", ["--gagal-jika-turun=0"], 1),
            ("dinas-sosial", [], 0), ("puskesmas-sukamaju", ["--gagal-jika-turun"], 0),
            ("dinas-sosial", ["--gagal-jika-turun", "banyak"], 64),
        ] as [(String, [String], Int32)])
    func gate(unit: String, options: [String], status: Int32) throws {
        let finished = try patuh(["banding"] + pair(unit) + options)
        #expect(finished.status == status)
        #expect(finished.errors.contains("dinas-sosial: turun 23,57") == (status == 1))
        #expect(finished.output.isEmpty == (status == 64))
    }

    @Test("the gate over folders names each unit that fell")
    func gateOfFolders() throws {
        let finished = try patuh(["banding"] + Self.years + ["--gagal-jika-turun"])
        #expect(finished.status == 1)
        #expect(finished.errors == "dinas-sosial: turun 23,57, dari 66,49 (C*) menjadi 42,92 (D*)\n")
    }

    @Test("what does not compare passes the gate")
    func gateOfOtherInstruments() throws {
        try withFolder { folder in
            let path = folder.appending(path: "lama.xml")
            let text = try Fixtures.text(Fixtures.url("Fixtures/contoh-rubrik/ombudsman-2021.xml"))
                .replacing("kode=\"dinas-perizinan\"", with: "kode=\"dinas-kependudukan\"")
            try Data(text.utf8).write(to: path)
            let finished = try patuh(
                ["banding", path.path, "Fixtures/contoh-rubrik/ombudsman-2024.xml", "--gagal-jika-turun"])
            #expect(finished.status == 0)
            #expect(finished.output.contains("TIDAK SEBANDING"))
        }
    }

    @Test(
        "an edition that declares nothing asks what the last one asked by the same code and name, not by the code alone",
        arguments: [("nama=\"", true), ("nama=\"Lain: ", false)])
    func undeclared(name: String, isRead: Bool) throws {
        try withFolder { folder in
            let last = try Fixtures.text(Fixtures.url("Fixtures/readme/rubrik.xml"))
            let next = last.replacing("kode=\"contoh-kecil\"", with: "kode=\"contoh-baru\"")
            let evidence = try Fixtures.text(Fixtures.url("Fixtures/readme/bukti.xml"))
            let files = [
                "contoh-kecil.xml": last,
                "contoh-baru.xml": next.replacing("\" nama=\"", with: "\" \(name)"),
                "lama/bukti.xml": evidence,
                "baru/bukti.xml": evidence.replacing("contoh-kecil", with: "contoh-baru").replacing(
                    "2024\"", with: "2025\""),
            ]
            for (path, text) in files {
                let file = folder.appending(path: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
            let pair = ["lama/bukti.xml", "baru/bukti.xml"].map { folder.appending(path: $0).path }
            let told = try patuh(["banding"] + pair + ["--rubrik", folder.path])
            #expect(told.status == 0 && told.output.contains("TIDAK SEBANDING"), "\(told)")
            #expect(told.output.contains("Bukti 2024 yang dapat dibaca dengan rubrik contoh-baru") == isRead)
        }
    }

    @Test("a bad unit never stops the others; units that came and went are named")
    func folders() throws {
        try withFolder { folder in
            let (old, new) = (folder.appending(path: "lama"), folder.appending(path: "baru"))
            for (year, target) in zip(Self.years, [old, new]) {
                try FileManager.default.copyItem(at: Fixtures.url(year), to: target)
            }
            try FileManager.default.removeItem(at: new.appending(path: "dpmptsp.xml"))
            try FileManager.default.removeItem(at: old.appending(path: "disdukcapil.xml"))
            try Data("<bukti-dukung>".utf8).write(to: new.appending(path: "dinas-sosial.xml"))
            let finished = try patuh(["banding", old.path, new.path])
            #expect(finished.status == 65)
            #expect(finished.errors.contains("dinas-sosial.xml:1:"))
            let text = finished.output
            let folded = flat(text)
            #expect(folded.contains("Unit: 4 naik, 1 hanya ada pada hasil baru, dan 2 hanya ada pada hasil lama."))
            #expect(text.contains("HANYA ADA PADA HASIL BARU\n  Dinas Kependudukan dan Pencatatan Sipil"))
            #expect(text.contains("HANYA ADA PADA HASIL LAMA\n  Dinas Sosial: 66,49 (C*), 2023\n"))
            #expect(text.contains("Rata-rata nilai 6 dan 5 unit sebelum pembulatan, dibulatkan sekali."))
            // It only seems to be gone.
            #expect(text.contains("PERHATIAN: 1 berkas hasil baru ditolak dan tidak ikut dibandingkan"))
            let markup = try patuh(["banding", old.path, new.path, "--format", "xml"]).output
            #expect(markup.contains("ditolak-baru=\"1\"") && !markup.contains("ditolak-lama"))
        }
    }

    @Test("last year's file in this year's folder is told, whether this year's lies beside it or not")
    func strays() throws {
        try withFolder { folder in
            let new = folder.appending(path: "baru")
            try FileManager.default.copyItem(at: Fixtures.url(Self.years[1]), to: new)
            try FileManager.default.copyItem(
                at: Fixtures.url("\(Self.years[0])/dpmptsp.xml"), to: new.appending(path: "lama.xml"))
            let both = try patuh(["banding", Self.years[0], new.path])
            #expect(both.status == 0 && both.errors.hasSuffix("karena unit itu juga ada untuk tahun 2024\n"), "\(both)")
            try FileManager.default.removeItem(at: new.appending(path: "dpmptsp.xml"))
            let alone = try patuh(["banding", Self.years[0], new.path])
            #expect(
                alone.errors.hasSuffix(
                    "lama.xml: tahun 2023, sedangkan yang lain tahun 2024; mungkin berkas tahun lalu\n"))
            #expect(alone.errors.split(separator: "\n").count == 1)
        }
    }

    @Test("cards: one by one, together in a file, and beside evidence")
    func cards() throws {
        try withFolder { folder in
            for (name, inputs) in [
                ("a", [pair("dinas-sosial")[0]]), ("b", [pair("dinas-sosial")[1]]), ("semua", [Self.years[0]]),
            ] {
                let path = folder.appending(path: "\(name).xml").path
                #expect(try patuh(["rapor", "--format", "xml", "-q", "-o", path] + inputs).status == 0)
            }
            func path(_ name: String) -> String { folder.appending(path: "\(name).xml").path }
            for arguments in [[path("a"), path("b")], [path("a"), pair("dinas-sosial")[1]]] {
                let finished = try patuh(["banding"] + arguments)
                #expect(finished.status == 0)
                #expect(finished.output.contains("NILAI AKHIR  66,49 (C*)  ->  42,92 (D*)   turun 23,57\n"))
                #expect(finished.output.contains("Rapor tidak memuat jawaban"))
            }
            let many = try patuh(["banding", path("semua"), Self.years[1]])
            #expect(many.output.contains("Unit: 6 naik dan 1 turun."))
            #expect(try patuh(["periksa", path("semua")]).output.contains("semua.xml: 7 rapor"))
            #expect(try patuh(["rapor", path("a")]).status == 65)
            // The basis of a card is what it is.
            let other = try patuh(["banding", path("a"), path("b"), "--basis", "mandiri"])
            #expect(other.status == 64 && other.output.isEmpty)
            #expect(other.errors.contains("a.xml: rapor menurut verifikasi") && other.errors.contains("b.xml: "))
            #expect(try patuh(["banding", path("a"), path("b"), "--basis", "verifikasi"]).status == 0)
            let own = path("sendiri")
            let arguments = [
                "rapor", "--format", "xml", "-q", "--basis", "mandiri", "-o", own, pair("dinas-sosial")[0],
            ]
            #expect(try patuh(arguments).status == 0)
            let mixed = try patuh(["banding", own, pair("dinas-sosial")[1]]).output.replacing("\n  ", with: " ")
            #expect(mixed.contains("TIDAK SEBANDING") && mixed.contains("Dengan --basis mandiri, yaitu basis rapornya"))
            let alike = try patuh(["banding", own, pair("dinas-sosial")[1], "--basis", "mandiri"]).output
            #expect(!alike.contains("TIDAK SEBANDING"))
            let last = try patuh(["rekap", "--tahun-lalu", path("semua"), "--basis", "mandiri", Self.years[1]])
            #expect(last.status == 0 && last.errors.contains("buat rapornya dengan --basis mandiri"))
            #expect(last.errors.components(separatedBy: "semua.xml").count == 2)
        }
    }

    /// The new year's folder, in which a unit is changed.
    private func withNew(
        changing unit: String, _ old: String, _ new: String, maxReplacements: Int = .max,
        _ body: (_ folder: String, _ unit: String) throws -> Void
    ) throws {
        try withFolder { parent in
            let folder = parent.appending(path: "baru")
            try FileManager.default.copyItem(at: Fixtures.url(Self.years[1]), to: folder)
            let file = folder.appending(path: "\(unit).xml")
            let text = try Fixtures.text(file)
            let changed = text.replacing(old, with: new, maxReplacements: maxReplacements)
            #expect(changed != text)
            try Data(changed.utf8).write(to: file)
            try body(folder.path, file.path)
        }
    }

    @Test("answers that are last year's still are told, of a unit and of many")
    func unreviewed() throws {
        try withNew(changing: "dinas-sosial", "<jawaban ", "<jawaban periksa-lagi=\"ya\" ", maxReplacements: 2) {
            folder, unit in
            let pair = [pair("dinas-sosial")[0], unit]
            let one = try patuh(["banding"] + pair)
            #expect(one.output.contains("[!] 2 jawaban hasil baru dibawa dari tahun lalu"), "\(one)")
            #expect(try patuh(["banding"] + pair + ["--format", "xml"]).output.contains("periksa-lagi"))
            let many = try flat(patuh(["banding", Self.years[0], folder]).output)
            #expect(many.contains("3 unit mempunyai jawaban yang dibawa dari tahun lalu"))
        }
    }

    @Test("units of several instansi have no mean, and the names are told")
    func manyInstansi() throws {
        try withNew(changing: "dinas-sosial", "\"Kabupaten Contoh\"", "\"Kota Lain\"") { folder, _ in
            let output = try flat(patuh(["banding", Self.years[0], folder]).output)
            #expect(output.contains("unitnya dari beberapa instansi (Kabupaten Contoh, Kota Lain)"), "\(output)")
        }
    }

    @Test("bands of another version of the rubric are not those of cards")
    func otherVersion() throws {
        try withFolder { folder in
            let (old, new) = (folder.appending(path: "lama.xml").path, folder.appending(path: "baru.xml").path)
            let rubric = folder.appending(path: "ombudsman-2023.xml")
            let text = try Fixtures.text(Fixtures.url("Rubrics/ombudsman-2023.xml"))
                .replacing("versi=\"1.0.0\"", with: "versi=\"1.1.0\"").replacing(
                    "minimal=\"88\"", with: "minimal=\"80\"")
            try Data(text.utf8).write(to: rubric)
            let both = ["dinas-kesehatan", "dpmptsp"].map(pair)
            for (path, units) in [(old, [both[1][0]]), (new, both.map { $0[1] })] {
                #expect(try patuh(["rapor", "--format", "xml", "-q", "-o", path] + units).status == 0)
            }
            // One unit is new, so that the rubric is asked for.
            let same = try patuh(["banding", old, new])
            #expect(same.output.contains("NILAI INSTANSI  82,02 (B*); 90,24 (A*)\n"), "\(same.output)")
            let other = try patuh(["banding", old, new, "--rubrik", rubric.path])
            #expect(other.status == 0 && !other.output.contains("82,02 (A*)"))
            #expect(other.output.contains("Nilai instansi tidak dihitung"), "\(other.output)")
        }
    }

    @Test("another file of the same version compares, units and instansi, and is told once")
    func otherFile() throws {
        try withFolder { folder in
            let (old, new) = (folder.appending(path: "lama.xml").path, folder.appending(path: "baru.xml").path)
            let rubric = folder.appending(path: "ombudsman-2023.xml")
            let text = try Fixtures.text(Fixtures.url("Rubrics/ombudsman-2023.xml"))
            try Data((text + "<!-- disalin -->\n").utf8).write(to: rubric)
            let both = ["dinas-kesehatan", "dpmptsp"].map(pair)
            func cards(_ side: Int, _ rubric: String) throws -> Int32 {
                let path = [old, new][side]
                return try patuh(
                    ["rapor", "--format", "xml", "-q", "-o", path, "--rubrik", rubric] + both.map { $0[side] }
                ).status
            }
            #expect(try cards(0, Fixtures.url("Rubrics").path) == 0 && cards(1, rubric.path) == 0)
            let finished = try patuh(["banding", old, new])
            let comparison = flat(finished.output)
            #expect(
                finished.status == 0 && comparison.contains("NILAI INSTANSI 75,49 (C*) -> 90,24 (A*)"), "\(finished)")
            #expect(comparison.components(separatedBy: "Isi berkas rubriknya berbeda").count == 2)
            let page = try patuh(["banding", old, new, "--format", "html"]).output
            #expect(page.components(separatedBy: "Isi berkas rubriknya berbeda").count == 2)
        }
    }

    @Test("a result that is there twice is a refused file, unless it is one of several cards in one")
    func repeated() throws {
        try withFolder { folder in
            let old = folder.appending(path: "lama")
            try FileManager.default.copyItem(at: Fixtures.url(Self.years[0]), to: old)
            let copy = old.appending(path: "salinan.xml")
            try FileManager.default.copyItem(at: old.appending(path: "dpmptsp.xml"), to: copy)
            let folders = try patuh(["banding", old.path, Self.years[1], "--format", "xml"])
            #expect(folders.status == 65 && folders.output.contains("ditolak-lama=\"1\""), "\(folders.errors)")
            #expect(folders.errors.contains("dpmptsp.xml; berkas ini dilewati"))
            let recap = try patuh(["rekap", Self.years[1], "--tahun-lalu", old.path])
            #expect(recap.status == 65 && recap.output.contains("salinan.xml"), "\(recap.output)")
            let cards = folder.appending(path: "semua.xml").path
            let all = [Self.years[0], copy.path]
            #expect(try patuh(["rapor", "--format", "xml", "-q", "-o", cards] + all).status == 0)
            let series = try patuh(["banding", cards, Self.years[1], "--format", "xml"])
            #expect(series.status == 65 && !series.output.contains("ditolak-lama"))
            #expect(series.errors.contains("semua.xml; rapornya di sini dilewati"), "\(series.errors)")
        }
    }

    @Test("last year on the card, from evidence, a folder or a card")
    func lastYear() throws {
        let (old, new) = (pair("puskesmas-sukamaju")[0], pair("puskesmas-sukamaju")[1])
        let expected = try Fixtures.text(Fixtures.url("Fixtures/banding/rapor-tahun-lalu.txt"))
        try withFolder { folder in
            let card = folder.appending(path: "a.xml").path
            #expect(try patuh(["rapor", "--format", "xml", "-o", card, old]).status == 0)
            for past in [old, Self.years[0], card] {
                let finished = try patuh(["rapor", new, "--tahun-lalu", past])
                #expect(finished.status == 0 && finished.output == expected, "\(past)")
            }
            let xml = try patuh(["rapor", new, "--tahun-lalu", card, "--format", "xml"]).output
            let written = folder.appending(path: "b.xml")
            try Data(xml.utf8).write(to: written)
            let schema = Fixtures.url("Rubrics/skema/rapor.xsd").path
            let valid = try run("/usr/bin/env", ["xmllint", "--noout", "--schema", schema, written.path])
            #expect(valid.status == 0, "\(valid.errors)")
            #expect(xml.contains("<tahun-lalu tahun=\"2023\"") && xml.contains("selisih=\"8.30\""))
        }
        let other = try patuh(["rapor", new, "--tahun-lalu", pair("dinas-sosial")[0]])
        #expect(other.status == 0)
        #expect(other.errors.contains("tidak ada hasil unit puskesmas-sukamaju dari tahun sebelumnya"))
        #expect(!other.errors.contains("kodenya berbeda"))
        // Its instansi may be spelled otherwise.
        let spelled = try Fixtures.text(Fixtures.url(new)).replacing("Kabupaten Contoh", with: "Kab. Contoh")
        let same = try patuh(["rapor", "-", "--tahun-lalu", Self.years[0]], input: Array(spelled.utf8))
        #expect(same.output.contains("naik 8,30") && same.errors.isEmpty, "\(same.errors)")
        let recoded = try Fixtures.text(Fixtures.url(new))
            .replacing("kode=\"puskesmas-sukamaju\"", with: "kode=\"pkm\"")
        let apart = try patuh(["rapor", "-", "--tahun-lalu", Self.years[0]], input: Array(recoded.utf8))
        #expect(apart.status == 0)
        #expect(apart.errors.contains("UPTD Puskesmas Sukamaju (puskesmas-sukamaju, pkm); samakan kodenya"))
    }

    @Test(
        "units of one code are one only within one government; where they are kept apart, that is told",
        arguments: [("Kab. Contoh", true), ("Kota Lain", false)])
    func governments(name: String, isOne: Bool) throws {
        try withFolder { folder in
            for unit in ["dinas-sosial", "dinas-kesehatan"] {
                let text = try Fixtures.text(Fixtures.url("\(Self.years[0])/\(unit).xml"))
                    .replacing("instansi=\"Kabupaten Contoh\"", with: "instansi=\"\(name)\"")
                try Data(text.utf8).write(to: folder.appending(path: "\(unit).xml"))
            }
            let finished = try patuh(["banding", folder.path, Self.years[1]])
            #expect(finished.output.contains("1 naik, 1 turun") == isOne, "\(finished.output)")
            let told = "instansinya \"Kota Lain\" dan \"Kabupaten Contoh\"; samakan namanya"
            #expect(finished.errors.contains(told) != isOne, "\(finished.errors)")
        }
    }
}
