public import Markup

extension Letterhead {
    /// The namespace of letterheads.
    public static let namespace = "urn:patuh:kop:1"

    private static let shape = Shape(
        attributes: [.pemerintah, .unit, .alamat, .telepon, .surel, .logo], single: [.pengesahan])

    /// Reads and checks a letterhead.
    ///
    /// - Parameters:
    ///   - document: a file whose root is `kop`.
    ///   - picture: finds the logo by its path, which is relative to the file.
    /// - Throws: everything wrong with the file, the logo included.
    public init(
        _ document: Document, picture: (_ path: String) throws(LogoFault) -> [UInt8]
    ) throws(Diagnostics) {
        try document.expect(.letterhead)
        var reader = Reader(document)
        let root = document.root
        reader.check(root, Self.shape)
        government = reader.required(root, .pemerintah)
        office = reader.optional(root, .unit)
        address = reader.optional(root, .alamat)
        telephone = reader.optional(root, .telepon)
        mail = reader.optional(root, .surel)
        logo = reader.logo(root, picture)
        let approval = root.children(.pengesahan).first
        place = approval.flatMap { reader.optional($0, .tempat) }
        date = approval.flatMap { reader.date($0, .tanggal) }
        signatories = approval.map { reader.signatories($0) } ?? []
        try reader.finish()
    }
}

extension Reader {
    /// An attribute that may be absent, but not blank.
    fileprivate mutating func optional(_ element: Element, _ name: Name) -> String? {
        if element[name] != nil { demand(element, name) }
        return element[name]
    }

    fileprivate mutating func logo(
        _ root: Element, _ picture: (String) throws(LogoFault) -> [UInt8]
    ) -> Letterhead.Logo? {
        guard let path = optional(root, .logo), !path.utf8.allSatisfy(isWhiteSpace) else { return nil }
        do throws(LogoFault) {
            var logo = try Letterhead.Logo(picture(path))
            logo.path = path
            return logo
        } catch {
            report(.unusableLogo(error, path: path), at: root)
            return nil
        }
    }

    fileprivate mutating func signatories(_ approval: Element) -> [Letterhead.Signatory] {
        check(approval, Shape(attributes: [.tempat, .tanggal], children: [.penandaTangan]))
        return approval.children(.penandaTangan).map { element in
            check(element, Shape(attributes: [.jabatan, .nama, .pangkat, .nip]))
            return Letterhead.Signatory(
                post: required(element, .jabatan), name: required(element, .nama), rank: optional(element, .pangkat),
                number: employeeNumber(element))
        }
    }

    /// 18 digits, however they are spaced.
    private mutating func employeeNumber(_ element: Element) -> String? {
        guard let text = optional(element, .nip), !text.utf8.allSatisfy(isWhiteSpace) else { return nil }
        let digits = text.utf8.filter { !isWhiteSpace($0) }
        if digits.count != 18 || !digits.allSatisfy(isDigit) {
            report(.notAnEmployeeNumber(value: text), at: element)
        }
        return String(decoding: digits, as: UTF8.self)
    }
}
