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
    /// Names by some bits of their addresses, or in one of the places behind: most are met again and again.
    private var near: GrowingBuffer<Name>

    private static let nearBits: UInt64 = 9
    private static let places = 8

    init(known: NameList) {
        self.known = known
        names = [""] + known.names
        let count = 1 << Self.nearBits + Self.places
        near = GrowingBuffer(capacity: count)
        for _ in 0..<count { near.append(Name()) }
    }

    /// No name has number 0.
    @inline(__always)
    mutating func find(_ address: UnsafePointer<xmlChar>?) -> Name {
        guard let address else { return Name() }
        let bits = UInt64(UInt(bitPattern: address)) &* 0x9E37_79B9_7F4A_7C15
        let place = Int(truncatingIfNeeded: bits >> (64 - Self.nearBits))
        let name = near[place]
        return name.address == address ? name : look(address, from: place)
    }

    // Not inlined, so that `find` stays small.
    @inline(never)
    private mutating func look(_ address: UnsafePointer<xmlChar>, from start: Int) -> Name {
        for place in start..<(start + Self.places) {
            if near[place].address == address { return near[place] }
            if near[place].address == nil {
                near[place] = newName(address)
                return near[place]
            }
        }
        return newName(address)
    }

    private mutating func newName(_ address: UnsafePointer<xmlChar>) -> Name {
        let number = numbers[address] ?? add(address)
        let hasBit = number >= 1 && number <= min(Makeup.names, known.names.count)
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
