package import Markup

/// A web of five axes or more; with fewer a table tells more, and nothing is drawn.
package struct Radar {
    let axes: [Axis]
    /// What stands above it.
    let title: String
    /// What it shows, for those who do not see it.
    let text: String

    /// From what is to be drawn.
    package init(axes: [Axis], title: String, text: String) {
        self.axes = axes
        self.title = title
        self.text = text
    }

    /// A direction of the web.
    package struct Axis {
        let label: String
        /// The value, as it is written.
        let value: String
        /// The value in thousandths.
        let length: Int

        /// From what is to be drawn.
        package init(label: String, value: String, length: Int) {
            self.label = label
            self.value = value
            self.length = length
        }
    }

    /// The fewest and the most axes that can be read.
    package static let sensible = 5...12
    private static let (centre, radius) = (150, 100)

    /// Draws it.
    package func write(_ writer: inout MarkupWriter) {
        guard Self.sensible.contains(axes.count) else { return }
        let directions = Self.directions(axes.count)
        writer.element("figure", class: "jaring") { writer in
            writer.element("figcaption", text: title)
            writer.element("svg") { writer in
                writer.attribute("role", "img")
                writer.attribute("aria-label", text)
                writer.attribute("viewBox", "0 0 300 300")
                for ring in [250, 500, 750, 1000] {
                    polygon("jala", directions.map { Self.point($0, ring) }, &writer)
                }
                polygon("luas", zip(directions, axes).map { Self.point($0, $1.length) }, &writer)
                for (index, direction) in directions.enumerated() { mark(index, direction, &writer) }
            }
            legend(&writer)
        }
        writer.line()
    }

    private func mark(_ index: Int, _ direction: (x: Double, y: Double), _ writer: inout MarkupWriter) {
        let (end, far) = (Self.point(direction, 1000), Self.point(direction, 1180))
        writer.element("path") { writer in
            writer.attribute("class", "jala")
            writer.attribute("d", "M\(Self.centre) \(Self.centre)L\(end.x) \(end.y)")
        }
        writer.element("text") { writer in
            writer.attribute("x", String(far.x))
            writer.attribute("y", String(far.y + 5))
            writer.text(String(index + 1))
        }
    }

    /// The names of the axes, by the numbers at their ends.
    private func legend(_ writer: inout MarkupWriter) {
        writer.element("ol") { writer in
            for axis in axes { writer.element("li", text: "\(axis.label): \(axis.value)") }
        }
    }

    private func polygon(_ class: String, _ points: [(x: Int, y: Int)], _ writer: inout MarkupWriter) {
        writer.element("polygon") { writer in
            writer.attribute("class", `class`)
            writer.attribute("points", points.map { "\($0.x),\($0.y)" }.joined(separator: " "))
        }
    }

    /// Where an axis is so many thousandths out.
    static func point(_ direction: (x: Double, y: Double), _ thousandths: Int) -> (x: Int, y: Int) {
        let length = Double(thousandths) * Double(radius) / 1000
        return (centre + Int((direction.x * length).rounded()), centre + Int((direction.y * length).rounded()))
    }

    /// Directions of length 1, clockwise from the top; each is the one before turned by the same angle.
    package static func directions(_ count: Int) -> [(x: Double, y: Double)] {
        let angle = 2 * Double.pi / Double(count)
        let (cosine, sine) = (cosine(angle), cosine(angle - Double.pi / 2))
        var direction = (x: 0.0, y: -1.0)
        return (0..<count).map { _ in
            defer {
                direction = (
                    direction.x * cosine - direction.y * sine, direction.x * sine + direction.y * cosine
                )
            }
            return direction
        }
    }

    /// By its series; exact enough for a picture between -π and π.
    private static func cosine(_ angle: Double) -> Double {
        var (term, sum) = (1.0, 1.0)
        for index in 1...12 {
            term *= -angle * angle / Double((2 * index - 1) * (2 * index))
            sum += term
        }
        return sum
    }
}
