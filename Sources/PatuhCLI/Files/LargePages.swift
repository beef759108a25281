import CGlibc

/// Large pages of memory, of which a large rubric takes a few where it would take thousands of small ones: the system
/// hands out each apart, which is a sixth of the time for a card of ten thousand indicators.
enum LargePages {
    /// How far the heap grows at a time; what is not used of it takes no memory.
    private static let stretch = 24 << 20

    /// Asks for them from now on. Where the system has none to give, nothing changes.
    static func ask() { _ = isAsked }

    /// Once; whether they were granted.
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
        return unsafe madvise(end - stretch, stretch, MADV_HUGEPAGE) == 0
    }()
}
