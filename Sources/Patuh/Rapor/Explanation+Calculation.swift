extension Explanation {
    /// How the value of a group is made of what is in it, or that of an indicator of its parts.
    public struct Calculation: Sendable, Hashable {
        /// The weighted mean, or the least.
        public let method: Group.Method
        /// What is in it, in order, what does not count too.
        public let terms: [Term]
        /// What would weigh together if everything were applicable.
        public let weightBefore: Fraction
        /// What counts weighs together.
        public let weight: Fraction
        /// The sum of weight × fulfilment of what counts.
        public let product: Fraction
        /// Where the first least of what counts stands among the terms, under a minimum.
        public let least: Int?
        /// The value: product ÷ weight, or the least; `nil` when nothing counts.
        public let fulfilment: Fraction?

        /// Whether weights have moved because something does not apply.
        public var hasMovedWeights: Bool {
            weightBefore != weight
                && terms.contains { term in
                    (term.status == .notApplicable && !term.weight.before.isZero)
                        || term.weight.before * weight != term.weight.value * weightBefore
                }
        }

        /// What a term would weigh of all if everything were applicable, in percent.
        public func percentageBefore(at position: Int) -> Fraction {
            weightBefore.isZero ? .zero : terms[position].weight.before / weightBefore * Fraction(100)
        }

        /// What a term weighs of what counts, in percent; 0 for what does not apply.
        public func percentage(at position: Int) -> Fraction {
            terms[position].counts ? terms[position].weight.value / weight * Fraction(100) : .zero
        }
    }

    /// One of several that make a value.
    public struct Term: Sendable, Hashable {
        /// What it is.
        public let subject: Subject
        /// In which of the three states it is.
        public let status: Rapor.Status
        /// Its weight.
        public let weight: Weight
        /// Its fulfilment; `nil` when not applicable.
        public let fulfilment: Fraction?
        /// Weight × fulfilment; `nil` when not applicable.
        public let product: Fraction?
        /// Its share of the whole.
        public let share: Fraction

        /// What makes a value.
        public enum Subject: Sendable, Hashable {
            /// A group or an indicator.
            case node(Place)
            /// An answer to an indicator.
            case part(Assessment.Part.Name?)
        }

        /// Whether it counts at all: it applies, and weighs something.
        public var counts: Bool { status != .notApplicable && !weight.value.isZero }
    }

    /// A weight among siblings.
    public struct Weight: Sendable, Hashable {
        /// What it weighs.
        public let value: Fraction
        /// What it would weigh if everything in it were applicable.
        public let before: Fraction
        /// Whether it is assumed.
        public let isAssumed: Bool
        /// For a group that has no weight of its own, what its children weigh that are not TDD, in order.
        public let contents: [Content]?

        /// A child of a group that weighs what its children weigh.
        public struct Content: Sendable, Hashable {
            /// Its code.
            public let code: String
            /// What it weighs.
            public let weight: Fraction
            /// Whether that is assumed.
            public let isAssumed: Bool
        }
    }
}

extension Explanation.Calculation {
    init(_ terms: [Explanation.Term], by method: Group.Method) {
        self.method = method
        self.terms = terms
        var (before, weight, product) = (FractionSum(), FractionSum(), FractionSum())
        var least: Int?
        for (index, term) in terms.enumerated() {
            before.add(term.weight.before)
            guard term.counts, let fulfilment = term.fulfilment else { continue }
            weight.add(term.weight.value)
            product.add(term.weight.value, times: fulfilment)
            if let other = least.flatMap({ terms[$0].fulfilment }), other <= fulfilment { continue }
            least = index
        }
        weightBefore = before.value
        self.weight = weight.value
        self.product = product.value
        self.least = method == .minimum ? least : nil
        switch method {
        case .mean: fulfilment = weight.value.isZero ? nil : product.value / weight.value
        case .minimum: fulfilment = least.flatMap { terms[$0].fulfilment }
        }
    }
}

extension Assessment {
    /// What makes the value of a group, or of the whole.
    func childTerms(of parent: Int?) -> [Explanation.Term] {
        form.children(of: parent).map { child in
            term(
                .node(Explanation.Place(item(child))), outcomes[child], weight: explainedWeight(of: child),
                share: shares[child])
        }
    }

    /// What makes the value of an indicator that is answered several times.
    func partTerms(of node: Int, _ indikator: Indikator) -> [Explanation.Term] {
        partIndices(of: node).map { part in
            let weight = parts[part].weight
            return term(
                .part(name(of: part, indikator)), parts[part].outcome,
                weight: Explanation.Weight(value: weight, before: weight, isAssumed: false, contents: nil),
                share: parts[part].share)
        }
    }

    private func term(
        _ subject: Explanation.Term.Subject, _ outcome: Outcome, weight: Explanation.Weight, share: Fraction
    ) -> Explanation.Term {
        Explanation.Term(
            subject: subject, status: Rapor.Status(outcome), weight: weight, fulfilment: outcome.low,
            product: outcome.low.map { weight.value * $0 }, share: share)
    }

    private func explainedWeight(of node: Int) -> Explanation.Weight {
        let isOwn = form.nodes[node].weight != nil
        let contents =
            isOwn
            ? nil
            : form.children(of: node).filter { outcomes[$0] != .notApplicable }.map {
                Explanation.Weight.Content(
                    code: item($0).code, weight: weights[$0], isAssumed: form.nodes[$0].isWeightAssumed)
            }
        return Explanation.Weight(
            value: weights[node], before: weightBefore(of: node), isAssumed: form.nodes[node].isWeightAssumed,
            contents: contents)
    }

    /// What a node would weigh if everything in it were applicable.
    private func weightBefore(of node: Int) -> Fraction {
        if let weight = form.nodes[node].weight { return weight }
        var sum = FractionSum()
        for child in form.children(of: node) { sum.add(weightBefore(of: child)) }
        return sum.value
    }
}
