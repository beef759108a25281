internal import Crypto
import Synchronization

/// SHA-256 in lower-case hexadecimal.
package func sha256(_ bytes: [UInt8]) -> String {
    hexadecimal(SHA256.hash(data: bytes))
}

/// The SHA-256 of a file, worked out once, when it is first asked for; who asks meanwhile waits for it.
package final class Digest: Sendable {
    private enum State {
        case asked(String)
        case unasked([UInt8])
    }

    private let state: Mutex<State>

    package init(of bytes: [UInt8]) { state = Mutex(.unasked(bytes)) }

    /// In lower-case hexadecimal.
    package var text: String {
        state.withLock { state in
            switch state {
            case .asked(let text): return text
            case .unasked(let bytes):
                let text = sha256(bytes)
                state = .asked(text)
                return text
            }
        }
    }
}
