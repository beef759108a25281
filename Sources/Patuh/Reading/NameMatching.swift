/// A name of an instansi or a unit as it is compared: letter case and white space do not count.
package func matching(_ name: String) -> String {
    name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
