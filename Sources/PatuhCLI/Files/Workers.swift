import Dispatch
import Glibc
import Synchronization

/// Does the same thing many times, on several cores at once.
struct Workers {
    private let wanted: Int?

    /// - Parameter count: how many; as many as there are cores when `nil`.
    init(_ count: Int? = nil) { wanted = count }

    /// Whether there is more than one.
    var areSeveral: Bool { count > 1 }

    /// How many there are, at least 1.
    private var count: Int { max(1, wanted ?? sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// Results in the order of their numbers, whoever made them.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - makeTool: makes what one worker uses again and again.
    ///   - work: makes the result with a number.
    func map<Tool, Result: Sendable>(
        _ count: Int, with makeTool: @Sendable () -> Tool, _ work: @Sendable (Int, inout Tool) -> Result
    ) -> [Result] {
        if count <= 1 || self.count == 1 {
            var tool = makeTool()
            return (0..<count).map { work($0, &tool) }
        }
        let next = Atomic(0)
        let results = Mutex([Result?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: min(count, self.count)) { _ in
            var tool = makeTool()
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                if index >= count { return }
                let result = work(index, &tool)
                results.withLock { $0[index] = result }
            }
        }
        return results.withLock { $0.compactMap(\.self) }
    }

    /// Results for values, in their order.
    func map<Value: Sendable, Result: Sendable>(
        _ values: [Value], _ work: @Sendable (Value) -> Result
    ) -> [Result] {
        map(values.count, with: {}) { index, _ in work(values[index]) }
    }

    /// Makes a result on another thread, and does something else meanwhile.
    func beside<Result: Sendable>(_ work: @Sendable () -> Result, _ own: () -> Void) -> Result {
        let desk = Desk<Result>(1, room: 1)
        let group = DispatchGroup()
        withoutActuallyEscaping(work) { work in
            DispatchQueue.global().async(group: group) { desk.put(work(), at: 0) }
            own()
            group.wait()
        }
        return desk.fetch(0)
    }

    /// Hands over results in the order of their numbers while the workers go on with the next.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - makeTool: makes what one worker uses again and again.
    ///   - work: makes the result with a number.
    ///   - use: takes each result, on the caller's thread.
    func stream<Tool, Result: Sendable>(
        _ count: Int, with makeTool: @Sendable () -> Tool, _ work: @Sendable (Int, Tool) -> Result,
        use: (Int, Result) -> Void
    ) {
        if count <= 1 || self.count == 1 {
            let tool = makeTool()
            return (0..<count).forEach { use($0, work($0, tool)) }
        }
        let desk = Desk<Result>(count, room: 4 * self.count)
        let group = DispatchGroup()
        withoutActuallyEscaping(makeTool) { makeTool in
            withoutActuallyEscaping(work) { work in
                for _ in 0..<min(self.count, count) {
                    DispatchQueue.global().async(group: group) {
                        let tool = makeTool()
                        while let index = desk.take() { desk.put(work(index, tool), at: index) }
                    }
                }
                for index in 0..<count { use(index, desk.fetch(index)) }
                group.wait()
            }
        }
    }
}

/// Where workers take numbers and put results, not too many before somebody fetches them.
private final class Desk<Result: Sendable>: Sendable {
    private let count: Int
    private let next = Atomic(0)
    private let results: Mutex<[Result?]>
    private let room: DispatchSemaphore
    private let ready = DispatchSemaphore(value: 0)

    init(_ count: Int, room: Int) {
        self.count = count
        results = Mutex(Array(repeating: nil, count: count))
        self.room = DispatchSemaphore(value: room)
    }

    /// The next number; `nil` when there are no more.
    func take() -> Int? {
        room.wait()
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index < count { return index }
        room.signal()
        return nil
    }

    func put(_ result: Result, at index: Int) {
        results.withLock { $0[index] = result }
        ready.signal()
    }

    /// Waits for a result; each is fetched once.
    func fetch(_ index: Int) -> Result {
        defer { room.signal() }
        while true {
            if let result = results.withLock({ $0[index].take() }) { return result }
            ready.wait()
        }
    }
}
