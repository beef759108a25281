import Markup
import Patuh

/// Why a file cannot be read at all.
extension Words {
    func unreadable(_ fault: MarkupError.Fault, open: MarkupError.OpenElement?) -> String {
        switch fault {
        case .empty: say("berkas kosong; isi atau hapus", "the file is empty; fill it in or remove it")
        case .tooLarge(let limit):
            say(
                "berkas lebih besar daripada \(size(limit)); bagi menjadi beberapa berkas, atau periksa isinya",
                "the file is larger than \(size(limit)); divide it, or look at what is in it")
        case .notText(let program):
            say(
                "ini \(name(of: program)), bukan teks; salin isinya ke formulir XML (patuh formulir), atau untuk --resmi simpan sebagai CSV UTF-8",
                "this is \(name(of: program)) and no text; copy its content into an XML form (patuh formulir), or for --resmi save it as CSV UTF-8"
            )
        case .notUTF8(let encoding?):
            say(
                "pengodean \(encoding); simpan ulang berkas sebagai UTF-8, dan pada XML dengan encoding=\"UTF-8\" di baris pertamanya",
                "encoded as \(encoding); save the file again as UTF-8, and XML with encoding=\"UTF-8\" in its first line"
            )
        case .notUTF8:
            say(
                "karakter ini bukan UTF-8; simpan ulang berkas sebagai UTF-8",
                "this character is not UTF-8; save the file again as UTF-8")
        case .doctype:
            say("DOCTYPE tidak diterima; hapus deklarasi ini", "a DOCTYPE is not accepted; remove this declaration")
        case .tooDeep(let limit):
            say(
                "elemen bersarang lebih dari \(limit) tingkat; mungkin ada elemen yang belum ditutup",
                "elements are nested more than \(limit) deep; perhaps one of them is not closed")
        case .tooManyElements(let limit):
            say(
                "lebih dari \(limit) elemen dalam satu berkas; bagi menjadi beberapa berkas",
                "more than \(limit) elements in one file; divide it")
        case .tooManyAttributes(let limit):
            say(
                "lebih dari \(limit) atribut pada satu elemen; hapus yang tidak perlu",
                "more than \(limit) attributes on one element; remove some")
        case .malformed(let malformation): malformed(malformation, open: open)
        }
    }

    private func name(of program: MarkupError.Program) -> String {
        switch program {
        case .office:
            say(
                "berkas Office atau arsip ZIP (.xlsx, .docx, .zip)",
                "an Office file or ZIP archive (.xlsx, .docx, .zip)")
        case .oldOffice: say("berkas Office lama (.xls, .doc)", "an old Office file (.xls, .doc)")
        case .pdf: say("berkas PDF", "a PDF")
        }
    }

