package import Patuh

/// Letterheads: what may be wrong with one, and what stands on a page.
extension Words {
    package var letterheadOption: String {
        say(
            "Kop surat dan penanda tangan untuk halaman (hanya dengan --format html).",
            "Letterhead and signatories for pages (only with --format html).")
    }
    package var letterheadWithoutPage: String {
        say("--kop hanya berlaku dengan --format html", "--kop goes only with --format html")
    }
    package func sound(_ file: String, _ letterhead: Letterhead) -> String {
        let (file, signatories) = (printable(file), letterhead.signatories.count)
        return say(
            "\(file): kop \(printable(letterhead.government)), \(signatories) penanda tangan, benar",
            "\(file): letterhead of \(printable(letterhead.government)), \(signatories) \(signatories == 1 ? "signatory" : "signatories"), sound"
        )
    }

    func letterhead(_ problem: Problem) -> String? {
        switch problem {
        case .unusableLogo(let fault, let path): logo(fault, path)
        case .notAnEmployeeNumber(let value):
            say(
                "\"\(value)\" bukan NIP; NIP terdiri atas 18 angka; hapus nip bila tidak ada",
                "\"\(value)\" is no NIP; a NIP has 18 digits, remove nip when there is none")
        default: nil
        }
    }

    private func logo(_ fault: LogoFault, _ path: String) -> String {
        switch fault {
        case .missing:
            say(
                "logo \(path) tidak ditemukan di folder berkas kop ini; simpan di sana, atau perbaiki logo=",
                "the logo \(path) is not in the folder of this letterhead; put it there, or correct logo=")
        case .outside:
            say(
                "logo \(path) harus berada di bawah folder berkas kop ini",
                "the logo \(path) must lie below the folder of this letterhead")
        case .notRegular: say("logo \(path) bukan berkas biasa", "the logo \(path) is not a regular file")
        case .unreadable: say("logo \(path) tidak dapat dibaca", "the logo \(path) cannot be read")
        case .tooLarge:
            say(
                "logo \(path) lebih dari \(Letterhead.Logo.mostBytes / 1024) KB; perkecil",
                "the logo \(path) is more than \(Letterhead.Logo.mostBytes / 1024) KB; make it smaller")
        case .unknownKind:
            say(
                "logo \(path) bukan gambar PNG atau JPEG; simpan ulang sebagai PNG",
                "the logo \(path) is neither a PNG nor a JPEG picture; save it as PNG")
        case .cut:
            say(
                "logo \(path) terpotong: bagian akhirnya tidak ada; salin ulang berkasnya",
                "the logo \(path) is cut off: its end is missing; copy it again")
        }
    }

    // MARK: On a page

    func emblem(_ government: String) -> String { say("Lambang \(government)", "Emblem of \(government)") }
    func telephone(_ number: String) -> String { say("Telepon \(number)", "Telephone \(number)") }
    func mail(_ address: String) -> String { say("surel \(address)", "e-mail \(address)") }
    var dotted: String { "………………………" }
}
