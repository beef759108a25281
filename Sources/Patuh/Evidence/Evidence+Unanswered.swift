extension Evidence {
    /// How many answers somebody has verified, and how many there are to verify; see ``Rapor/verifiedAnswers``.
    var verifiedAnswers: (verified: Int, answered: Int) {
        var (verified, open) = (0, 0)
        // By their places, so that no answer is copied to be asked.
        for index in answers.indices {
            if !answers[index].verifications.isEmpty {
                verified += 1
            } else if case .notApplicable? = answers[index].response {
                continue
            } else {
                open += 1
            }
        }
        return (verified, verified + open)
    }

    /// What applies to the unit and nothing in the file answers.
    package struct Unanswered {
        /// The codes of indicators; of those answered for some products or roles only, with the codes of the others.
        package var names: [String] = []
        /// How many of the indicators have no answer at all.
        package var count = 0
        /// How many indicators apply.
        package var all = 0
    }

    /// What nothing in the file answers.
    package var unanswered: Unanswered {
        let assessment = Assessment(of: self, basis: .own)
        var unanswered = Unanswered()
        for leaf in assessment.form.leaves {
            let parts = assessment.partIndices(of: leaf)
            let open = parts.filter { part in
                assessment.findings[part].answer.map { answers[$0].isEmpty } ?? true
            }
            let code = assessment.code(of: leaf)
            unanswered.all += 1
            if open.count == parts.count {
                unanswered.names.append(code)
                unanswered.count += 1
            } else if let indikator = assessment.form.nodes[leaf].content.indikator {
                // Products that the file does not name are told of as such.
                let named = open.compactMap { assessment.name(of: $0, indikator)?.code }
                unanswered.names += named.map { "\(code) \($0)" }
            }
        }
        return unanswered
    }
}

extension Answer {
    /// Whether nobody has said anything yet, whatever is attached.
    fileprivate var isEmpty: Bool {
        guard verifications.isEmpty else { return false }
        return switch response {
        case nil: true
        case .survey(let result): result.mean == nil
        default: false
        }
    }
}

extension Assessment.Part.Name {
    /// The code of the product or role; `nil` for a product that nobody has named.
    fileprivate var code: String? {
        switch self {
        case .product(let code, _): code
        case .role(let code, _): code
        }
    }
}
