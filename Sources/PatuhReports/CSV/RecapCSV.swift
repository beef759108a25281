public import Patuh

/// Draws a recap as CSV: a line for each unit, also for those that were only published, named columns, the same in every
/// language.
public struct RecapCSV: Sendable {
    private let dialect: Dialect

    /// For whom cells and numbers are written.
    public enum Dialect: Sendable {
        /// Comma between cells, decimal point (RFC 4180).
        case international
        /// Semicolon between cells, decimal comma, and a byte order mark, as Excel in Indonesian opens it.
        case indonesian
    }

    /// Draws in a dialect.
    public init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    private static let columns = [
        "instansi", "tahun", "rubrik", "peringkat", "peringkat-jenis", "kode", "nama", "jenis", "status", "nilai",
        "kategori", "zona", "batas-bawah", "batas-atas", "kategori-atas", "belum-dinilai", "resmi", "kategori-resmi",
        "selisih-resmi", "nilai-tahun-lalu", "kategori-tahun-lalu", "selisih-tahun-lalu", "produk", "rekaan",
        "versi", "basis", "tahap", "tanggal", "sebagian", "dijawab", "diverifikasi", "zona-resmi",
        "sebanding-tahun-lalu",
    ]

    /// The table, its lines ended as RFC 4180 wants.
    public func callAsFunction(_ recap: Recap) -> [UInt8] {
        var bytes: [UInt8] = dialect == .indonesian ? [0xEF, 0xBB, 0xBF] : []
        let groups = recap.instansi.flatMap(\.groups).map(\.code).uniqued()
        write((Self.columns + groups.map(Self.column)).map(Cell.text), to: &bytes)
        for instansi in recap.instansi {
            for unit in instansi.units {
                let parts = zip(instansi.groups, unit.values).enumerated().filter { unit.hasPart($0.offset) }
                let values = parts.reduce(into: [:]) {
                    $0[$1.element.0.code] = $1.element.1.map(Cell.decimal) ?? .text("tdd")
                }
                write(cells(unit, of: instansi, in: recap) + groups.map { values[$0] ?? .text(nil) }, to: &bytes)
            }
            for unit in instansi.official?.onlyPublished ?? [] {
                write(cells(unit, of: instansi) + groups.map { _ in .text(nil) }, to: &bytes)
            }
        }
        return bytes
    }

    /// The column of a group, under another name where that is taken.
    private static func column(ofGroup code: String) -> String {
        let name = "nilai-\(code)"
        return columns.contains(name) ? "nilai-kelompok-\(code)" : name
    }

    private func cells(_ unit: Recap.Unit, of instansi: Recap.Instansi, in recap: Recap) -> [Cell] {
        let category = unit.category.map { instansi.categories[$0] }
        return [
            .text(instansi.name), .number(instansi.year), .text(instansi.instrument.code), .number(unit.rank),
            .number(unit.rankInKind), .text(unit.code), .text(unit.name), .text(instansi.kinds[unit.kind].code),
            .text(unit.status(in: instansi)), .decimal(unit.score?.published),
            .text(category?.code), .text(category?.zone), .decimal(unit.score?.published), .decimal(unit.highest),
            .text(unit.highestCategory.map { instansi.categories[$0].code }),
            .number(instansi.isPublished ? nil : unit.unscored), .decimal(unit.official?.score),
            .text(unit.official?.category), .decimal(unit.official?.difference), .decimal(unit.past?.score),
            .text(unit.past?.category), .decimal(unit.past?.change),
            .number(instansi.products(of: unit)), .text(unit.isSample ? "ya" : nil),
            .text(instansi.instrument.version), .text(instansi.isPublished ? nil : recap.basis?.rawValue),
            .text(unit.stage?.rawValue), .text(unit.date?.description), .number(unit.partly > 0 ? unit.partly : nil),
            .number(unit.verifiedAnswers?.answered), .number(unit.verifiedAnswers?.verified),
            .text(unit.official?.zone), .text(unit.past.flatMap { $0.isComparable ? nil : "tidak" }),
        ]
    }

    /// A unit that was published, and stands beside none that was scored.
    private func cells(_ unit: Recap.OnlyPublished, of instansi: Recap.Instansi) -> [Cell] {
        let known: [String: Cell] = [
            "instansi": .text(instansi.name), "tahun": .number(instansi.year),
            "rubrik": .text(instansi.instrument.code), "versi": .text(instansi.instrument.version),
            "nama": .text(unit.name), "jenis": .text(unit.kind),
            "status": .text(unit.isAmbiguous ? "nama-ganda" : "hanya-resmi"),
            "resmi": .decimal(unit.official.score), "kategori-resmi": .text(unit.official.category),
            "zona-resmi": .text(unit.official.zone),
        ]
        return Self.columns.map { known[$0] ?? .text(nil) }
    }

    // MARK: Cells

    private enum Cell {
        case text(String?)
        case number(Int?)
        case decimal(Decimal?)
    }

    private func write(_ cells: [Cell], to bytes: inout [UInt8]) {
        let separator: UInt8 = dialect == .indonesian ? UInt8(ascii: ";") : UInt8(ascii: ",")
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(separator) }
            switch cell {
            case .text(let text): write(text ?? "", to: &bytes)
            case .number(let number): bytes += (number.map { String($0) } ?? "").utf8
            case .decimal(let decimal):
                let comma: Unicode.Scalar = dialect == .indonesian ? "," : "."
                bytes += (decimal?.description(separator: comma) ?? "").utf8
            }
        }
        bytes += [0x0D, 0x0A]
    }

    /// Text, quoted where it must be; what a spreadsheet would take for a formula gets an apostrophe before it.
    private func write(_ text: String, to bytes: inout [UInt8]) {
        let text = printable(text)
        // By scalars, as a spreadsheet does: an accent may follow.
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
        let isFormula =
            first.map("=+-@".unicodeScalars.contains) ?? false
            && text.wholeMatch(of: /[+-]?[0-9]+(?:[.,][0-9]+)?/) == nil
        let safe = isFormula ? "'" + text : text
        if safe.utf8.contains(where: { [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: ";")].contains($0) }) {
            bytes.append(UInt8(ascii: "\""))
            bytes += safe.replacing("\"", with: "\"\"").utf8
            bytes.append(UInt8(ascii: "\""))
        } else {
            bytes += safe.utf8
        }
    }
}
