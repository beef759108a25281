import Markup
public import Patuh

/// What there is to know about the documents themselves.
extension Words {
    /// A warning about the file behind a document.
    func warning(_ warning: FileWarning) -> String {
        let document = "\(printable(warning.code)) \(printable(warning.title))"
        let path = printable(warning.path)
        let sentence =
            switch warning.matter {
            case .fault(let fault):
                "\(self.fault(fault, path: path)); \(notCounted); \(remedy(fault, path: path))"
            case .namesake(let other):
                "\(self.fault(.missing, path: path)); \(notCounted); \(remedy(namesake: other))"
            case .misfit(let misfit): self.misfit(misfit, path: path)
            case .cut(let kind):
                say(
                    "berkas \(path) (\(name(kind))) terpotong: bagian akhirnya tidak ada; salin atau pindai ulang",
                    "the file \(path) (\(name(kind))) is cut off: its end is missing; copy or scan it again")
            }
        let places = warning.indicators.map { printable($0) }.joined(separator: ", ")
        let use = places.isEmpty ? "" : say(" (dipakai pada \(places))", " (used for \(places))")
        return "\(document): \(sentence)\(use)"
    }

    /// What is wrong with a document's file.
    package func fault(_ fault: FileFault, path: String) -> String {
        switch fault {
        case .missing: say("berkas \(path) tidak ditemukan", "the file \(path) is not there")
        case .empty: say("berkas \(path) kosong", "the file \(path) is empty")
        case .notRegular: say("\(path) bukan berkas biasa", "\(path) is not a regular file")
        case .outside:
            say("berkas \(path) berada di luar folder dokumen", "the file \(path) lies outside the documents folder")
        case .unreadable: say("berkas \(path) tidak dapat dibaca", "the file \(path) cannot be read")
        case .digestDiffers:
            say(
                "sidik (sha256) berkas \(path) berbeda dari yang tercatat",
                "the digest (sha256) of the file \(path) differs from the one recorded")
        }
    }

    private func isAddress(_ path: String) -> Bool {
        ["http://", "https://"].contains { path.lowercased().hasPrefix($0) }
    }

    private var notCounted: String { say("dokumen tidak dihitung", "the document does not count") }

    /// What to do where the file that is meant seems to be called otherwise.
    private func remedy(namesake path: String) -> String {
        say(
            "mungkin maksudnya \"\(printable(path))\" (huruf besar-kecil, spasi, atau tandanya berbeda); samakan berkas= dengan nama berkasnya",
            "perhaps \"\(printable(path))\" is meant (letter case, spaces or signs differ); write berkas= as the file is called"
        )
    }

    private func remedy(_ fault: FileFault, path: String) -> String {
        switch fault {
        case .missing where isAddress(path), .outside where isAddress(path):
            say(
                "berkas= hanya untuk berkas di folder dokumen; tulis alamat internet pada tautan=",
                "berkas= is for files in the documents folder; write an address in tautan=")
        case .missing where path.contains("\\") || path.dropFirst().hasPrefix(":"):
            say(
                "tulis jalurnya dari folder dokumen, dengan garis miring (/), tanpa huruf drive seperti D:",
                "write its path from the documents folder on, with slashes (/), without a drive such as D:")
        case .missing:
            say(
                "simpan berkas itu di folder dokumen, atau perbaiki berkas=",
                "put the file into the documents folder, or mend berkas=")
        case .empty: say("ganti dengan berkas yang berisi", "replace it with the real file")
        case .notRegular:
            say("tunjuk satu berkas, bukan folder atau perangkat", "name one file, not a folder or device")
        case .outside:
            say(
                "tulis jalur relatif tanpa .. dan tanpa tautan ke luar folder",
                "write a relative path without .. and without a link that leads out")
        case .unreadable: say("periksa izin berkasnya", "check the permissions of the file")
        case .digestDiffers:
            say(
                "kembalikan berkas aslinya; bila berkas memang diganti atau sha256 salah tulis, hapus sha256 lalu jalankan patuh sidik",
                "bring the original back; if it was replaced on purpose or sha256 is misspelt, remove sha256 and run patuh sidik"
            )
        }
    }

    // MARK: Content

    private func misfit(_ misfit: ContentMisfit, path: String) -> String {
        switch misfit {
        case .name(let ending, let found):
            say(
                "isi berkas \(path) tidak sesuai dengan namanya (.\(printable(ending))): ",
                "the content of \(path) does not fit its name (.\(printable(ending))): ")
                + content(found) + say("; periksa berkasnya", "; look at the file")
        case .kind(let kind, let found):
            say(
                "isi berkas \(path) tidak sesuai dengan jenis \(kind.rawValue): ",
                "the content of \(path) does not fit the kind \(kind.rawValue): ")
                + content(found) + say("; periksa berkas dan jenisnya", "; look at the file and its kind")
        }
    }

