internal import Markup

extension OfficialResults {
    /// The columns there are; the last four may be absent.
    enum Column: String, CaseIterable {
        case instansi, unit, jenis, tahun, rubrik, nilai, kategori, zona, produk, sumber

        static let needed: [Self] = [.instansi, .unit, .jenis, .tahun, .rubrik, .nilai]
    }

    /// The names of the columns.
    public static var columns: [String] { Column.allCases.map(\.rawValue) }

    /// Reads a file of published results: CSV with a header, `;`, `,` or tabs between cells, decimal comma or
    /// point.
    ///
    /// - Parameters:
    ///   - bytes: the file.
    ///   - name: what messages call it.
    ///   - problems: every problem there is; rows that have none are read all the same.
    public init(reading bytes: [UInt8], name: String, problems: inout [Diagnostic]) {
        file = (bytes, name)
        if let fault = Self.fault(of: bytes) {
            problems.append(Diagnostic(.unreadable(fault.0, open: nil), at: Place(fault.1, of: bytes, file: name)))
            (rows, rubricCells) = ([], [])
            return
        }
        var reading = OfficialReading(bytes, name: name)
        rows = reading.rows()
        rubricCells = reading.rubricCells
        problems += reading.problems
    }

    /// Reads a file of published results in which nothing is wrong.
    ///
    /// - Throws: every problem there is.
    public init(reading bytes: [UInt8], name: String) throws(Diagnostics) {
        var problems: [Diagnostic] = []
        self.init(reading: bytes, name: name, problems: &problems)
        if let problems = Diagnostics(found: problems) { throw problems }
    }

    /// Why the file cannot be read as text at all, and where.
    private static func fault(of bytes: [UInt8]) -> (MarkupError.Fault, Int)? {
        let limit = Limits.standard.bytes
        if bytes.count > limit { return (.tooLarge(limit: limit), 0) }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if bytes.dropFirst(hasMark ? 3 : 0).allSatisfy({ $0 <= 0x20 }) { return (.empty, 0) }
        if let program = program(of: bytes) { return (.notText(program), 0) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return (.notUTF8(encoding: "UTF-16"), 0)
        }
        do {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return (.notUTF8(encoding: nil), error.byteOffsets.lowerBound)
        }
    }
}

/// Reads the rows, and gathers what is wrong with them.
private struct OfficialReading {
    private let bytes: [UInt8]
    private let name: String
    private let table: CommaSeparated
    private var places: SourcePlaces
    private(set) var problems: [Diagnostic] = []
    private(set) var rubricCells: [(code: String, offsets: [Int])] = []
    /// Where each code of a rubric stands among these.
    private var rubricPlaces: [String: Int] = [:]
    /// Whether any score has one.
    private var hasDecimalCommas = false

    private static let mostColumns = 1000

    init(_ bytes: [UInt8], name: String) {
        self.bytes = bytes
        self.name = name
        table = CommaSeparated(bytes, title: OfficialResults.Column.rubrik.rawValue)
        places = SourcePlaces(in: bytes)
    }

    private mutating func place(_ offset: Int) -> Place { Place(offset, of: bytes, file: name, &places) }

    private mutating func report(_ problem: Problem.Table, at offset: Int, suggestion: String? = nil) {
        problems.append(Diagnostic(.table(problem), at: place(offset), suggestion: suggestion))
    }

