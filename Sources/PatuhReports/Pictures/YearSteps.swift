package import Markup

/// A step for each year, as high as its score; where two years do not compare the steps are not joined, and a gap says so.
package struct YearSteps {
    let steps: [Step]
    /// What it shows, for those who do not see it.
    let text: String
    /// The word at a gap.
    let gap: String

    /// From what is to be drawn.
    package init(steps: [Step], text: String, gap: String) {
        self.steps = steps
        self.text = text
        self.gap = gap
    }

    /// A year.
    package struct Step {
        /// The year, as it is written.
        let label: String
        /// The score, as it is written.
        let value: String
        /// How high, in thousandths; `nil` when it is beyond the scale.
        let height: Int?
        /// Whether it does not compare with the next one.
        let isBreak: Bool
        /// Whether it is the card's own.
        let isNow: Bool

        /// From what is to be drawn.
        package init(label: String, value: String, height: Int?, isBreak: Bool, isNow: Bool) {
            self.label = label
            self.value = value
            self.height = height
            self.isBreak = isBreak
            self.isNow = isNow
        }
    }

    private static let (top, bottom) = (42, 122)

    /// Draws it.
    package func write(_ writer: inout MarkupWriter) {
        guard steps.count > 1 else { return }
        writer.element("div", class: "tangga") { writer in
            writer.picture(height: 142, text) { writer in
                writer.stroke("dasar", from: (0, Self.bottom), to: (1000, Self.bottom))
                for index in steps.indices { step(index, &writer) }
            }
        }
        writer.line()
    }

    private func left(_ index: Int) -> Int { 1000 * index / steps.count }

    private func level(_ step: Step) -> Int {
        Self.bottom - (step.height ?? 0) * (Self.bottom - Self.top) / 1000
    }

    private func step(_ index: Int, _ writer: inout MarkupWriter) {
        let step = steps[index]
        let (start, end, y) = (left(index), left(index + 1), level(step))
        let margin = 1000 / steps.count / 8
        if step.height != nil {
            writer.rectangle(
                step.isNow ? "tapak kini" : "tapak", from: start + margin, to: end - margin, top: y,
                height: Self.bottom - y)
        }
        writer.label(step.value, at: (start + end) / 2, y - 6)
        writer.label(step.label, at: (start + end) / 2, Self.bottom + 16, class: step.isNow ? "sendiri" : nil)
        guard index + 1 < steps.count else { return }
        if step.isBreak {
            // Two lines like those across a broken axis.
            writer.upright("putus", at: end - 4, from: 16, to: Self.bottom + 20)
            writer.upright("putus", at: end + 4, from: 16, to: Self.bottom + 20)
            writer.label(gap, at: end, 12, class: "kecil latar")
        } else if step.height != nil, steps[index + 1].height != nil {
            writer.stroke("sambung", from: (end - margin, y), to: (end + margin, level(steps[index + 1])))
        }
    }
}
