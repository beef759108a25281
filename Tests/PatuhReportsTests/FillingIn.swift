import Patuh

/// Fills in a form as somebody would who reads its comments: takes each answer out of its comment, and writes the best
/// one there is into the empty quotes.
struct FillingIn {
    let form: BlankForm
    private let indikatorByCode: [String: Indikator]
    private let kindByDocument: [String: String]

    init(_ form: BlankForm) {
        self.form = form
        var (indicators, kinds): ([String: Indikator], [String: String]) = ([:], [:])
        for (node, parts) in zip(form.form.nodes, form.parts) {
            guard let indikator = node.content.indikator else { continue }
            indicators[form.rubric.items[node.item].code] = indikator
            for part in parts {
                guard case .blank(let documents) = part.content else { continue }
                for document in documents {
                    kinds[document.code] = indikator.slots[document.slot].terms.kinds.all.last?.rawValue
                }
            }
        }
        (indikatorByCode, kindByDocument) = (indicators, kinds)
    }

    /// Everything in its comment taken out, but for the answers that it does not apply.
    func filled(_ text: String) -> String {
        var lines: [String] = []
        var block: [String]?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            switch line.drop(while: { $0 == " " }) {
            case "<!--": block = []
            case "-->":
                if let found = block, !found.contains(where: { $0.contains("<tdd ") }) {
                    lines += found.map(filledLine)
                }
                block = nil
            default:
                if block == nil { lines.append(line) } else { block?.append(line) }
            }
        }
        return lines.joined(separator: "\n")
    }

    private func filledLine(_ line: String) -> String {
        var line = line.replacing("ada=\"\"", with: "ada=\"ya\"").replacing("judul=\"\"", with: "judul=\"Bukti\"")
            .replacing("tanggal=\"\"", with: "tanggal=\"\(form.period.date)\"")
        if let match = line.firstMatch(of: /<dokumen kode="([^"]*)"/), let kind = kindByDocument[plain(match.1)] {
            line = line.replacing("jenis=\"\"", with: "jenis=\"\(kind)\"")
        }
        if let match = line.firstMatch(of: /<jawaban indikator="([^"]*)"/), let best = indikatorByCode[plain(match.1)] {
            for (name, value) in values(best.check) {
                line = line.replacing("\(name)=\"\"", with: "\(name)=\"\(value)\"")
            }
        }
        return line
    }

    private func plain(_ text: Substring) -> String { String(text).replacing("&#45;", with: "-") }

    private func values(_ check: Check) -> [(String, String)] {
        switch check {
        case .levels(let levels): [("skor", typed(levels.highest))]
        case .checklist: []
        case .measurement(let measurement):
            [
                ("angka", typed(best(measurement))),
                ("pembilang", typed(best(measurement))), ("penyebut", "100"),
            ]
        case .survey(let survey): values(survey)
        }
    }

    private func values(_ survey: Survey) -> [(String, String)] {
        let respondents = max(1, survey.minimumRespondents ?? 1)
        let mean = survey.isFalling ? survey.lowest : survey.highest
        return [("responden", "\(respondents)"), ("total-skor", typed(mean * Fraction(respondents)))]
    }

    private func typed(_ number: Fraction) -> String {
        number.shortDecimal(places: 36)?.description ?? number.description
    }

    private func best(_ measurement: Measurement) -> Fraction {
        if let target = measurement.target { return target }
        guard let step = measurement.steps.last else { return .zero }
        return step.atLeast ?? step.moreThan.map { $0 + .one } ?? step.atMost
            ?? step.lessThan.map { $0 * Fraction(1, 2) } ?? .zero
    }
}
