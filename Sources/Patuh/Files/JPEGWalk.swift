/// Walks through a JPEG picture as it is read, to see whether it comes to its end.
///
/// The mark of the end alone does not tell: the small preview that cameras put in front has one too, and what they
/// append behind the picture may be long.
struct JPEGWalk {
    private var state = State.marker

    private enum State {
        /// A marker comes, of which the first byte was seen or not.
        case marker, code
        /// The length of a segment comes; after the segment, what is drawn or the next marker.
        case length(drawing: Bool)
        case lowLength(high: Int, drawing: Bool)
        case segment(Int, drawing: Bool)
        /// What is drawn, and a byte in it that may begin a marker.
        case drawing, doubt
        case ended
        /// Not as a JPEG should be.
        case lost
    }

    /// Whether the end of the picture was seen.
    var isEnded: Bool { if case .ended = state { true } else { false } }
    /// Whether nothing can be told, because it is not as a JPEG should be.
    var isLost: Bool { if case .lost = state { true } else { false } }

    mutating func feed(_ bytes: Span<UInt8>) {
        var index = 0
        while index < bytes.count {
            switch state {
            case .ended, .lost: return
            case .segment(let left, let drawing):
                let step = min(left, bytes.count - index)
                index += step
                state = step < left ? .segment(left - step, drawing: drawing) : drawing ? .drawing : .marker
            case .drawing:
                while index < bytes.count, bytes[index] != 0xFF { index += 1 }
                if index < bytes.count {
                    state = .doubt
                    index += 1
                }
            default:
                step(bytes[index])
                index += 1
            }
        }
    }

    private mutating func step(_ byte: UInt8) {
        switch state {
        case .marker: state = byte == 0xFF ? .code : .lost
        case .code: mark(byte)
        case .doubt:
            // A zero says that the byte before was drawn; restart marks belong to what is drawn.
            if byte == 0 || (0xD0...0xD7).contains(byte) {
                state = .drawing
            } else {
                mark(byte)
            }
        case .length(let drawing): state = .lowLength(high: Int(byte) << 8, drawing: drawing)
        case .lowLength(let high, let drawing):
            let length = high | Int(byte)
            state = length < 2 ? .lost : .segment(length - 2, drawing: drawing)
        default: break
        }
    }

    private mutating func mark(_ code: UInt8) {
        switch code {
        case 0xFF: break
        case 0xD9: state = .ended
        case 0x01, 0xD0...0xD8: state = .marker
        case 0x00: state = .lost
        default: state = .length(drawing: code == 0xDA)
        }
    }
}