    mutating func rows() -> [OfficialResults.Row] {
        if let offset = table.openQuote {
            report(.openQuote, at: offset)
            return []
        }
        guard let first = table.rows.first else {
            _ = columns([])
            return []
        }
        // Spreadsheets leave empty columns at the end.
        let width = first.lastIndex { !$0.text.isEmpty }.map { $0 + 1 } ?? first.count
        func withoutEmptyEnd(_ cells: [CommaSeparated.Cell]) -> [CommaSeparated.Cell] {
            cells.dropFirst(width).allSatisfy(\.text.isEmpty) ? Array(cells.prefix(width)) : cells
        }
        if let line = headerBelow() {
            report(.headerBelow(line: line), at: first[0].offset)
            return []
        }
        let columns = columns(withoutEmptyEnd(first))
        if table.rows.count == 1, problems.isEmpty { report(.noRows, at: first[0].offset) }
        if !problems.isEmpty { return [] }
        if let place = columns.firstIndex(of: .nilai) {
            hasDecimalCommas = table.rows.dropFirst().contains { place < $0.count && $0[place].text.contains(",") }
        }
        var rows: [OfficialResults.Row] = []
        var seen: [[String]: Int] = [:]
        for cells in table.rows.dropFirst() {
            if problems.count >= Diagnostics.most { break }
            // Between commas, an empty cell that only this row ends in may come of a comma in its score.
            let isPlain = first.count > width || !mayBeParted(cells, columns)
            guard let row = row(isPlain ? withoutEmptyEnd(cells) : cells, columns) else { continue }
            let names = [row.instansi, row.unit ?? ""].map(matching)
            let key = names + [String(row.year), row.rubric]
            if let first = seen[key] {
                report(
                    .repeatedRow(row.unit ?? row.instansi, line: place(first).position.line), at: cells[0].offset)
            } else {
                seen[key] = cells[0].offset
            }
            rows.append(row)
        }
        reportOwnTotals(among: rows)
        return rows
    }

    /// Reports units that are called like their instansi and stand among others of it: each is the whole, and no part.
    private mutating func reportOwnTotals(among rows: [OfficialResults.Row]) {
        func isOwn(_ row: OfficialResults.Row) -> Bool { row.unit.map { isName($0, of: row.instansi) } ?? false }
        func list(_ row: OfficialResults.Row) -> [String] { [matching(row.instansi), String(row.year), row.rubric] }
        let own = rows.filter(isOwn)
        if own.isEmpty { return }
        let others = Set(rows.filter { $0.unit != nil && !isOwn($0) }.map(list))
        for row in own where others.contains(list(row)) {
            report(.totalRow(row.unit ?? ""), at: row.offsets.unit)
        }
    }

    /// The line of a later row that has the names of all columns that are needed, where the first has not.
    private mutating func headerBelow() -> Int? {
        func isHeader(_ row: [CommaSeparated.Cell]) -> Bool {
            let names = Set(row.prefix(Self.mostColumns).map { $0.text.lowercased() })
            return OfficialResults.Column.needed.allSatisfy { names.contains($0.rawValue) }
        }
        guard let header = table.rows.prefix(20).firstIndex(where: isHeader), header > 0 else { return nil }
        return place(table.rows[header][0].offset).position.line
    }

    private mutating func columns(_ header: [CommaSeparated.Cell]) -> [OfficialResults.Column] {
        var columns: [OfficialResults.Column] = []
        if header.count > Self.mostColumns {
            report(.cellCount(header.count, wanted: OfficialResults.Column.allCases.count), at: header[0].offset)
            return []
        }
        for cell in header {
            guard let column = OfficialResults.Column(rawValue: cell.text.lowercased()) else {
                let names = OfficialResults.Column.allCases.map(\.rawValue)
                report(.unknownColumn(cell.text), at: cell.offset, suggestion: nearest(to: cell.text, among: names))
                continue
            }
            if columns.contains(column) { report(.repeatedColumn(cell.text), at: cell.offset) }
            columns.append(column)
        }
        for column in OfficialResults.Column.needed where !columns.contains(column) {
            report(.missingColumn(column.rawValue), at: header.first?.offset ?? 0)
        }
        return columns
    }

