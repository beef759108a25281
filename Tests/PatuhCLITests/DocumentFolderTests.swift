import Foundation
import PatuhTestSupport
import Testing

@Suite("Documents are looked for in their folder, and nowhere else")
struct DocumentFolderTests {
    /// What is in the folder of documents, and what is to be said about it; nothing where it is in order.
    private static let files: [(path: String, kind: String, code: String)] = [
        ("sk.pdf", "dokumen", ""), ("sub/foto.jpg", "foto", ""), ("pindai.jpeg", "dokumen", ""),
        ("notulen.docx", "dokumen", ""), ("tautan.pdf", "dokumen", ""), ("sub/balik.pdf", "dokumen", ""),
        ("kosong.pdf", "dokumen", "berkas-tidak-berisi"), ("tidak-ada.pdf", "dokumen", "berkas-tidak-ditemukan"),
        ("sk.pdf/x", "dokumen", "berkas-tidak-ditemukan"), ("buntu.pdf", "dokumen", "berkas-tidak-ditemukan"),
        ("sub\\foto.jpg", "foto", "berkas-tidak-ditemukan"), ("sub", "dokumen", "berkas-bukan-berkas-biasa"),
        (".", "dokumen", "berkas-bukan-berkas-biasa"), ("pipa.pdf", "dokumen", "berkas-bukan-berkas-biasa"),
        ("keluar.pdf", "dokumen", "berkas-di-luar-folder"), ("luar/rahasia.pdf", "dokumen", "berkas-di-luar-folder"),
        ("../rahasia.pdf", "dokumen", "berkas-di-luar-folder"), ("sub/../sk.pdf", "dokumen", "berkas-di-luar-folder"),
        ("/dev/zero", "dokumen", "berkas-di-luar-folder"), ("nol.bin", "dokumen", "berkas-di-luar-folder"),
        ("putar.pdf", "dokumen", "berkas-tidak-terbaca"), ("foto-lain.jpg", "foto", "isi-tidak-sesuai"),
        ("pindai.pdf", "foto", "isi-tidak-sesuai"), ("potong.pdf", "dokumen", "berkas-terpotong"),
        ("potong.jpg", "foto", "berkas-terpotong"), ("potong.docx", "dokumen", "berkas-terpotong"),
    ]

    /// Makes the folder, with links, a pipe and what else may lie in one.
    private func fill(_ folder: URL) throws {
        let (documents, outside) = (folder.appending(path: "dokumen"), folder.appending(path: "di-luar"))
        for place in [documents.appending(path: "sub"), outside] {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        }
        func write(_ bytes: [UInt8], _ path: String) throws {
            try Data(bytes).write(to: documents.appending(path: path))
        }
        func link(_ path: String, to target: String) throws {
            try FileManager.default.createSymbolicLink(
                atPath: documents.appending(path: path).path, withDestinationPath: target)
        }
        // A byte of their own, so that none is a copy of another.
        try write(SampleFile.pdf, "sk.pdf")
        try write(SampleFile.jpeg, "sub/foto.jpg")
        try write(SampleFile.jpeg + [1], "pindai.jpeg")
        try write(SampleFile.docx, "notulen.docx")
        try write([], "kosong.pdf")
        try write(SampleFile.pdf + [1], "foto-lain.jpg")
        try write(SampleFile.signedPDF, "pindai.pdf")
        try write(Array(SampleFile.pdf.dropLast(8)), "potong.pdf")
        try write(Array(SampleFile.jpeg.dropLast(2)), "potong.jpg")
        try write(Array(SampleFile.docx.dropLast(30)), "potong.docx")
        try Data(SampleFile.pdf + [2]).write(to: outside.appending(path: "rahasia.pdf"))
        try Data(SampleFile.pdf + [2]).write(to: folder.appending(path: "rahasia.pdf"))
        try link("tautan.pdf", to: "sk.pdf")
        try link("sub/balik.pdf", to: "\(documents.path)/sk.pdf")
        try link("buntu.pdf", to: "tidak-ada.pdf")
        try link("keluar.pdf", to: "../rahasia.pdf")
        try link("luar", to: outside.path)
        try link("nol.bin", to: "/dev/zero")
        try link("putar.pdf", to: "putar.pdf")
        #expect(mkfifo(documents.appending(path: "pipa.pdf").path, 0o644) == 0)
    }

