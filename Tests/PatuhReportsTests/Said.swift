import Markup
import PatuhTestSupport

/// What each answer of a file says, by what it is for, but for what is said about last year's answers only.
func said(in document: Document) -> [String: [String]] {
    var said: [String: [String]] = [:]
    for answer in document.root.children where answer.name == "jawaban" {
        let key = ["indikator", "produk", "peran"].map { answer[$0] ?? "" }.joined(separator: " ")
        said[key] = words(of: answer)
    }
    return said
}

private func words(of element: Element) -> [String] {
    let left = ["periksa-lagi", "disetujui-oleh"] + (element.name == "tdd" ? ["tanggal"] : [])
    let attributes = element.attributes.filter { !left.contains($0.name) && ($0.name, $0.value) != ("ada", "ya") }
    return [element.name, flat(element.text)] + attributes.map { "\($0.name)=\($0.value)" }.sorted()
        + element.children.filter { !["verifikasi", "sanggahan"].contains($0.name) }.map(words)
        .sorted { $0.joined() < $1.joined() }.flatMap(\.self)
}

/// Every element below another.
func descendants(of element: Element) -> [Element] {
    element.children.flatMap { [$0] + descendants(of: $0) }
}
