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
        if count == capacity { grow(by: 1) }
        base[count] = byte
        count += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if capacity - count < bytes.count { grow(by: bytes.count) }
        (base + count).update(from: source, count: bytes.count)
        count += bytes.count
    }

    private mutating func grow(by room: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + room)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = 2 * capacity + room
    }
}
