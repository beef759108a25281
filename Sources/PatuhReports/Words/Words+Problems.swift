import Markup
public import Patuh

/// What is wrong with a file, and what to do about it.
extension Words {
    /// The problem as a sentence.
    public func problem(_ problem: Problem) -> String {
        printable(
            fileOrShape(problem) ?? value(problem) ?? code(problem) ?? rubric(problem) ?? evidence(problem)
                ?? table(problem) ?? card(problem) ?? letterhead(problem) ?? "")
    }

    /// The hint below a message.
    public func suggestion(_ suggestion: String) -> String {
        say(
            "catatan: mungkin maksudnya \"\(printable(suggestion))\"",
            "note: did you mean \"\(printable(suggestion))\"?")
    }

    /// Kinds of files, by their root elements.
    private func roots(_ kinds: [Vocabulary]) -> String { list(kinds.map { "<\($0.rawValue)>" }, or: true) }

    private func fileOrShape(_ problem: Problem) -> String? {
        switch problem {
        case .unreadable(let fault, let open): unreadable(fault, open: open)
        case .unknownRoot(_, "urn:schemas-microsoft-com:office:spreadsheet"):
            say(
                "ini lembar kerja yang disimpan sebagai XML, bukan rubrik atau bukti dukung; salin isinya ke formulir (patuh formulir)",
                "this is a spreadsheet saved as XML, no rubric or evidence; copy its content into a form (patuh formulir)"
            )
        case .unknownRoot(let name, let namespace):
            namespace.isEmpty
                ? say(
                    "akar <\(name)> tanpa namespace bukan rubrik, bukti dukung, kop, atau rapor; tulis misalnya "
                        + "<rubrik xmlns=\"urn:patuh:rubrik:1\"> atau <bukti-dukung xmlns=\"urn:patuh:bukti:1\">",
                    "root <\(name)> without a namespace is no rubric, evidence, letterhead or card; write "
                        + "<rubrik xmlns=\"urn:patuh:rubrik:1\"> or <bukti-dukung xmlns=\"urn:patuh:bukti:1\">")
                : say(
                    "akar <\(name)> dengan namespace \"\(namespace)\" bukan <rubrik> (urn:patuh:rubrik:1), "
                        + "<bukti-dukung> (urn:patuh:bukti:1), kop, atau rapor; perbaiki nama atau namespace-nya, "
                        + "atau sebut berkas lain",
                    "root <\(name)> in namespace \"\(namespace)\" is no <rubrik> (urn:patuh:rubrik:1), "
                        + "<bukti-dukung> (urn:patuh:bukti:1), letterhead or card; correct its name or namespace, "
                        + "or name another file")
        case .wrongRoot(let found, let wanted):
            say(
                "berkas ini <\(found)>, sedangkan yang diminta \(roots(wanted)); sebut berkas lain, atau pindahkan yang ini",
                "this file is <\(found)>, wanted is \(roots(wanted)); name another one, or move this one away")
        case .repeatedRubric(let code, let other):
            say(
                "rubrik \(code) juga ada dalam \(other); hapus salah satu atau tunjuk berkasnya dengan --rubrik",
                "rubric \(code) is also in \(other); remove one or name the file with --rubrik")
        case .unknownElement(let name, let parent):
            say(
                "elemen <\(name)> tidak dikenal di dalam <\(parent)>; perbaiki namanya, atau hapus",
                "unknown element <\(name)> in <\(parent)>; correct its name, or remove it")
        case .unknownAttribute(let name, let element):
            say(
                "atribut \"\(name)\" tidak dikenal pada <\(element)>; perbaiki namanya, atau hapus",
                "unknown attribute \"\(name)\" on <\(element)>; correct its name, or remove it")
        case .missingAttribute(let name, let element):
            say("<\(element)> memerlukan atribut \"\(name)\"", "<\(element)> needs the attribute \"\(name)\"")
        case .emptyAttribute(let name, let element):
            say(
                "atribut \"\(name)\" pada <\(element)> masih kosong; isilah, atau hapus atributnya bila tidak wajib dan memang tidak ada",
                "the attribute \"\(name)\" of <\(element)> is still empty; fill it in, or remove it if it may be left out and there is none"
            )
        case .notAName(let value, let attribute):
            say(
                "\(attribute)=\"\(value)\" bukan nama; tulis nama orang atau jabatannya",
                "\(attribute)=\"\(value)\" is no name; write who it is, or the office")
        case .missingElement(let name, let parent):
            say("<\(parent)> memerlukan elemen <\(name)>", "<\(parent)> needs an element <\(name)>")
        case .repeatedElement(let name, let parent):
            say(
                "hanya satu <\(name)> di dalam <\(parent)>; hapus yang ini",
                "only one <\(name)> in <\(parent)>; remove this one")
        case .strayText(_, let text) where text.hasPrefix("-->"):
            say(
                "sisa penutup komentar; hapus \"-->\" ini, atau kembalikan \"<!--\" di atasnya",
                "a leftover end of a comment; remove this \"-->\", or put the \"<!--\" above it back")
        case .strayText(_, let text) where text.allSatisfy(\.isWhitespace):
            say(
                "spasi tak terlihat yang bukan spasi biasa, sering ikut tersalin dari pengolah kata; hapus",
                "an invisible space that is not a plain one, often copied from a word processor; remove it")
        case .strayText(let element, _):
            say(
                "teks tidak boleh berdiri langsung di dalam <\(element)>; pindahkan ke elemen yang menampung teks, atau hapus",
                "text may not stand directly in <\(element)>; move it to an element that takes text, or remove it")
        case .conflictingAttributes(let first, let second, let element):
            say(
                "\"\(first)\" dan \"\(second)\" tidak boleh bersama pada <\(element)>; pilih salah satu",
                "\"\(first)\" and \"\(second)\" exclude each other on <\(element)>; choose one")
        default: nil
        }
    }

