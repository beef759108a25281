/// Codes met so far. A few are looked through, which is quickest; more are kept in a set.
struct SeenCodes {
    private var few: [String] = []
    private var many: Set<String> = []

    init(_ codes: [String] = []) {
        for code in codes { add(code) }
    }

    /// Notes a code.
    ///
    /// - Returns: whether it is new.
    @discardableResult
    mutating func add(_ code: String) -> Bool {
        if few.count < 16 {
            if few.contains(code) { return false }
            few.append(code)
            return true
        }
        if many.isEmpty { many = Set(few) }
        return many.insert(code).inserted
    }
}