    /// Evidence with these documents, none of them attached.
    private func write(_ documents: [String], to file: URL, unit: String = "dinas", answers: String = "") throws {
        let text = """
            <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="contoh-kecil" tahun="2024" tanggal="2024-07-31">
            <unit kode="\(unit)" nama="Dinas \(unit)" jenis="opd" instansi="Kabupaten"/>
            \(documents.joined(separator: "\n"))
            \(answers)</bukti-dukung>
            """
        try Data(text.utf8).write(to: file)
    }

    private let rubric = ["--rubrik", "Fixtures/readme/rubrik.xml"]

    @Test("every fault is found, and none is invented")
    func everyFault() throws {
        try withFolder { folder in
            try fill(folder)
            let file = folder.appending(path: "bukti.xml")
            let documents = Self.files.enumerated().map { index, file in
                "<dokumen kode='d\(index)' judul='D' jenis='\(file.kind)' berkas='\(file.path)'/>"
            }
            try write(documents, to: file)
            let arguments = ["periksa", file.path, "--dokumen", folder.appending(path: "dokumen").path] + rubric
            let finished = try patuh(arguments)
            #expect(finished.status == 0)
            var found = Array(repeating: "", count: Self.files.count)
            for match in finished.errors.matches(of: /:([0-9]+):1: warning: d[0-9]+ D: .*\[([a-z-]+)\]\n/) {
                found[(Int(match.1) ?? 3) - 3] += match.2
            }
            for (file, code) in zip(Self.files, found) { #expect(code == file.code, "\(file.path)") }
            // And that none of them is attached.
            #expect(finished.errors.contains("d0, d1, d2, d3, d4, dan \(Self.files.count - 5) lainnya"))
            let count = Self.files.count { !$0.code.isEmpty } + 1
            #expect(finished.errors.hasSuffix("1 berkas diperiksa, \(count) peringatan.\n"))
            #expect(try patuh(arguments + ["--bahasa", "en"]).errors.matches(of: /: warning:/).count == count)
        }
    }

    @Test(
        "a file that is called otherwise by a slip is named, and not counted",
        arguments: [
            ("SK.PDF", "sk.pdf"), ("./sk .pdf", "sk.pdf"), ("sub\\foto.jpg", "sub/foto.jpg"),
            ("Sub//Foto.JPG", "sub/foto.jpg"), ("notulen\u{200B}.docx", "notulen.docx"),
            ("u\u{308}bung.pdf", "\u{FC}bung.pdf"), ("pindai-.pdf", "pindai.pdf"), ("sk2.pdf", nil),
            ("s k.pdf", "sk.pdf"),
            ("foto lain.JPG", "foto-lain.jpg"), ("foto_la-in.jpg", "foto-lain.jpg"), ("!!!.pdf", nil), (".pdf", nil),
            ("SUB", nil), ("PIPA.PDF", nil), ("Keluar.pdf", nil), ("LUAR/rahasia.pdf", nil), ("...", nil), ("\\", nil),
            ("sk.pdf/sk.pdf", nil),
        ] as [(String, String?)])
    func namesake(path: String, meant: String?) throws {
        try withFolder { folder in
            try fill(folder)
            let documents = folder.appending(path: "dokumen").path
            try Data(SampleFile.pdf + [3]).write(to: URL(filePath: "\(documents)/\u{FC}bung.pdf"))
            let file = folder.appending(path: "bukti.xml")
            try write(["<dokumen kode='d' judul='D' berkas='\(path)'/>"], to: file)
            for command in [["periksa"] + rubric, ["sidik", "-o", "-"]] {
                let errors = try patuh(command + [file.path, "--dokumen", documents]).errors
                #expect(errors.contains("[berkas-tidak-ditemukan]"))
                let found = try #/mungkin maksudnya "(.*?)"/#.firstMatch(in: errors)?.1
                #expect(found.map { Array($0.utf8) } == meant.map { Array($0.utf8) })
            }
        }
    }

    @Test("the card says how many documents name a file that was looked at")
    func trace() throws {
        try withFolder { folder in
            try fill(folder)
            let file = folder.appending(path: "bukti.xml")
            try write(["<dokumen kode='d' judul='D' berkas='sk.pdf'/>", "<dokumen kode='e' judul='E'/>"], to: file)
            let card = ["rapor", file.path] + rubric
            let looked = ["--dokumen", folder.appending(path: "dokumen").path]
            #expect(try patuh(card + looked).output.contains("Berkas 1 dari 2 dokumen diperiksa; yang lain"))
            #expect(try !patuh(card).output.contains("dokumen diperiksa"))
        }
    }

    @Test("nothing is touched without the option")
    func withoutOption() throws {
        try withFolder { folder in
            let file = folder.appending(path: "bukti.xml")
            try write(["<dokumen kode='d' judul='D' berkas='../tidak-ada.pdf'/>"], to: file)
            let errors = try patuh(["periksa", file.path] + rubric).errors
            #expect(
                errors.contains("[dokumen-tidak-dilampirkan]")
                    && errors.hasSuffix("1 berkas diperiksa, 1 peringatan.\n"))
        }
    }

