package import Markup

/// A bar from 0 to the whole, with a tick at each limit of a band.
///
/// Lengths are in thousandths of the whole. The width is that of the place it stands in.
package struct Bar {
    let length: Int
    let limits: [Int]
    /// What it shows, for those who do not see it.
    let text: String

    /// From what is to be drawn.
    package init(length: Int, limits: [Int], text: String) {
        self.length = length
        self.limits = limits
        self.text = text
    }

    /// Draws it.
    package func write(_ writer: inout MarkupWriter) {
        writer.picture(height: 14, text) { writer in
            writer.rectangle("rel", from: 0, to: 1000, top: 3, height: 8)
            writer.rectangle("batang", from: 0, to: length, top: 3, height: 8)
            for limit in limits where limit > 0 && limit < 1000 {
                writer.upright("batas", at: limit, from: 0, to: 14)
            }
        }
    }
}
