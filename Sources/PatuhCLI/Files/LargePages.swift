import CGlibc
import Dispatch

/// Large pages of memory: a large rubric takes a few of them instead of thousands of small ones. The system hands out each
/// page by itself, and that is a fifth of the time for a card of ten thousand indicators.
enum LargePages {
    /// How far the heap grows at a time from then on; what is not used of it takes no memory.
    private static let stretch = 20 << 20

    /// Asks for them for the next stretch of the heap, once. To be called by the first thread, whose heap that is.
    static func ask() { _ = isAsked }

    /// Whether the system heard it; where it has none to give, small ones do.
    private static let isAsked: Bool = {
        guard mallopt(M_TOP_PAD, Int32(stretch)) == 1 else { return false }
        // The heap grows when it is asked for more than it has.
        let (first, second) = unsafe (malloc(100_000), malloc(100_000))
        defer {
            unsafe free(first)
            unsafe free(second)
        }
        // Both are looked at, else the compiler leaves them out.
        guard unsafe min(malloc_usable_size(first), malloc_usable_size(second)) > 0, let end = unsafe sbrk(0) else {
            return false
        }
        guard unsafe madvise(end - stretch, stretch, MADV_HUGEPAGE) == 0 else { return false }
        fill(from: UInt(bitPattern: end) - UInt(stretch))
        return true
    }()

    /// Lets another thread fetch most of them, so that they are there when the first one comes to them; one at a time, since
    /// meanwhile nobody else gets memory from the system.
    private static func fill(from start: UInt) {
        DispatchQueue.global().async {
            for page in 0..<8 {
                let place = unsafe UnsafeMutableRawPointer(bitPattern: start + UInt(page) << 21)
                if unsafe madvise(place, 1 << 21, MADV_POPULATE_WRITE) != 0 { return }
            }
        }
    }
}
