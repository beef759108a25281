/// What went wrong on the way, as an exit code; the gravest wins.
enum ExitStatus: Int32, Comparable {
    /// Done; a low score is not an error.
    case done = 0
    /// A requested gate failed.
    case gateFailed = 1
    /// An option does not fit the input.
    case misused = 64
    /// An input was refused; the others were done.
    case refused = 65
    /// Something could not be read.
    case cannotRead = 66
    /// Something could not be written.
    case cannotWrite = 73

    private var gravity: Int {
        switch self {
        case .done: 0
        case .gateFailed: 1
        case .misused: 2
        case .refused: 3
        case .cannotRead: 4
        case .cannotWrite: 5
        }
    }

    static func < (left: Self, right: Self) -> Bool { left.gravity < right.gravity }
}
