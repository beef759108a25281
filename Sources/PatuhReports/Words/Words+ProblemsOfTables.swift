import Patuh

/// What is wrong with a table of published results.
extension Words {
    /// The lines of other rows, in brackets; nothing where there are none.
    private func also(_ lines: [Int], of count: Int) -> String {
        if lines.isEmpty { return "" }
        let numbers = lines.map(String.init).joined(separator: ", ") + andMore(count - lines.count)
        return say(" (juga pada baris \(numbers))", " (also on \(count == 1 ? "line" : "lines") \(numbers))")
    }

    func table(_ problem: Problem) -> String? {
        guard case .table(let problem) = problem else { return nil }
        return switch problem {
        case .openQuote:
            say(
                "tanda petik ini tidak ditutup pada akhir selnya; tutup di sana, atau hapus bila bukan pembuka sel",
                "this quotation mark is not closed where its cell ends; close it there, or remove it if it opens no cell"
            )
        case .missingColumn(let name):
            say(
                "kolom \"\(name)\" tidak ada pada baris judul; tambahkan",
                "there is no column \"\(name)\" in the header; add it")
        case .unknownColumn(let name):
            say(
                "kolom \"\(name)\" tidak dikenal; hapus, atau pilih \(list(OfficialResults.columns, or: true))",
                "unknown column \"\(name)\"; remove it, or choose \(list(OfficialResults.columns, or: true))")
        case .repeatedColumn(let name):
            say("kolom \"\(name)\" sudah ada; hapus salah satu", "column \"\(name)\" is there already; remove one")
        case .cellCount(let found, let wanted):
            say(
                "baris ini mempunyai \(found) sel, seharusnya \(wanted); ",
                "this row has \(counted(found, "cell")) instead of \(wanted); ")
                + (found < wanted
                    ? say("tambahkan pemisah untuk sel yang kosong", "add separators for empty cells")
                    : say(
                        "apit sel yang memuat pemisah dengan tanda petik",
                        "put a cell that contains the separator in quotation marks"))
        case .emptyCell(let column):
            say("sel \"\(column)\" masih kosong; isilah", "the cell \"\(column)\" is still empty; fill it in")
        case .notANumber(let value, "nilai") where !value.contains(where: \.isNumber):
            say(
                "nilai \"\(value)\" bukan angka yang dapat diterima; tulis misalnya \"\(example("nilai"))\", atau kosongkan bila tidak "
                    + "diumumkan",
                "nilai \"\(value)\" is not an acceptable number; write, for instance, \"\(example("nilai"))\", or leave the cell empty if "
                    + "nothing was published")
        case .notANumber(let value, "nilai")
        where value.split(whereSeparator: { ",.".contains($0) }).last?.count ?? 0 > 6:
            say(
                "nilai \"\(value)\" terlalu panjang; bulatkan, paling banyak 6 desimal",
                "nilai \"\(value)\" is too long; round it to at most 6 decimals")
        case .notANumber(let value, let column):
            say(
                "\(column) \"\(value)\" bukan angka yang dapat diterima; tulis misalnya \"\(example(column))\"",
                "\(column) \"\(value)\" is not an acceptable number; write, for instance, \"\(example(column))\"")
        case .partedNumber(let whole, let decimals):
            say(
                "nilai \"\(whole)\" diikuti sel \"\(decimals)\"; tulis \"\(whole),\(decimals)\" dengan tanda petik, atau \(whole).00 "
                    + "bila memang \(whole)",
                "the score \"\(whole)\" has \"\(decimals)\" in the next cell; write \"\(whole),\(decimals)\" with quotation marks, or "
                    + "\(whole).00 if it is \(whole)"
            )
        case .noRows:
            say(
                "belum ada baris di bawah judul kolom; tambahkan satu baris untuk setiap unit",
                "there is no row below the names of the columns; add one for each unit")
        case .headerBelow(let line):
            say(
                "judul kolom baru ada pada baris \(line); hapus baris-baris di atasnya",
                "the names of the columns do not come until line \(line); remove the lines above it")
        case .unitWithoutName(let kind):
            say(
                "sel \"unit\" kosong, padahal jenisnya \"\(kind)\"; tulis nama unitnya, atau kosongkan \"jenis\" bila ini nilai resmi "
                    + "instansi",
                "the cell \"unit\" is empty, though \"jenis\" is \"\(kind)\"; write the name of the unit, or empty \"jenis\" if this is "
                    + "what was published for the instansi")
        case .totalRow(let name):
            say(
                "\"\(name)\" adalah baris jumlah atau rata-rata, bukan unit; hapus, atau tulis nama instansinya dan kosongkan "
                    + "kolom \"unit\" bila ini nilai resmi instansi",
                "\"\(name)\" is a sum or a mean, and no unit; remove it, or write the name of the instansi and leave the cell "
                    + "\"unit\" empty if this is what was published for the instansi")
        case .unknownRubric(let code, let lines, let count):
            unknownRubric(code, alsoOn: also(lines, of: count))
        case .repeatedRow(let name, let line):
            say(
                "\"\(name)\" sudah ada pada baris \(line) untuk tahun dan rubrik yang sama; hapus salah satu",
                "\"\(name)\" is on line \(line) already for the same year and rubric; remove one")
        case .aboveScale(let score, let scale):
            say(
                "nilai \(number(score)) melebihi skala rubriknya (0–\(number(scale))); perbaiki nilainya, atau rubriknya",
                "the score \(number(score)) is above the scale of its rubric (0–\(number(scale))); correct it, or the rubric"
            )
        }
    }

    private func example(_ column: String) -> String {
        switch column {
        case "tahun": "2024"
        case "produk": "3"
        default: say("89,28", "89.28")
        }
    }
}
