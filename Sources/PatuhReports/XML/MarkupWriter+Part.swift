import Markup
import Patuh

extension MarkupWriter {
    /// Adds which product or role something is about, when it is about one.
    mutating func attributes(of part: Assessment.Part.Name?, _ words: Words) {
        switch part {
        case .product(let code, let name):
            attribute("produk", code)
            attribute("nama", name ?? words.partName(.product(code: nil, name: nil)))
        case .role(let code, let name):
            attribute("peran", code)
            attribute("nama", name)
        case nil: break
        }
    }
}
