import CGlibc
import Dispatch

/// Large pages of memory: a large rubric takes a few of them instead of thousands of small ones. The system hands out each
/// page by itself, and that is a fifth of the time for a card of ten thousand indicators.
enum LargePages {
    /// How far the heap grows at a time from then on.
    private static let stretch = 20 << 20

    /// Asks for them for the next stretch of the heap, and lets another thread fetch what a rubric needs for certain, so that
    /// it is there when the first one comes to it. To be called by the first thread, whose heap that is.
    ///
    /// - Parameter size: how many bytes the file of the rubric has.
    static func ask(forRubricOf size: Int) {
        guard let start else { return }
        DispatchQueue.global().async {
            // One at a time, since meanwhile nobody else gets memory from the system.
            for page in 0..<(6 * min(stretch / 6, size)) >> 21 {
                let place = unsafe UnsafeMutableRawPointer(bitPattern: start + UInt(page) << 21)
                if unsafe madvise(place, 1 << 21, MADV_POPULATE_WRITE) != 0 { return }
            }
        }
    }

    /// Where that stretch begins, if the system heard it; where it has none to give, small ones do.
    private static let start: UInt? = {
        guard mallopt(M_TOP_PAD, Int32(stretch)) == 1 else { return nil }
        // The heap grows when it is asked for more than it has.
        let (first, second) = unsafe (malloc(100_000), malloc(100_000))
        defer {
            unsafe free(first)
            unsafe free(second)
        }
        // Both are looked at, else the compiler leaves them out.
        guard unsafe min(malloc_usable_size(first), malloc_usable_size(second)) > 0, let end = unsafe sbrk(0) else {
            return nil
        }
        guard unsafe madvise(end - stretch, stretch, MADV_HUGEPAGE) == 0 else { return nil }
        return UInt(bitPattern: end) - UInt(stretch)
    }()
}
