internal import Dispatch
internal import Synchronization

/// The digest of a file, worked out on another core while the caller goes on; at once where the file is so small that
/// another thread would take longer.
final class DigestMeanwhile: Sendable {
    private let digest: Mutex<String>
    private let work = DispatchGroup()

    /// So many bytes are worth a thread.
    private static let worthwhile = 1 << 18

    init(_ bytes: [UInt8]) {
        digest = Mutex(bytes.count < Self.worthwhile ? sha256(bytes) : "")
        if bytes.count < Self.worthwhile { return }
        DispatchQueue.global().async(group: work) { [self] in
            let found = sha256(bytes)
            digest.withLock { $0 = found }
        }
    }

    /// The digest, as ``sha256(_:)`` gives it; waits for it.
    var value: String {
        work.wait()
        return digest.withLock(\.self)
    }
}
