import Patuh

/// Why an indicator changed.
extension Words {
    /// The kind of cause, as a lead.
    func kind(_ kind: ChangeCause.Kind) -> String {
        switch kind {
        case .answer: say("jawaban", "answer")
        case .evidence: say("bukti", "evidence")
        case .verification: say("verifikasi", "verification")
        case .notApplicable: "TDD"
        case .product: say("produk", "product")
        case .weight: say("bobot", "weight")
        case .instrument: say("instrumen", "instrument")
        }
    }

    /// The cause, without its kind and the product or role it is about.
    func cause(_ cause: ChangeCause) -> String {
        switch cause {
        case .answer(let statement): return change(statement)
        case .verification(let statement):
            let who = statement.assessor.map { " (\(printable($0)))" } ?? ""
            let why = statement.remark.flatMap { $0.isEmpty ? nil : ": \(printable($0))" } ?? ""
            return change(statement) + who + why
        case .evidenceLost(_, _, let gap, let gone):
            let titles = gone.map { printable($0) }.joined(separator: "; ")
            return self.gap(gap)
                + (gone.isEmpty
                    ? "" : say("; tidak lagi dilampirkan: \(titles)", "; no longer attached: \(titles)"))
        case .evidenceGained(_, _, let slot, let documents):
            let titles = documents.map { printable($0) }.joined(separator: "; ")
            return say(
                "\(printable(slot)) kini memenuhi syarat (\(titles))", "\(printable(slot)) is valid now (\(titles))")
        case .notApplicableCame(_, let reason):
            return say("kini tidak dapat diterapkan", "does not apply any more")
                + (reason.map { ": \(printable($0))" } ?? "")
        case .notApplicableWent: return say("kini dapat diterapkan", "applies now")
        case .productCame: return say("baru dinilai", "newly assessed")
        case .productWent: return say("tidak lagi disebut", "not named any more")
        case .productWeights:
            return say("bobot atau banyaknya produk berubah", "weights or number of the products changed")
        case .recognised(_, let before, let after):
            return change(before.map(number) ?? nothing, after.map(number) ?? nothing)
        case .weight(let codes, let others): return weight(codes, others)
        case .lowest(let group, let least):
            return say(
                "nilai \(printable(group)) mengikuti nilai terendah di dalamnya, kini \(printable(least))",
                "\(printable(group)) is worth its lowest, now \(printable(least))")
        case .instrument(let points, let dropped):
            return ([say("\(signed(points)) poin", "\(signed(points)) points")] + dropped.map { self.cause($0) })
                .joined(separator: "; ")
        }
    }

    private var nothing: String { say("belum dijawab", "not answered") }

    private func change(_ before: String, _ after: String) -> String {
        before == after ? after : became(after, from: before, isWord: [before, after].contains(nothing))
    }

    private func change(_ statement: ChangeCause.Statement) -> String {
        let (before, after) = (statement.before.map(said) ?? nothing, statement.after.map(said) ?? nothing)
        let items = items(gained: statement.gained, lost: statement.lost)
        let change =
            statement.wasVerified == statement.isVerified
            ? self.change(before, after)
            : self.change(before + voice(statement.wasVerified), after + voice(statement.isVerified))
        return items.isEmpty ? change : "\(change); \(items)"
    }

    /// Whose word it is.
    private func voice(_ isVerified: Bool) -> String {
        isVerified ? say(" (penilai)", " (assessor)") : say(" (unit)", " (unit)")
    }

    private func said(_ said: ChangeCause.Said) -> String {
        switch said {
        case .level(let score): say("tingkat \(number(score))", "level \(number(score))")
        case .items(let met, let count): measured(.items(met: met, of: count))
        case .number(let number, let unit): measured(.number(number, unit: unit))
        case .survey(let mean, let highest, let respondents):
            mean.map { measured(.survey(mean: $0, of: highest, respondents: respondents)) } ?? nothing
        case .notApplicable(let isApproved):
            isApproved ? "TDD" : say("TDD yang belum disetujui", "TDD without approval")
        case .unreadable: say("jawaban yang tidak dikenal rubrik baru", "an answer unknown to the newer rubric")
        }
    }

    /// The product, role or item it is about; empty when it is about the indicator as a whole.
    func place(_ cause: ChangeCause) -> String {
        [cause.part.map(partName), cause.item.map { say("butir \(printable($0))", "item \(printable($0))") }]
            .compactMap(\.self).joined(separator: ", ")
    }

    private func items(gained: [String], lost: [String]) -> String {
        let more = gained.map { printable($0) }.joined(separator: "; ")
        let fewer = lost.map { printable($0) }.joined(separator: "; ")
        return [
            gained.isEmpty ? nil : say("kini ada: \(more)", "there now: \(more)"),
            lost.isEmpty ? nil : say("tidak ada lagi: \(fewer)", "not there any more: \(fewer)"),
        ].compactMap(\.self).joined(separator: "; ")
    }

    private func weight(_ codes: [String], _ others: Int) -> String {
        if codes.isEmpty {
            return say("bagiannya dalam kelompok berubah", "its share in the group changed")
        }
        let count = codes.count + others
        let names = others > 0 ? say("\(count) indikator", "\(count) indicators") : list(codes)
        return say("berubah karena perubahan TDD pada \(names)", "changed as TDD changed at \(names)")
    }
}

/// In which of two results something is.
extension Words {
    func presence(_ presence: Comparison.Presence) -> String {
        switch presence {
        case .both: direction(.same)
        case .new: status(.new)
        case .dropped: status(.dropped)
        }
    }
}
