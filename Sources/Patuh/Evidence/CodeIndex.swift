/// Finds codes that stand in a file, byte for byte.
struct CodeIndex {
    /// Codes of at most fifteen bytes, each in one number, sorted.
    private var short: [(key: UInt128, index: Int)] = []
    private var long: [String: Int] = [:]

    /// Codes, of which the first of equals counts.
    init(_ codes: [String]) {
        short.reserveCapacity(codes.count)
        for (index, code) in codes.enumerated() {
            if let key = Self.key(code.utf8) {
                short.append((key, index))
            } else if long[code] == nil {
                long[code] = index
            }
        }
        short.sort { ($0.key, $0.index) < ($1.key, $1.index) }
    }

    /// Which code it is; `nil` when none.
    func index(of bytes: ArraySlice<UInt8>) -> Int? {
        guard let key = Self.key(bytes) else { return long[String(decoding: bytes, as: UTF8.self)] }
        var (lower, upper) = (0, short.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if short[middle].key < key { lower = middle + 1 } else { upper = middle }
        }
        return lower < short.count && short[lower].key == key ? short[lower].index : nil
    }

    /// The bytes and their count in one number; `nil` when they do not fit.
    private static func key(_ bytes: some Collection<UInt8>) -> UInt128? {
        if bytes.count > 15 { return nil }
        return bytes.reduce(UInt128(bytes.count)) { $0 << 8 | UInt128($1) }
    }
}
