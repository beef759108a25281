internal import Markup

/// Every name of our vocabularies that a reader asks for. The case `berlakuUntuk` is written `berlaku-untuk`.
package enum Name: UInt8, CaseIterable {
    case ada, alasan, ambang, angka, arah, asumsi, banyak, belumDiverifikasi, berkas, berlakuSampai, berlakuUntuk
    case bersama, bilaKurang, bilaNihil, bobot, bukti, butir, caraHitung, catatan, dari, dasarHukum, desimal
    case diperiksaOleh, diperiksaTanggal, disetujuiOleh, dokumen, halaman, href, indikator, induk, instansi, jawaban
    case jenis, jenisUnit, jenjang, judul, jumlahBobot, kategori, kelompok, kode, konversi, kumulatif, kurangDari
    case lampiran, lebihDari, maksimal, metode, minimal, minimalResponden, nama, nilai, nilaiInstansi, nomor, oleh
    case padanan, pembilang, pembulatan, penerbit, pengisi, penyebut, per, peran, periksaLagi, perlu, pertanyaan
    case petunjuk, pilihan, pola, produk, rataRata, rekaan, responden, riwayat, rubrik, sampai, sanggahan, saran
    case satuan, sebanding, sha256, skala, skor, status, sumber, survei, syarat, tahap, tahun, tanggal, target, tautan
    case tdd, tentang, tingkat, totalSkor, ukuran, umurMaks, unit, upaya, verifikasi, versi, wajib, zona
    // Of cards.
    case basis, cakupan, eksak, hasil, instrumen, kategoriAsumsi, pangsa, periode, rapor, sebagian, sidik
    case tambahanEksak, tanggalBerkas, zonaAsumsi
    // Of letterheads.
    case alamat, jabatan, logo, nip, pangkat, pemerintah, penandaTangan, pengesahan, surel, telepon, tempat

    /// As it stands in a file.
    package var text: String { Self.texts[Int(rawValue)] }

    /// The texts of all cases in their order. Written out, because asking for the names of cases takes longer than
    /// reading a card's evidence.
    private static let texts = """
        ada alasan ambang angka arah asumsi banyak belum-diverifikasi berkas berlaku-sampai berlaku-untuk
        bersama bila-kurang bila-nihil bobot bukti butir cara-hitung catatan dari dasar-hukum desimal
        diperiksa-oleh diperiksa-tanggal disetujui-oleh dokumen halaman href indikator induk instansi jawaban
        jenis jenis-unit jenjang judul jumlah-bobot kategori kelompok kode konversi kumulatif kurang-dari
        lampiran lebih-dari maksimal metode minimal minimal-responden nama nilai nilai-instansi nomor oleh
        padanan pembilang pembulatan penerbit pengisi penyebut per peran periksa-lagi perlu pertanyaan
        petunjuk pilihan pola produk rata-rata rekaan responden riwayat rubrik sampai sanggahan saran
        satuan sebanding sha256 skala skor status sumber survei syarat tahap tahun tanggal target tautan
        tdd tentang tingkat total-skor ukuran umur-maks unit upaya verifikasi versi wajib zona
        basis cakupan eksak hasil instrumen kategori-asumsi pangsa periode rapor sebagian sidik
        tambahan-eksak tanggal-berkas zona-asumsi
        alamat jabatan logo nip pangkat pemerintah penanda-tangan pengesahan surel telepon tempat
        """.utf8.split { $0 <= UInt8(ascii: " ") }.map { String(Substring($0)) }

    /// What the parser must know so that readers can ask by ``number``.
    static let list: NameList = {
        precondition(texts.count == allCases.count, "a text for each name")
        precondition(texts.count <= UInt128.bitWidth, "a bit for each name in a set")
        return NameList(texts)
    }()

    /// Its number in ``list``.
    fileprivate var number: Int { Int(rawValue) + 1 }

    fileprivate init?(number: Int) {
        guard let raw = UInt8(exactly: number - 1) else { return nil }
        self.init(rawValue: raw)
    }
}

/// A set of names, one bit for each.
struct Names: ExpressibleByArrayLiteral, Equatable {
    private var bits: UInt128 = 0

    fileprivate init(bits: UInt128) {
        self.bits = bits
    }

    init(_ names: [Name]) {
        for name in names { insert(name) }
    }

    init(arrayLiteral names: Name...) {
        self.init(names)
    }

    var isEmpty: Bool { bits == 0 }

    func contains(_ name: Name) -> Bool { bits >> UInt128(name.rawValue) & 1 == 1 }

    func isSubset(of other: Names) -> Bool { bits & ~other.bits == 0 }

    func isDisjoint(with other: Names) -> Bool { bits & other.bits == 0 }

    func intersection(_ other: Names) -> Names { Names(bits: bits & other.bits) }

    /// - Returns: whether the name was not there before.
    @discardableResult
    mutating func insert(_ name: Name) -> Bool {
        defer { bits |= 1 << UInt128(name.rawValue) }
        return !contains(name)
    }

    /// The names as they stand in a file.
    var texts: [String] { Name.allCases.filter(contains).map(\.text) }
}

extension Element {
    /// Its name; `nil` when no reader asks for it.
    var known: Name? { Name(number: number) }

    /// The value of an attribute.
    subscript(name: Name) -> String? { self[name.number] }

    /// The value of an attribute, byte for byte.
    func bytes(_ name: Name) -> ArraySlice<UInt8>? { bytes(name.number) }

    /// What a look at the bytes of an attribute tells; `nil` when there is none.
    func look<Result>(at name: Name, _ look: (Span<UInt8>) -> Result?) -> Result? { self.look(at: name.number, look) }

    /// The elements in it that are in its namespace and have a name.
    func children(_ name: Name) -> [Element] { makeup.childNames.contains(name) ? children(name.number) : [] }

    /// Visits those elements, and keeps none of them.
    func forEachChild(_ name: Name, _ visit: (Element) -> Void) {
        guard makeup.childNames.contains(name), var child = firstChild else { return }
        repeat {
            if child.isNamed(name, in: self) { visit(child) }
        } while child.moveOn(in: self)
    }

    /// Whether it has a name, in the namespace of the element it stands in.
    func isNamed(_ name: Name, in parent: Element) -> Bool { number == name.number && sharesNamespace(with: parent) }

    /// The value of an attribute as numbers; `nil` when it does not fit.
    func packed(_ name: Name) -> PackedText? { packed(name.number) }

    /// Whether an attribute says nothing that anybody sees: nothing but spaces of any kind and invisible characters.
    func isBlank(_ name: Name) -> Bool {
        if isBlank(name.number) { return true }
        // Nearly all begin with something visible, of which one byte tells enough.
        guard let first = bytes(name)?.first, first <= 0x20 || first >= 0x80, let text = self[name] else {
            return false
        }
        return text.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
        }
    }

    /// Whether there is an attribute.
    func has(_ name: Name) -> Bool { has(name.number) }
}

extension Document {
    /// How many elements have one of these names.
    func count(of names: [Name]) -> Int { count(of: names.map(\.number)) }
}

extension Element.Attributes {
    /// The name of an attribute; `nil` when no reader asks for it.
    func known(at position: Int) -> Name? { number(at: position).flatMap(Name.init(number:)) }
}

extension Makeup {
    /// The names of its attributes.
    var attributeNames: Names { Names(bits: attributes) }
    /// The names of the elements directly inside it.
    var childNames: Names { Names(bits: children) }
    /// Those that stand there more than once.
    var repeatedNames: Names { Names(bits: repeated) }
}
