internal import Markup

/// Numbers of people, which no evidence file needs.
public enum PersonalData: String, Sendable, CaseIterable {
    /// A number of sixteen digits, as the identity number on a KTP has (NIK).
    case identityNumber = "nik"
    /// A telephone number.
    case telephone = "telepon"
}

extension Evidence {
    /// A warning for every number in the file that looks like one of a person.
    var personalDataWarnings: [PlacedWarning] {
        let found = Patuh.personalData(in: document.bytes)
        if found.isEmpty { return [] }
        var places = SourcePlaces(in: document.bytes)
        return found.map { kind, offset in
            let line = places.find(offset).position.line
            return PlacedWarning(offset: offset, matter: .personalData(kind, line: line), code: nil, part: nil)
        }
    }
}

/// Looks through a file for numbers of people: sixteen digits that stand alone, and telephone numbers of Indonesia,
/// mobile (08…, 628…, +628…) or with an area code in brackets.
func personalData(in bytes: [UInt8]) -> [(kind: PersonalData, offset: Int)] {
    var found: [(PersonalData, Int)] = []
    var start = 0
    // A stretch that might be a number begins at `start`. Nearly all are too short, as is seen at their ninth byte.
    while start + 9 <= bytes.count {
        var other = start + 8
        while other >= start, isOfNumber(bytes[other]) { other -= 1 }
        if other >= start {
            start = other + 1
            continue
        }
        let end = bytes[start...].firstIndex { !isOfNumber($0) } ?? bytes.count
        var digits = bytes[start..<end].count(where: isDigit)
        while start < end {
            guard isDigit(bytes[start]) else {
                start += 1
                continue
            }
            // As in a date.
            if digits < 9 { break }
            let run = NumberRun(at: start, in: bytes)
            if run.isIdentityNumber {
                found.append((.identityNumber, start))
            } else if run.isTelephone {
                found.append((.telephone, start))
            }
            digits -= bytes[start..<run.end].count(where: isDigit)
            start = run.end
        }
        start = end + 1
    }
    return found
}

extension Evidence {
    /// A warning for a code and every name that a form left to be filled in.
    var placeholderWarnings: [PlacedWarning] {
        func isLeft(_ name: String) -> Bool { name.hasPrefix("(") && name.hasSuffix(")") }
        var entries: [PlacedWarning] = []
        if unit.code == BlankForm.Unit.placeholderCode {
            let offset = document.root.children(.unit).first?.offset ?? 0
            entries.append(PlacedWarning(offset: offset, matter: .placeholderCode, code: nil, part: nil))
        }
        if !([unit.name, unit.instansi] + products.map(\.name)).contains(where: isLeft) { return entries }
        return entries
            + (document.root.children(.unit) + document.root.children(.produk)).flatMap { element in
                [element[.nama], element[.instansi]].compactMap(\.self).filter(isLeft).map {
                    PlacedWarning(offset: element.offset, matter: .placeholder($0), code: nil, part: nil)
                }
            }
    }
}

/// Whether a byte may stand in a number: a digit or a separator.
@inline(__always)
private func isOfNumber(_ byte: UInt8) -> Bool { byte < 64 && bytesOfNumbers >> UInt64(byte) & 1 == 1 }

/// A bit for each of these bytes, which are all below 64: a space, `)`, `-`, `.` and the digits.
private let bytesOfNumbers: UInt64 = 1 << 32 | 1 << 41 | 1 << 45 | 1 << 46 | 0x3FF << 48

@inline(__always)
private func isSeparator(_ byte: UInt8) -> Bool { isOfNumber(byte) && !isDigit(byte) }

/// Digits, in groups with single separators between them, that begin after something other than a letter or digit.
private struct NumberRun {
    private var digits: [UInt8] = []
    private var groups: [Int] = []
    private let hasPlus: Bool
    private let hasBracket: Bool
    private let isCutOff: Bool
    let end: Int

    init(at start: Int, in bytes: [UInt8]) {
        let before = start > 0 ? bytes[start - 1] : UInt8(ascii: " ")
        hasPlus = before == UInt8(ascii: "+")
        hasBracket = before == UInt8(ascii: "(")
        var index = start
        var group = 0
        while index < bytes.count {
            if isDigit(bytes[index]) {
                digits.append(bytes[index] - UInt8(ascii: "0"))
                group += 1
                index += 1
                continue
            }
            groups.append(group)
            group = 0
            let gap = bytes[index...].prefix(while: isSeparator).count
            guard (1...2).contains(gap), index + gap < bytes.count, isDigit(bytes[index + gap]) else { break }
            index += gap
        }
        if group > 0 { groups.append(group) }
        end = index
        let after = index < bytes.count ? bytes[index] : UInt8(ascii: " ")
        // Part of a code or a number of a document, such as 800/2011/DINKES/2022.
        isCutOff = isWordLike(before) || isWordLike(after) || before == UInt8(ascii: "-")
    }

    /// Nothing but sixteen digits in one piece, or in fours as on the card.
    var isIdentityNumber: Bool {
        !isCutOff && digits.count == 16 && (groups == [16] || groups == [4, 4, 4, 4] || groups == [6, 6, 4])
    }

    /// Nine (ten without `+` or a bracket) to fourteen digits that begin as numbers of telephones do; no group but the first
    /// is shorter than three.
    var isTelephone: Bool {
        guard !isCutOff, (9...14).contains(digits.count), groups.dropFirst().allSatisfy({ $0 >= 3 }) else {
            return false
        }
        if hasPlus { return digits.starts(with: [6, 2]) }
        if hasBracket { return digits.first == 0 && groups.count > 1 && (3...4).contains(groups[0]) }
        // Amounts of money have at most three digits before their first separator.
        return digits.count >= 10 && groups[0] >= 4
            && (digits.starts(with: [0, 8]) || digits.starts(with: [6, 2, 8]))
    }
}

private func isWordLike(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") || byte >= 0x80
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}
