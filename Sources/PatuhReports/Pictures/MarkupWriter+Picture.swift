import Markup

/// What pictures are made of. Across, everything is in thousandths of the width, whatever that is; down, in pixels.
extension MarkupWriter {
    /// A picture as wide as its place, with a text for those who do not see it.
    mutating func picture(height: Int, _ text: String, _ content: (inout Self) -> Void) {
        element("svg") { writer in
            writer.attribute("role", "img")
            writer.attribute("aria-label", text)
            writer.attribute("width", "100%")
            writer.attribute("height", String(height))
            content(&writer)
        }
    }

    /// A rectangle.
    mutating func rectangle(_ class: String, from start: Int, to end: Int, top: Int, height: Int) {
        guard end > start else { return }
        element("rect") { writer in
            writer.attribute("class", `class`)
            if start > 0 { writer.attribute("x", percent(start)) }
            writer.attribute("y", String(top))
            writer.attribute("width", percent(end - start))
            writer.attribute("height", String(height))
        }
    }

    /// An upright line.
    mutating func upright(_ class: String, at x: Int, from top: Int, to bottom: Int) {
        stroke(`class`, from: (x, top), to: (x, bottom))
    }

    /// A line.
    mutating func stroke(_ class: String, from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
        element("line") { writer in
            writer.attribute("class", `class`)
            writer.attribute("x1", percent(start.x))
            writer.attribute("x2", percent(end.x))
            writer.attribute("y1", String(start.y))
            writer.attribute("y2", String(end.y))
        }
    }

    /// A word; in the middle of its place, or at one end of it.
    mutating func label(_ text: String, at x: Int, _ y: Int, class: String? = nil) {
        element("text") { writer in
            writer.attribute("class", `class`)
            writer.attribute("x", percent(x))
            writer.attribute("y", String(y))
            writer.text(text)
        }
    }
}

/// Thousandths as a percentage: `775` is `77.5%`.
func percent(_ thousandths: Int) -> String {
    let (whole, tenth) = thousandths.quotientAndRemainder(dividingBy: 10)
    return tenth == 0 ? "\(whole)%" : "\(whole).\(tenth)%"
}
