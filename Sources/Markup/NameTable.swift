internal import CLibXML2

/// The numbers of names, found by the address at which the parser's dictionary keeps each of them once.
struct NameTable: ~Copyable {
    /// A name that was met.
    struct Name: BitwiseCopyable {
        var address: UnsafePointer<xmlChar>?
        var number: Int32 = 0
        /// Its bit in a ``Makeup``; 0 when it has none.
        var bit: UInt128 = 0
    }

    /// All names by their numbers; first none at all, then those of the list of known names.
    private(set) var names: [String]
    private let known: NameList
    private var numbers: [UnsafePointer<xmlChar>: Int32] = [:]
    /// The names met last, by some bits of their addresses: most names are met again and again.
    private var recent: GrowingBuffer<Name>

    private static let recentBits: UInt64 = 8

    init(known: NameList) {
        self.known = known
        names = [""] + known.names
        recent = GrowingBuffer(capacity: 1 << Self.recentBits)
        for _ in 0..<(1 << Self.recentBits) { recent.append(Name()) }
    }

    /// No name has number 0.
    @inline(__always)
    mutating func find(_ address: UnsafePointer<xmlChar>?) -> Name {
        guard let address else { return Name() }
        let bits = UInt64(UInt(bitPattern: address)) &* 0x9E37_79B9_7F4A_7C15
        let slot = Int(truncatingIfNeeded: bits >> (64 - Self.recentBits))
        let name = recent[slot]
        if name.address == address { return name }
        let found = look(address)
        recent[slot] = found
        return found
    }

    private mutating func look(_ address: UnsafePointer<xmlChar>) -> Name {
        let number = numbers[address] ?? add(address)
        let hasBit = number >= 1 && number <= Makeup.names
        return Name(address: address, number: number, bit: hasBit ? 1 << UInt128(number - 1) : 0)
    }

    private mutating func add(_ address: UnsafePointer<xmlChar>) -> Int32 {
        let name = String(cString: address)
        var number = Int32(names.count)
        if let known = known.numbers[name] {
            number = known
        } else {
            names.append(name)
        }
        numbers[address] = number
        return number
    }
}