    private func content(_ kind: ContentKind?) -> String {
        kind.map { say("isinya \(name($0))", "it is \(name($0))") }
            ?? say("isinya tidak dikenali", "what it is cannot be recognised")
    }

    private func name(_ kind: ContentKind) -> String {
        switch kind {
        case .pdf: "PDF"
        case .jpeg: say("gambar JPEG", "a JPEG picture")
        case .png: say("gambar PNG", "a PNG picture")
        case .heif: say("gambar HEIC", "an HEIC picture")
        case .gif: say("gambar GIF", "a GIF picture")
        case .tiff: say("gambar TIFF", "a TIFF picture")
        case .webp: say("gambar WebP", "a WebP picture")
        case .bmp: say("gambar BMP", "a BMP picture")
        case .word: say("dokumen Word", "a Word document")
        case .excel: say("lembar kerja Excel", "an Excel workbook")
        case .powerpoint: say("paparan PowerPoint", "a PowerPoint presentation")
        case .officeOpen: say("berkas Office", "an Office file")
        case .openText: say("dokumen OpenDocument", "an OpenDocument text")
        case .openSheet: say("lembar kerja OpenDocument", "an OpenDocument workbook")
        case .openSlides: say("paparan OpenDocument", "an OpenDocument presentation")
        case .openDocument: say("berkas OpenDocument", "an OpenDocument file")
        case .oldOffice: say("berkas Office lama", "an old Office file")
        case .lockedOffice: say("berkas Office yang dilindungi kata sandi", "an Office file protected by a password")
        case .richText: "RTF"
        case .zip: say("arsip ZIP", "a ZIP archive")
        }
    }
}

extension FileWarning {
    /// The stable name of the warning.
    var stableCode: String {
        switch matter {
        case .fault(let fault): fault.code
        case .namesake: FileFault.missing.code
        case .misfit: "isi-tidak-sesuai"
        case .cut: "berkas-terpotong"
        }
    }
}

extension FileFault {
    /// The stable name of the warning about it.
    public var code: String {
        switch self {
        case .missing: "berkas-tidak-ditemukan"
        case .empty: "berkas-tidak-berisi"
        case .notRegular: "berkas-bukan-berkas-biasa"
        case .outside: "berkas-di-luar-folder"
        case .unreadable: "berkas-tidak-terbaca"
        case .digestDiffers: "sidik-berbeda"
        }
    }
}

// MARK: - The tool

extension Words {
    package var folder: String { say("folder", "folder") }
    package var documentsOption: String {
        say(
            "Folder dokumen: periksa berkas tiap dokumen di dalamnya (ada, berisi, sidiknya sama).",
            "The documents folder: check the file of each document in it (there, not empty, same digest).")
    }
    package var aboutSidik: String {
        say(
            "Mengisi sha256 yang belum ada pada dokumen dalam berkas bukti dukung; selebihnya tidak berubah.",
            "Fill in the sha256 that documents in evidence files lack; nothing else changes.")
    }
    package var documentsToDigestOption: String {
        say(
            "Folder dokumen (wajib): sidik dihitung dari berkas di dalamnya.",
            "The documents folder (required): digests are of the files in it.")
    }
    package var digestOutputOption: String {
        say(
            "Tujuan: berkas, atau -; bila tidak disebut, berkasnya sendiri diganti.",
            "Where to: a file, or -; without it the file itself is replaced.")
    }
    package var oneOutputForMany: String {
        say("-o hanya untuk satu berkas masukan", "-o is for one input file only")
    }
    package var folderNeeded: String {
        say("tunjuk folder dokumen dengan --dokumen", "name the documents folder with --dokumen")
    }
    package var notAFolder: String { say("itu bukan folder", "it is not a folder") }

    /// What became of one file.
    package func filled(_ file: String, count: Int, failed: Int, isWithoutFiles: Bool) -> String {
        let left =
            failed == 0
            ? ""
            : say(
                ", \(failed) dokumen bermasalah", ", \(counted(failed, "document")) with problems")
        if isWithoutFiles {
            return say(
                "\(printable(file)): tidak ada dokumen yang menyebut berkas; tulis berkas=\"…\" pada dokumennya, lalu jalankan lagi.",
                "\(printable(file)): no document names a file; write berkas=\"…\" on the documents, then run the command again."
            )
        }
        return say(
            "\(printable(file)): \(count) sidik diisi\(left).",
            "\(printable(file)): \(counted(count, "digest")) filled in\(left).")
    }

    /// Why a document's digest is not filled in, or is not right.
    package func notFilled(_ fault: FileFault, namesake: String?, code: String, path: String) -> String {
        let path = printable(path)
        let remedy = namesake.map(remedy) ?? remedy(fault, path: path)
        return "\(printable(code)): \(self.fault(fault, path: path)); \(remedy) [\(fault.code)]"
    }
}