    private func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) KB"
    }

    private func malformed(_ malformation: MarkupError.Malformation, open: MarkupError.OpenElement?) -> String {
        switch malformation {
        case .tagMismatch:
            open.map { open in
                say(
                    "tag penutup ini tidak cocok: <\(open.name)> dari baris \(open.line) belum ditutup",
                    "this end tag does not match: <\(open.name)> of line \(open.line) is still open")
            } ?? say("tag penutup ini tidak cocok dengan elemen yang terbuka", "this end tag does not match")
        case .unfinished:
            open.map { open in
                say(
                    "berkas terpotong: <\(open.name)> dari baris \(open.line) belum ditutup",
                    "the file is cut off: <\(open.name)> of line \(open.line) is still open")
            }
                ?? say(
                    "berkas terpotong: masih ada elemen, tag, atau komentar yang belum ditutup",
                    "the file is cut off: an element, tag or comment is still open")
        case .unclosedComment:
            say(
                "komentar yang dimulai di sini belum ditutup; tulis --> di akhirnya, atau hapus <!-- ini",
                "the comment that begins here is not closed; write --> at its end, or remove this <!--")
        case .extraContent:
            say(
                "ada isi sesudah elemen akar ditutup; pindahkan ke atas penutup itu, atau hapus",
                "there is content after the root element; move it above the end of that, or remove it")
        case .hyphensInComment:
            say(
                "komentar tidak boleh memuat \"--\"; mungkin komentar sebelumnya belum ditutup dengan \"-->\"",
                "a comment may not contain \"--\"; perhaps an earlier comment is not closed with \"-->\"")
        case .sectionEnd:
            say("tanda ]]> harus ditulis ]]&gt; di dalam teks", "]]> in text must be written ]]&gt;")
        case .unquotedValue:
            say(
                "nilai atribut harus diapit tanda petik lurus (\"); tanda petik lengkung dari pengolah kata tidak berlaku",
                "an attribute value must stand in straight quotation marks (\"); curly ones of a word processor do not count"
            )
        case .curlyQuote:
            say(
                "tanda petik lengkung dari pengolah kata tidak menutup nilai atribut; ganti dengan tanda petik lurus, sama seperti pembukanya",
                "a curly quotation mark of a word processor does not end a value; replace it by a straight one like that at its beginning"
            )
        case .unclosedValue:
            say(
                "nilai yang dimulai di sini tidak ditutup; tambahkan di akhirnya tanda petik yang sama seperti pembukanya",
                "the value that begins here is not closed; add at its end the quotation mark it begins with")
        case .missingValue:
            say(
                "atribut sebelum ini tidak mempunyai nilai; tulis nama=\"nilai\", atau hapus",
                "the attribute before this has no value; write name=\"value\", or remove it")
        case .attributesTogether:
            say(
                "di antara dua atribut harus ada spasi, dan hanya spasi; tanda petik di dalam nilai ditulis &quot;",
                "between two attributes there must be a space, and nothing else; a quotation mark in a value is written &quot;"
            )
        case .invisibleSpace:
            say(
                "karakter tak terlihat, sering ikut tersalin dari pengolah kata; hapus, atau ganti dengan spasi biasa",
                "a character that nobody sees, often copied from a word processor; remove it, or write a plain space")
        case .unfinishedTag:
            say(
                "tag ini belum ditutup dengan >, atau ada tanda yang bukan bagiannya; perbaiki",
                "this tag is not closed with >, or something in it is no part of it; correct it")
        case .colonInName:
            say(
                "titik dua pada nama ini salah tempat; hapus",
                "the colon in this name is out of place; remove it")
        case .commentStart:
            say(
                "komentar diawali <!-- dengan dua tanda hubung biasa; perbaiki awalnya",
                "a comment begins with <!-- and two plain hyphens; correct its beginning")
        case .lessThanInText:
            say("tanda < harus ditulis &lt; di dalam teks", "a < in text must be written &lt;")
        case .lateDeclaration:
            say(
                "baris <?xml …?> hanya boleh di awal berkas; hapus yang di depannya",
                "the line <?xml …?> may only begin the file; remove what is before it")
        case .tooLong:
            say(
                "nama, nilai, atau teks di sini terlalu panjang; persingkat",
                "the name, value or text here is too long; shorten it")
        case .notMarkup:
            say(
                "bukan berkas XML: isinya tidak diawali tag; bila ini CSV hasil resmi, pakai patuh rekap --resmi",
                "not an XML file: it does not begin with a tag; a CSV of published results is for patuh rekap --resmi")
        case .repeatedAttribute:
            say(
                "satu atribut ditulis dua kali pada elemen ini; hapus salah satu",
                "one attribute is written twice on this element; remove one")
        case .unknownEntity:
            say("tanda & harus ditulis &amp; di dalam XML", "an & must be written &amp; in XML")
        case .lessThanInAttribute:
            say(
                "tanda < di dalam nilai atribut; mungkin tanda petik penutupnya hilang (jika tidak, tulis &lt;)",
                "a < in an attribute value; its closing quote may be missing (if not, write &lt;)")
        case .unknownPrefix:
            say(
                "awalan namespace pada elemen ini belum dideklarasikan; hapus awalannya, atau tambahkan xmlns",
                "a namespace prefix on this element is not declared; remove it, or add its xmlns")
        case .invalidCharacter:
            say("karakter ini tidak boleh ada dalam XML; hapus", "this character is not allowed in XML; remove it")
        case .other(let message):
            say("XML keliru di sini (pengurai: \(message))", "invalid XML here (parser: \(message))")
        }
    }
}
