/// Values that come in one after the other, and their room, which is kept for the next lot or handed over with them.
///
/// An array asks at every append whether it has a second owner; a parser and a writer append too often for that.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
    // `nonisolated(unsafe)`, for documents keep buffers and go from thread to thread, and a pointer is never Sendable to the
    // compiler, whatever it leads to. It is safe here: a buffer cannot be copied, so this memory has one owner; only who may
    // change the buffer writes it, and nobody keeps a pointer into it for longer than a call. Arrays would need no such word;
    // a document would have to copy into them all that was read.
    nonisolated(unsafe) private var base: UnsafeMutablePointer<Element>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 64) {
        base = .allocate(capacity: capacity)
        self.capacity = capacity
    }

    deinit { base.deallocate() }

    /// The values themselves; only for as long as nothing is added.
    var filled: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

    /// A copy of the values.
    var array: [Element] { Array(filled) }

    var last: Element? { count == 0 ? nil : base[count - 1] }

    /// - Precondition: `index` is at least 0 and less than `count`.
    subscript(index: Int) -> Element {
        @inline(__always) _read {
            precondition(index >= 0 && index < count)
            yield base[index]
        }
        @inline(__always) _modify {
            precondition(index >= 0 && index < count)
            yield &base[index]
        }
    }

    @inline(__always)
    mutating func append(_ value: Element) {
        if count == capacity { grow(by: 1) }
        base[count] = value
        count += 1
    }

    /// Makes room for so many values, all of which the caller writes at once.
    @inline(__always)
    mutating func place(for room: Int) -> UnsafeMutablePointer<Element> {
        if capacity - count < room { grow(by: room) }
        count &+= room
        return base + (count &- room)
    }

    mutating func append(contentsOf values: UnsafeBufferPointer<Element>) {
        guard let source = values.baseAddress else { return }
        place(for: values.count).update(from: source, count: values.count)
    }

    @inline(__always)
    mutating func popLast() -> Element? {
        if count == 0 { return nil }
        count -= 1
        return base[count]
    }

    mutating func removeAll() { count = 0 }

    /// Hands over the values with their room, so that they need not be copied, and begins anew.
    mutating func take() -> GrowingBuffer {
        var taken = GrowingBuffer(capacity: 0)
        swap(&taken, &self)
        return taken
    }

    /// Makes room for so many values in all.
    mutating func reserve(_ room: Int) {
        if room > capacity { move(to: room) }
    }

    private mutating func grow(by room: Int) { move(to: 2 * capacity + room) }

    private mutating func move(to room: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: room)
        larger.update(from: base, count: count)
        base.deallocate()
        (base, capacity) = (larger, room)
    }
}

extension GrowingBuffer: Sendable where Element: Sendable {}