    @Test("a file that nobody may read", .disabled(if: getuid() == 0, "root may read everything"))
    func unreadable() throws {
        try withFolder { folder in
            let file = folder.appending(path: "bukti.xml")
            try write(["<dokumen kode='d' judul='D' berkas='a.pdf'/>"], to: file)
            try Data(SampleFile.pdf).write(to: folder.appending(path: "a.pdf"))
            try FileManager.default.setAttributes(
                [.posixPermissions: 0], ofItemAtPath: folder.appending(path: "a.pdf").path)
            let finished = try patuh(["periksa", file.path, "--dokumen", folder.path] + rubric)
            #expect(finished.errors.contains("[berkas-tidak-terbaca]"))
        }
    }

    private static let answers = """
        <jawaban indikator='SP-1' skor='2'>
        <lampiran bukti='sk' dokumen='d'/><lampiran bukti='foto' dokumen='f'/></jawaban>

        """

    @Test("the card counts only documents that are in order", arguments: [("sk.pdf", "2"), ("kosong.pdf", "0")])
    func card(path: String, recognised: String) throws {
        try withFolder { folder in
            try fill(folder)
            let file = folder.appending(path: "bukti.xml")
            try write(
                [
                    "<dokumen kode='d' judul='SK' jenis='dokumen' tanggal='2024-01-02' berkas='\(path)'/>",
                    "<dokumen kode='f' judul='Foto' jenis='foto' tanggal='2024-01-02' berkas='sub/foto.jpg'/>",
                ], to: file, answers: Self.answers)
            let options = ["--dokumen", folder.appending(path: "dokumen").path, "--format", "xml"] + rubric
            let output = try patuh(["rapor", file.path] + options).output
            #expect(output.contains("diakui=\"\(recognised)\" maksimum=\"2\""))
            #expect(output.contains("berkas kosong.pdf kosong") == (recognised == "0"))
            let explained = try patuh(["jelaskan", file.path] + options).output
            let score = recognised == "0" ? "0.00" : "30.00"
            #expect(output.contains("nilai=\"\(score)\""))
            #expect(explained.contains("nilai=\"\(score)\""))
            let simulated = try patuh(["simulasi", file.path, "--target", "A"] + options).output
            #expect(simulated.contains("<sekarang nilai=\"\(score)\""))
            let recap = try patuh(["rekap", file.path] + options).output
            #expect(recap.contains("eksak=\"\(score.dropLast(3))\""))
            #expect(recap.contains("dokumen-bermasalah=\"1\"") == (recognised == "0"))
        }
    }

    @Test("a swapped file", arguments: [false, true])
    func swapped(isSwapped: Bool) throws {
        try withFolder { folder in
            let (file, paper) = (folder.appending(path: "bukti.xml"), folder.appending(path: "sk.pdf"))
            try write(["<dokumen kode='d' judul='SK' berkas='sk.pdf'/>"], to: file)
            try Data(SampleFile.pdf).write(to: paper)
            #expect(try patuh(["sidik", file.path, "--dokumen", folder.path]).status == 0)
            if isSwapped { try Data(SampleFile.signedPDF).write(to: paper) }
            let finished = try patuh(["periksa", file.path, "--dokumen", folder.path] + rubric)
            #expect(finished.errors.contains("[sidik-berbeda]") == isSwapped)
        }
    }

