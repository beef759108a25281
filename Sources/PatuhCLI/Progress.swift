import Glibc
import PatuhReports
import SystemPackage

/// A line on a terminal that says how far a long work has come; nothing anywhere else, and nothing for short work.
struct Progress {
    private let words: Words
    private let isOn: Bool
    private let start = ContinuousClock.now
    private var last = ContinuousClock.now
    private var isShown = false

    init(_ console: Console) {
        words = console.words
        isOn = !console.isQuiet && isatty(STDERR_FILENO) == 1
    }

    /// Shows where the work is, five times a second at most and not in its first second.
    mutating func advance(to done: Int, of total: Int) {
        guard isOn else { return }
        let now = ContinuousClock.now
        guard now - start > .seconds(1), now - last > .milliseconds(200), done > 0 else { return }
        last = now
        let milliseconds = max(1, Int((now - start) / .milliseconds(1)))
        let rate = done * 1000 / milliseconds
        let left = (total - done) * milliseconds / done / 1000
        write("\r" + words.progress(done, of: total, rate: rate, seconds: left) + "\u{1B}[K")
        isShown = true
    }

    /// Takes the line away.
    mutating func clear() {
        if isShown { write("\r\u{1B}[K") }
        isShown = false
    }

    private func write(_ text: String) {
        try? FileWriting.write(Array(text.utf8).span, to: .standardError)
    }
}
