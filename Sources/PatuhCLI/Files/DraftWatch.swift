import Dispatch
import Glibc
import Synchronization
import SystemPackage

/// Takes drafts away when the run is broken off, as by Ctrl-C; whole files stay.
final class DraftWatch: Sendable {
    static let shared = DraftWatch()

    private let drafts = Mutex<Set<String>>([])
    /// A source stops when nobody keeps it.
    private let signals = Mutex<[any DispatchSourceSignal]>([])

    private init() {
        // A queue of its own has a thread while workers have all the others.
        let queue = DispatchQueue(label: "drafts")
        // Until a source has its signal, that ends the run as ever, when there is no draft yet.
        let isSet = DispatchSemaphore(value: 0)
        let numbers = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGPIPE].filter { !Self.isIgnored($0) }
        signals.withLock { signals in
            for number in numbers {
                let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
                source.setEventHandler { [unowned self] in end(by: number) }
                source.setRegistrationHandler { isSet.signal() }
                source.resume()
                signals.append(source)
            }
        }
        for _ in numbers { isSet.wait() }
    }

    /// Whether whoever started the program wants a signal to do nothing, as under `nohup`.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard unsafe sigaction(number, nil, &action) == 0 else { return false }
        return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Makes a draft, which is not there yet; none is made once the others are taken away.
    func make(_ path: String) throws(Errno) -> FileDescriptor {
        try drafts.withLock { drafts throws(Errno) in
            do {
                let file = try unsafe FileDescriptor.open(
                    path, .writeOnly, options: [.create, .exclusiveCreate],
                    permissions: [.ownerReadWrite, .groupRead, .otherRead])
                drafts.insert(path)
                return file
            } catch {
                throw error as? Errno ?? .ioError
            }
        }
    }

    /// Forgets a draft that has been moved or is gone.
    func remove(_ path: String) { drafts.withLock { _ = $0.remove(path) } }

    private func end(by number: Int32) {
        // Nobody gets the lock any more, so no other draft is made.
        drafts.withLock { drafts in
            for path in drafts { _ = unsafe unlink(path) }
            _ = signal(number, SIG_DFL)
            // What reads signals for the source may take this one as well, so it is sent until it is heard.
            while true {
                kill(getpid(), number)
                usleep(10_000)
            }
        }
    }
}