    /// A row; `nil` when something is wrong with it, which has been reported.
    private mutating func row(
        _ cells: [CommaSeparated.Cell], _ columns: [OfficialResults.Column]
    ) -> OfficialResults.Row? {
        let start = cells.first?.offset ?? 0
        guard cells.count == columns.count else {
            report(.cellCount(cells.count, wanted: columns.count), at: start)
            return nil
        }
        let before = problems.count
        if mayBeParted(cells, columns), let place = columns.firstIndex(of: .nilai), place + 1 < cells.count,
            seemsCutOff(cells[place + 1], columns[place + 1])
        {
            report(.partedNumber(cells[place].text, cells[place + 1].text), at: cells[place].offset)
        }
        let cell = Dictionary(zip(columns, cells)) { first, _ in first }
        func text(_ column: OfficialResults.Column) -> String { cell[column]?.text ?? "" }
        func word(_ column: OfficialResults.Column) -> String? {
            cell[column].flatMap { $0.isLeftEmpty ? nil : $0.text }
        }
        for column: OfficialResults.Column in [.instansi, .unit] where isTotal(text(column)) {
            report(.totalRow(text(column)), at: cell[column]?.offset ?? start)
            return nil
        }
        if let cell = cell[.rubrik], !cell.isLeftEmpty { note(rubric: cell) }
        let unit = word(.unit)
        let needed: [OfficialResults.Column] = [.instansi, .tahun, .rubrik, unit == nil ? .nilai : .jenis]
        for (column, cell) in zip(columns, cells) where needed.contains(column) && cell.isLeftEmpty {
            report(.emptyCell(column.rawValue), at: cell.offset)
        }
        let year = number(.tahun, cell) { wholeNumber($0, in: 1900...9999) }
        let products = number(.produk, cell) { wholeNumber($0, in: 1...1_000_000) }
        // Among decimal commas a point may part thousands.
        let score = number(.nilai, cell) { [hasDecimalCommas] text in
            hasDecimalCommas && withoutPoints(text) != nil ? nil : Decimal(published: text)
        }
        guard problems.count == before, let year else { return nil }
        return OfficialResults.Row(
            instansi: text(.instansi), unit: unit, kind: word(.jenis) ?? "", year: year, rubric: text(.rubrik),
            score: score, category: word(.kategori), zone: word(.zona), products: products, source: word(.sumber),
            offsets: OfficialResults.Offsets(
                unit: cell[.unit]?.offset ?? start, score: cell[.nilai]?.offset ?? start))
    }

    private mutating func note(rubric cell: CommaSeparated.Cell) {
        if let place = rubricPlaces[cell.text] {
            rubricCells[place].offsets.append(cell.offset)
        } else {
            rubricPlaces[cell.text] = rubricCells.count
            rubricCells.append((cell.text, [cell.offset]))
        }
    }

    /// Whether the decimals of a score may stand in the next cell: a whole number between commas, without quotes.
    private func mayBeParted(_ cells: [CommaSeparated.Cell], _ columns: [OfficialResults.Column]) -> Bool {
        guard table.hasCommas, let place = columns.firstIndex(of: .nilai), place < cells.count else { return false }
        let score = cells[place]
        return !score.isQuoted && !score.text.isEmpty && score.text.utf8.allSatisfy(isDigit)
    }

    /// Whether a cell looks like decimals more than like what belongs in its column: no unit has dozens of products.
    private func seemsCutOff(_ cell: CommaSeparated.Cell, _ column: OfficialResults.Column) -> Bool {
        guard !cell.isQuoted, !cell.text.isEmpty, cell.text.utf8.allSatisfy(isDigit) else { return false }
        switch column {
        case .kategori, .zona, .sumber: return true
        case .produk: return cell.text.utf8.count > 1
        default: return false
        }
    }

    private mutating func number<Number>(
        _ column: OfficialResults.Column, _ cells: [OfficialResults.Column: CommaSeparated.Cell],
        _ read: (String) -> Number?
    ) -> Number? {
        guard let cell = cells[column], !cell.isLeftEmpty else { return nil }
        let number = read(cell.text)
        if number == nil { report(.notANumber(cell.text, column: column.rawValue), at: cell.offset) }
        return number
    }
}

extension CommaSeparated.Cell {
    /// Whether nothing stands in it, or a dash, which is what people write into a cell that they leave empty.
    fileprivate var isLeftEmpty: Bool { text.allSatisfy("-–—".contains) }
}

private func wholeNumber(_ text: String, in bounds: ClosedRange<Int>) -> Int? {
    text.utf8.allSatisfy(isDigit) ? Int(text).flatMap { bounds.contains($0) ? $0 : nil } : nil
}

extension Decimal {
    /// A published score with a decimal comma or point, at most nine digits and six decimals.
    fileprivate init?(published text: String) {
        let sides = text.replacing(",", with: ".").split(separator: ".", omittingEmptySubsequences: false)
        let digits = sides.joined()
        let places = sides.count > 1 ? sides[1].utf8.count : 0
        guard sides.count <= 2, sides.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }), places <= 6,
            digits.utf8.count - places <= 9, let units = Int128(digits)
        else { return nil }
        self.init(units: units, places: places)
    }
}