    @Test("a folder that is not there", arguments: ["tidak-ada", "bukti.xml"])
    func noFolder(name: String) throws {
        try withFolder { folder in
            let file = folder.appending(path: "bukti.xml")
            try write(["<dokumen kode='d' judul='D' berkas='a.pdf'/>"], to: file)
            for command in ["rapor", "jelaskan", "periksa", "sidik"] {
                let options = ["--dokumen", folder.appending(path: name).path]
                let finished = try patuh([command, file.path] + options + rubric)
                #expect(finished.status == 66)
                #expect(finished.output.isEmpty)
                #expect(finished.errors.contains("\(name): tidak dapat dibaca"))
            }
        }
    }

    @Test("one content of several units is told at the end, with every place", arguments: ["rapor", "periksa"])
    func severalUnits(command: String) throws {
        try withFolder { folder in
            try fill(folder)
            let units = ["a", "b", "c"]
            for unit in units {
                let path = unit == "c" ? "notulen.docx" : unit == "a" ? "sk.pdf" : "tautan.pdf"
                try write(
                    [
                        "<dokumen kode='d' judul='SK' jenis='dokumen' tanggal='2024-01-02' berkas='\(path)'/>",
                        "<dokumen kode='f' judul='Foto' jenis='foto' tanggal='2024-01-02'/>",
                    ], to: folder.appending(path: "\(unit).xml"), unit: unit, answers: Self.answers)
            }
            let options = ["--dokumen", folder.appending(path: "dokumen").path] + rubric
            let finished = try patuh([command, folder.path] + options)
            let path = folder.path
            let warning = """
                \(path)/a.xml:3:1: warning: isi yang sama dipakai oleh 2 unit: Dinas a, d SK pada SP-1 (SK standar \
                pelayanan); pastikan dokumen ini memang milik unit, atau tandai tempat buktinya bersama="ya" dalam \
                rubrik [isi-sama]
                   catatan: \(path)/b.xml:3:1: Dinas b, d SK pada SP-1 (SK standar pelayanan)

                """
            #expect(finished.errors.contains(warning))
            #expect(finished.errors.matches(of: /isi-sama/).count == 1)
            #expect(finished.status == 0)
        }
    }

    @Test(
        "the samples are not suspected", arguments: ["kabupaten-contoh/2023", "kabupaten-contoh/2024", "contoh-rubrik"])
    func samples(folder: String) throws {
        let finished = try patuh(["periksa", "Fixtures/\(folder)"])
        #expect(!finished.errors.contains("isi-sama"))
    }
}

@Suite("Documents of any size take little memory")
struct DocumentMemoryTests {
    /// The most memory, in KB, that the tool takes to check documents of a size.
    private func memory(forDocumentsOf bytes: UInt64) throws -> Int {
        var peak = 0
        try withFolder { folder in
            for name in ["a", "b", "c"] {
                let file = folder.appending(path: name)
                try Data(name.utf8).write(to: file)
                let handle = try FileHandle(forWritingTo: file)
                try handle.truncate(atOffset: bytes)
                try handle.close()
            }
            let source = folder.appending(path: "bukti.xml")
            let documents = ["a", "b", "c"].map { "<dokumen kode='\($0)' judul='D' berkas='\($0)'/>" }.joined()
            let text = """
                <bukti-dukung xmlns="urn:patuh:bukti:1" rubrik="contoh-kecil" tahun="2024" tanggal="2024-07-31">
                <unit kode="d" nama="Dinas" jenis="opd" instansi="Kabupaten"/>\(documents)</bukti-dukung>
                """
            try Data(text.utf8).write(to: source)
            let script = """
                import resource, subprocess, sys
                status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
                print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
                sys.exit(status)
                """
            let arguments = [
                "periksa", source.path, "--dokumen", folder.path, "--rubrik", "Fixtures/readme/rubrik.xml",
            ]
            let finished = try run("/usr/bin/env", ["python3", "-c", script, toolPath] + arguments)
            #expect(finished.status == 0)
            peak = try #require(Int(finished.output.split(separator: "\n").joined()))
        }
        return peak
    }

    @Test("no more for 96 MB than for 1 MB")
    func flat() throws {
        let (small, large) = (try memory(forDocumentsOf: 1 << 20), try memory(forDocumentsOf: 32 << 20))
        #expect(large < small + 4096)
    }
}
