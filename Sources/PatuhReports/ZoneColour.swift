/// The colour that a zone is named after; what it says is always said in words too.
enum ZoneColour: String {
    case green = "hijau"
    case yellow = "kuning"
    case red = "merah"
    case none = ""

    init(_ zone: String) {
        self = Self(rawValue: zone.lowercased()) ?? .none
    }

    /// The class of what stands in it; empty for zones of other names.
    var name: String { self == .none ? "" : "z-" + rawValue }
}
