internal import Markup

/// An answer put in the place of a unit's, to see what it would bring.
public struct Supposition: Sendable {
    /// Index of the indicator in the form's nodes.
    let node: Int
    /// Which product or role; `nil` for all of them.
    let part: Int?
    /// The answer.
    let response: Response

    /// All suppositions that cannot be understood, in the order in which they were given.
    public struct Mistakes: Error, Sendable, Hashable {
        /// At least one.
        public let all: [Mistake]
    }

    /// Why a supposition cannot be understood.
    public enum Mistake: Error, Sendable, Hashable {
        /// Not of the form `KODE=JAWABAN`.
        case form(String)
        /// An answer for the same indicator, and the same part of it, stands before it.
        case repeated(String)
        /// No indicator of the unit's kind has the code; what was probably meant.
        case unknownIndikator(code: String, suggestion: String?)
        /// The code is that of a group, which no answer is for.
        case group(code: String)
        /// The indicator has no such product or role; those it has.
        case unknownPart(code: String, indikator: String, known: [String])
        /// The indicator is answered for each product, and the file names none.
        case noProducts(indikator: String)
        /// The rubric does not allow a claim that the indicator does not apply.
        case notApplicableForbidden(indikator: String)
        /// A survey takes a mean between these.
        case mean(String, indikator: String, lowest: String, highest: String)
        /// A checklist takes codes of its items, and where it may be not applicable, that.
        case items(String, indikator: String, known: [String], mayBeNotApplicable: Bool)
        /// The check does not take such an answer; the forms it takes.
        case answer(String, indikator: String, wanted: [String])
    }
}

extension Evidence {
    /// Reads suppositions of the form `KODE=JAWABAN` or `KODE@BAGIAN=JAWABAN`.
    ///
    /// An answer is a score, a number, a ratio such as `57/63`, `tdd`, or codes of items with a plus between them;
    /// `semua` and `-` mean all items and none. A decimal comma is as good as a point. Items beside a number follow it
    /// after a plus; where none do, they stay as they are, and so does the number of respondents beside a mean.
    ///
    /// - Throws: everything that cannot be understood.
    public func suppositions(_ texts: [String]) throws(Supposition.Mistakes) -> [Supposition] {
        var suppositions: [Supposition] = []
        var mistakes: [Supposition.Mistake] = []
        var answered = Set<[Int?]>()
        for text in texts {
            do throws(Supposition.Mistake) {
                let question = try question(text)
                if !answered.insert([question.node, question.part]).inserted { throw .repeated(text) }
                let response = try response(question.answer, to: question.indikator, question.code)
                suppositions.append(Supposition(node: question.node, part: question.part, response: response))
            } catch {
                mistakes.append(error)
            }
        }
        if !mistakes.isEmpty { throw Supposition.Mistakes(all: mistakes) }
        return suppositions
    }

    /// What a supposition is about, and the answer as it stands there.
    private typealias Question = (node: Int, part: Int?, indikator: Indikator, code: String, answer: String)

