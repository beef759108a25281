package import Markup

/// The scale as a line of bands, with the score on it, and how far it may still go.
///
/// Everything across is in thousandths of the scale.
package struct PositionLine {
    let spans: [Span]
    let score: Int
    /// Where the score would be if everything open were fulfilled.
    let highest: Int
    /// What it shows, for those who do not see it.
    let text: String

    /// From what is to be drawn.
    package init(spans: [Span], score: Int, highest: Int, text: String) {
        self.spans = spans
        self.score = score
        self.highest = highest
        self.text = text
    }

    /// A band.
    package struct Span {
        let label: String
        /// Its lower bound, as it is printed.
        let bound: String
        let start: Int
        let end: Int
        let isOwn: Bool

        /// From what is to be drawn.
        package init(label: String, bound: String, start: Int, end: Int, isOwn: Bool) {
            self.label = label
            self.bound = bound
            self.start = start
            self.end = end
            self.isOwn = isOwn
        }
    }

    /// The least width in which a bound has room, and a letter, on the narrowest screen.
    private static let (room, letter) = (60, 30)

    /// Draws it.
    package func write(_ writer: inout MarkupWriter) {
        writer.element("div", class: "garis") { writer in
            writer.picture(height: 76, text) { writer in
                for span in spans {
                    writer.rectangle(
                        span.isOwn ? "pita sendiri" : "pita", from: span.start, to: span.end, top: 20, height: 22)
                }
                writer.rectangle("rentang", from: score, to: highest, top: 14, height: 6)
                labels(&writer)
                marker(&writer)
            }
        }
        writer.line()
    }

    /// The name of each band in it, and its bound below where it begins; where there is no room, only what fits.
    private func labels(_ writer: inout MarkupWriter) {
        var free = [0, 0]
        for span in spans where span.end > span.start {
            if span.end - span.start >= Self.letter * span.label.count {
                writer.label(span.label, at: (span.start + span.end) / 2, 36, class: span.isOwn ? "sendiri" : nil)
            }
            if span.start > 1000 - Self.room { continue }
            // A bound close behind another stands a line lower.
            guard let row = free.indices.first(where: { span.start >= free[$0] }) else { continue }
            writer.label(span.bound, at: span.start, 57 + 14 * row, class: span.start == 0 ? "kiri" : "kecil")
            free[row] = span.start + Self.room * 2
        }
    }

    /// A triangle that points at the score from above.
    private func marker(_ writer: inout MarkupWriter) {
        writer.label("▼", at: score, 18, class: "ujung")
    }
}
