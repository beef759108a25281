import ArgumentParser

/// What an option takes that has a few words to choose from.
protocol Choice: ExpressibleByArgument, CaseIterable, RawRepresentable<String> {}

// What the argument parser does for raw values takes longer than reading all options of a command.
extension Choice {
    /// The choice with this word.
    public init?(argument: String) { self.init(rawValue: argument) }

    /// All words, for help.
    public static var allValueStrings: [String] { allCases.map { $0.rawValue } }

    /// None: the words speak for themselves.
    public static var allValueDescriptions: [String: String] { [:] }

    /// The word, for help.
    public var defaultValueDescription: String { rawValue }
}
