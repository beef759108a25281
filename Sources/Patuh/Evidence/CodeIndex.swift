internal import Markup

/// Finds codes that stand in a file.
struct CodeIndex: Sendable {
    /// The codes in their own order, as far as they are short, to try the one that is expected.
    private var keys: [PackedText?] = []
    private var short: [(key: PackedText, index: Int)] = []
    private var long: [String: Int] = [:]
    /// Indices of codes that stood there before.
    private(set) var repeated: [Int] = []

    /// Codes, of which the first of equals counts.
    init(_ codes: [String]) {
        self.init(codes.count) {
            PackedText(codes[$0])
        } code: {
            codes[$0]
        }
    }

    /// The codes of documents, as they stand in the file.
    init(_ documents: [EvidenceDocument]) {
        self.init(documents.count) {
            documents[$0].element.packed(.kode)
        } code: {
            // What is refused as a code is found by nobody.
            let code = documents[$0].code
            return isCode(code) ? code : ""
        }
    }

    private init(_ count: Int, key: (Int) -> PackedText?, code: (Int) -> String) {
        keys.reserveCapacity(count)
        short.reserveCapacity(count)
        for index in 0..<count {
            let key = key(index)
            keys.append(key)
            if let key {
                short.append((key, index))
            } else if long[code(index)] == nil {
                long[code(index)] = index
            } else {
                repeated.append(index)
            }
        }
        short.sort { ($0.key, $0.index) < ($1.key, $1.index) }
        for place in short.indices.dropFirst() where short[place].key == short[place - 1].key {
            repeated.append(short[place].index)
        }
    }

    /// Which code the value of an attribute is; `nil` when none, or when there is no such attribute.
    ///
    /// - Parameter expected: the code that it most likely is.
    func index(of element: Element, _ name: Name, expected: Int? = nil) -> Int? {
        guard let key = element.packed(name) else { return element[name].flatMap { long[$0] } }
        if let expected, keys.indices.contains(expected), keys[expected] == key { return expected }
        return index(of: key)
    }

    /// Which code it is; `nil` when none.
    subscript(code: String) -> Int? {
        PackedText(code).map(index(of:)) ?? long[code]
    }

    private func index(of key: PackedText) -> Int? {
        var (lower, upper) = (0, short.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if short[middle].key < key { lower = middle + 1 } else { upper = middle }
        }
        return lower < short.count && short[lower].key == key ? short[lower].index : nil
    }
}