    /// How a number is to be written in an attribute.
    private func example(ofNumber attribute: String) -> String {
        switch attribute {
        case "tahun": say("tulis tahunnya saja, misalnya \"2024\"", "write the year alone, such as \"2024\"")
        case "responden", "banyak", "minimal-responden":
            say("tulis bilangan bulat, misalnya \"40\"", "write a whole number, such as \"40\"")
        case "produk", "upaya", "desimal":
            say("tulis bilangan bulat, misalnya \"2\"", "write a whole number, such as \"2\"")
        default:
            say(
                "tulis angka dengan titik desimal, misalnya \"21.85\"",
                "write a number with a decimal point, such as \"21.85\"")
        }
    }

    private func value(_ problem: Problem) -> String? {
        switch problem {
        case .notANumber(let value, let attribute, _) where value.hasPrefix("-") && value.contains(where: \.isNumber):
            say(
                "\(attribute)=\"\(value)\" tidak boleh negatif",
                "\(attribute)=\"\(value)\" may not be negative")
        case .notANumber(let value, let attribute, let corrected):
            say("\(attribute)=\"\(value)\" bukan angka; ", "\(attribute)=\"\(value)\" is not a number; ")
                + (corrected.map { say("tulis \"\($0)\"", "write \"\($0)\"") }
                    ?? example(ofNumber: attribute))
        case .notAWeight(let value, let attribute, let corrected):
            say("\(attribute)=\"\(value)\" bukan bobot; ", "\(attribute)=\"\(value)\" is not a weight; ")
                + (corrected.map { say("tulis \"\($0)\"", "write \"\($0)\"") }
                    ?? say(
                        "tulis angka atau pecahan, misalnya \"21.85\" atau \"1/9\"",
                        "write a number or a fraction, such as \"21.85\" or \"1/9\""))
        case .outOfRange(let value, let attribute, let bounds):
            say(
                "\(attribute)=\"\(value)\" di luar batas (\(bounds)); perbaiki",
                "\(attribute)=\"\(value)\" is out of range (\(bounds)); correct it")
        case .tooMany(let name, let count, let most):
            say(
                "terlalu banyak <\(name)>: \(count), paling banyak \(most); kurangi",
                "too many <\(name)>: \(count), at most \(most); remove some")
        case .tooManyDigits(let value, let attribute, let most):
            say(
                "\(attribute)=\"\(value)\" terlalu panjang; tulis paling banyak \(most) digit",
                "\(attribute)=\"\(value)\" is too long; write at most \(most) digits")
        case .weightsTooFine(let most):
            say(
                "penyebut bersama bobot sampai di sini lebih dari \(most) digit; tulis semua bobot dengan penyebut yang sama",
                "the common denominator of the weights up to here has more than \(most) digits; give all weights the same one"
            )
        case .answersTooFine(let most):
            say(
                "penyebut bersama angka jawaban sampai di sini lebih dari \(most) digit; tulis pembilang dan penyebut yang benar-benar dihitung",
                "the common denominator of the numbers answered up to here has more than \(most) digits; write what was really counted"
            )
        case .notADate(let value, let attribute, let corrected):
            say("\(attribute)=\"\(value)\" bukan tanggal; ", "\(attribute)=\"\(value)\" is not a date; ")
                + (corrected.map { say("tulis \"\($0)\"", "write \"\($0)\"") }
                    ?? say(
                        "tulis tahun-bulan-hari yang ada di kalender, misalnya \"2024-07-31\"",
                        "write year-month-day of the calendar, such as \"2024-07-31\""))
        case .notADuration(let value, let attribute):
            say(
                "\(attribute)=\"\(value)\" bukan jangka waktu; tulis misalnya \"P30D\" (hari), \"P12M\" (bulan), atau \"P3Y\" (tahun)",
                "\(attribute)=\"\(value)\" is not a duration; write \"P30D\" (days), \"P12M\" (months) or \"P3Y\" (years)"
            )
        case .notACode(let value, let attribute):
            say(
                "\(attribute)=\"\(value)\" bukan kode; awali dengan huruf atau angka, lalu pakai huruf, angka, titik, garis bawah, dan tanda hubung tanpa spasi",
                "\(attribute)=\"\(value)\" is not a code; begin with a letter or digit, and use letters, digits, points, underscores and hyphens, no spaces"
            )
        case .notAChoice("", let attribute, let choices):
            say(
                "\(attribute) masih kosong; pilih \(list(choices, or: true))",
                "\(attribute) is still empty; choose \(list(choices, or: true))")
        case .notAChoice(let value, let attribute, let choices):
            say(
                "\(attribute)=\"\(value)\" tidak dikenal; pilih \(list(choices, or: true))",
                "\(attribute)=\"\(value)\" is not known; choose \(list(choices, or: true))")
        default: nil
        }
    }

