import Dispatch
import Glibc
import Synchronization

/// Does the same thing many times, on all cores.
enum Workers {
    /// Results in the order of their numbers.
    ///
    /// - Parameters:
    ///   - count: how many.
    ///   - makeTool: makes what one worker uses again and again.
    ///   - work: makes the result with a number.
    static func map<Tool, Result: Sendable>(
        _ count: Int, with makeTool: @Sendable () -> Tool, _ work: @Sendable (Int, inout Tool) -> Result
    ) -> [Result] {
        let next = Atomic(0)
        let results = Mutex([Result?](repeating: nil, count: count))
        let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        DispatchQueue.concurrentPerform(iterations: min(count, cores)) { _ in
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
}