    private func question(_ text: String) throws(Supposition.Mistake) -> Question {
        let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map(Self.folded)
        guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { throw .form(text) }
        let names = sides[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
            .map(Self.folded)
        let codes = form.leaves.map { rubric.items[form.nodes[$0].item].code }
        guard let leaf = form.codes[names[0]],
            case .indikator(let indikator) = form.nodes[form.leaves[leaf]].content
        else {
            let isGroup = form.nodes.contains { rubric.items[$0.item].code == names[0] }
            throw isGroup
                ? .group(code: names[0])
                : .unknownIndikator(code: names[0], suggestion: nearest(to: names[0], among: codes))
        }
        if indikator.repetition == .products, products.isEmpty { throw .noProducts(indikator: names[0]) }
        var part: Int?
        if names.count > 1 {
            let known = parts(of: indikator)
            guard let index = known.firstIndex(of: names[1]) else {
                throw .unknownPart(code: names[1], indikator: names[0], known: known)
            }
            part = index
        }
        return (form.leaves[leaf], part, indikator, names[0], sides[1])
    }

    /// Without white space around it.
    private static func folded(_ text: Substring) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func response(
        _ text: String, to indikator: Indikator, _ code: String
    ) throws(Supposition.Mistake) -> Response {
        if text == "tdd", !indikator.mayBeNotApplicable { throw .notApplicableForbidden(indikator: code) }
        if let response = indikator.check.response(to: text.replacing(",", with: ".")) { return response }
        if case .survey(let survey) = indikator.check {
            throw .mean(
                text, indikator: code, lowest: survey.lowest.shortDescription,
                highest: survey.highest.shortDescription)
        }
        if case .checklist = indikator.check {
            throw .items(
                text, indikator: code, known: indikator.check.items.map(\.code),
                mayBeNotApplicable: indikator.mayBeNotApplicable)
        }
        let wanted = indikator.check.wantedInWords + (indikator.mayBeNotApplicable ? ["tdd"] : [])
        throw .answer(text, indikator: code, wanted: wanted)
    }

    /// The codes of an indicator's products or roles.
    private func parts(of indikator: Indikator) -> [String] {
        switch indikator.repetition {
        case .once: []
        case .products: products.map(\.code)
        case .roles(let asked): asked.map { rubric.roles[$0].code }
        }
    }

    /// The same evidence as if these answers had been verified, whosever word counts.
    ///
    /// - Parameter now: what it comes to as it is.
    func supposing(_ suppositions: [Supposition], beside now: Assessment) -> Evidence {
        var answers = answers
        var places = Dictionary(answers.enumerated().map { ([$1.node, $1.part], $0) }) { first, _ in first }
        // What is said of one product or role holds beside what is said of all.
        for supposition in suppositions.filter({ $0.part == nil }) + suppositions.filter({ $0.part != nil }) {
            guard case .indikator(let indikator) = form.nodes[supposition.node].content else { continue }
            // A product that the file does not name cannot be answered.
            let count = indikator.repetition == .once ? 1 : parts(of: indikator).count
            for part in supposition.part.map({ $0..<($0 + 1) }) ?? 0..<count {
                let known = now.firstParts[supposition.node] + part
                let response =
                    known < now.firstParts[supposition.node + 1]
                    ? supposition.response.beside(now.parts[known].counted(by: indikator)) : supposition.response
                suppose(response, node: supposition.node, part: part, &answers, &places)
            }
        }
        answers.sort { ($0.node, $0.part) < ($1.node, $1.part) }
        var evidence = self
        evidence.answers = answers
        return evidence
    }

    private func suppose(
        _ response: Response, node: Int, part: Int, _ answers: inout [Answer], _ places: inout [[Int]: Int]
    ) {
        let verification = Verification(response: response, assessor: "", date: date, remark: "")
        if let index = places[[node, part]] {
            answers[index] = Answer(answers[index], verifiedBy: verification)
        } else {
            places[[node, part]] = answers.count
            answers.append(
                Answer(
                    node: node, part: part, response: nil, attachments: 0..<0, verifications: [verification],
                    needsReview: false, place: document.root.place, offset: document.root.offset, isSupposed: true))
        }
    }
}

extension Answer {
    fileprivate init(_ other: Answer, verifiedBy verification: Verification) {
        self.init(
            node: other.node, part: other.part, response: other.response, attachments: other.attachments,
            verifications: other.verifications + [verification], needsReview: other.needsReview,
            place: other.place, offset: other.offset, isSupposed: true)
    }
}

extension Response {
    /// The same with what it leaves as it is taken from what is known.
    fileprivate func beside(_ known: Response?) -> Response {
        switch (self, known) {
        case (.measurement(let number, let items), .measurement(_, let others)?) where items.isEmpty:
            return .measurement(number, others)
        case (.survey(let result), .survey(let other)?) where other.respondents > 0:
            return .survey(Survey.Result(respondents: other.respondents, mean: result.mean))
        default: return self
        }
    }
}

extension Check {
    /// An answer in the short form of a command line; `nil` when the check does not take it.
    fileprivate func response(to text: String) -> Response? {
        if text == "tdd" {
            return .notApplicable(NotApplicable(reason: text, approver: text, date: nil))
        }
        switch self {
        case .levels(let levels):
            return Fraction(decimal: text).flatMap(levels.index(ofScore:)).map { .level($0) }
        case .checklist: return items(in: text).map { .checklist($0) }
        case .measurement(let measurement):
            let parts = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
            let sides = parts[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            let numbers = sides.compactMap { Fraction(decimal: $0) }
            guard numbers.count == sides.count, let first = numbers.first else { return nil }
            var items: [ItemAnswer] = []
            if parts.count > 1 {
                guard !measurement.items.isEmpty, let present = self.items(in: String(parts[1])) else { return nil }
                let claimed = measurement.items.claimed(by: present)
                items = claimed.indices.map { ItemAnswer(item: $0, isPresent: claimed[$0], attachments: 0..<0) }
            }
            if numbers.count == 1 { return .measurement(.plain(first), items) }
            guard measurement.takesRatio, !numbers[1].isZero || first.isZero else { return nil }
            return .measurement(.ratio(first, of: numbers[1]), items)
        case .survey(let survey):
            guard let mean = Fraction(decimal: text), mean >= survey.lowest, mean <= survey.highest else { return nil }
            return .survey(Survey.Result(respondents: max(1, survey.minimumRespondents ?? 1), mean: mean))
        }
    }

    private func items(in text: String) -> [ItemAnswer]? {
        var chosen: [Int] = []
        switch text {
        case "semua": chosen = Array(items.indices)
        case "-": break
        default:
            for code in text.split(separator: "+", omittingEmptySubsequences: false) {
                guard let item = items.firstIndex(where: { $0.code == code }), !chosen.contains(item) else {
                    return nil
                }
                chosen.append(item)
            }
        }
        return chosen.map { ItemAnswer(item: $0, isPresent: true, attachments: 0..<0) }
    }

    /// What the check takes, for a message.
    fileprivate var wantedInWords: [String] {
        switch self {
        case .levels(let levels): levels.levels.map(\.score.shortDescription)
        case .measurement(let measurement):
            (measurement.takesRatio ? ["87.5", "57/63"] : ["87.5"])
                + (items.isEmpty ? [] : ["87.5+" + items.map(\.code).joined(separator: "+")])
        case .checklist, .survey: []
        }
    }
}