    private func code(_ problem: Problem) -> String? {
        switch problem {
        case .repeatedCode(let kind, let code):
            say(
                "kode \(name(kind)) \"\(code)\" sudah dipakai; beri kode lain",
                "the \(name(kind)) code \"\(code)\" is taken; choose another")
        case .unknownCode(.rubric, let code, _, _): unknownRubric(code)
        case .unknownCode(.level, let code, let levels, _):
            say(
                "tidak ada tingkat berskor \"\(code)\"; yang ada pada \(levels)",
                "no level scores \"\(code)\"; there are in \(levels)")
        case .unknownCode(.indikator, let code, let rubric, _):
            say(
                "indikator \"\(code)\" tidak ada dalam rubrik \(rubric); perbaiki kodenya",
                "indicator \"\(code)\" is not in rubric \(rubric); correct the code")
        case .unknownCode(.unitKind, let code, let place, _):
            say(
                "jenis unit \"\(code)\" tidak ada (\(place)); perbaiki kodenya",
                "there is no kind of unit \"\(code)\" (\(place)); correct the code")
        case .unknownCode(.document, let code, let indikator, _):
            say(
                "dokumen \"\(code)\" pada \(indikator) tidak terdaftar; tambahkan elemen dokumen, perbaiki kodenya, atau hapus lampirannya",
                "document \"\(code)\" of \(indikator) is not registered; add a dokumen element, correct the code, or remove the lampiran"
            )
        case .unknownCode(.product, let code, let indikator, _):
            say(
                "produk \"\(code)\" pada \(indikator) tidak terdaftar; tambahkan elemen produk, perbaiki kodenya, atau hapus jawabannya bila produk itu tidak lagi dinilai",
                "product \"\(code)\" of \(indikator) is not registered; add a produk element, correct the code, or remove the answer if that is not assessed any more"
            )
        // What a rubric itself declares.
        case .unknownCode(let kind, let code, let place, let known)
        where [.pattern, .role, .item].contains(kind) && known.first.isEmpty:
            say(
                "\(name(kind)) \"\(code)\", yang disebut pada \(place), tidak ada dalam rubrik; perbaiki kodenya",
                "\(place) names \(name(kind)) \"\(code)\", which the rubric does not have; correct the code")
        case .unknownCode(let kind, let code, let place, let known):
            say(
                "\(name(kind)) \"\(code)\" tidak ada pada \(place); perbaiki kodenya",
                "there is no \(name(kind)) \"\(code)\" in \(place); correct the code")
                + (known.first.isEmpty ? "" : say(" (yang ada: ", " (there are: ") + codes(known) + ")")
        default: nil
        }
    }

    private func codes(_ known: Problem.KnownCodes) -> String {
        let codes = known.first.map { printable($0) }
        return known.areMore ? codes.joined(separator: ", ") + ", …" : list(codes)
    }

    func unknownRubric(_ code: String, alsoOn lines: String = "") -> String {
        say(
            "rubrik \"\(code)\"\(lines) tidak ditemukan; periksa kodenya, atau tunjuk folder rubriknya dengan --rubrik",
            "rubric \"\(code)\"\(lines) was not found; check its code, or name the folder of rubrics with --rubrik")
    }

    private func name(_ kind: Problem.CodeKind) -> String {
        switch kind {
        case .rubric: say("rubrik", "rubric")
        case .unitKind: say("jenis unit", "kind of unit")
        case .role: say("peran", "role")
        case .category: say("kategori", "category")
        case .pattern: say("pola", "pattern")
        case .item: say("kelompok atau indikator", "group or indicator")
        case .indikator: say("indikator", "indicator")
        case .slot: say("tempat bukti", "evidence slot")
        case .listItem: say("butir", "item")
        case .level: say("tingkat", "level")
        case .product: say("produk", "product")
        case .document: say("dokumen", "document")
        }
    }
}
