/// Bytes that only grow: an array without its checks for a second owner, which cost more than the few bytes that most
/// appends bring.
struct ByteBuffer: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { base.deallocate() }

    /// A copy of the bytes.
    var bytes: [UInt8] {
        Array(unsafeUninitializedCapacity: count) { buffer, initialized in
            buffer.baseAddress?.initialize(from: base, count: count)
            initialized = count
        }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        place(for: 1)[0] = byte
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        place(for: bytes.count).update(from: source, count: bytes.count)
    }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        place(for: text.utf8CodeUnitCount).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Adds so many bytes, all of which the caller writes at once.
    @inline(__always)
    mutating func place(for room: Int) -> UnsafeMutablePointer<UInt8> {
        if capacity - count < room { grow(by: room) }
        count += room
        return base + (count - room)
    }

    private mutating func grow(by room: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + room)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = 2 * capacity + room
    }
}
