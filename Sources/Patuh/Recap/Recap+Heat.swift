extension Recap.Instansi {
    /// How low the value of a group is, by the bounds of the categories alone: 0 in the highest, 4 in the lowest at most.
    public func depth(of value: Decimal) -> Int {
        let band = categories.firstIndex { $0.bound.includes(value.value) } ?? categories.count - 1
        return categories.count > 1 ? band * min(4, categories.count - 1) / (categories.count - 1) : 0
    }

    /// How many of its units a count is, in thousandths, for pictures.
    public func thousandths(of count: Int) -> Int { units.isEmpty ? 0 : count * 1000 / units.count }
}
