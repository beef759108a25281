import PatuhReports
import SystemPackage

/// The files that a user's arguments mean.
struct Inputs {
    /// Paths, in the order of the arguments; `-` is standard input.
    private(set) var paths: [String] = []
    /// Whether the arguments can mean more than one file.
    private(set) var isMany: Bool

    /// A folder means its `*.xml`, sorted. What cannot be listed is reported and left out.
    init(_ arguments: [String], _ console: inout Console) {
        isMany = arguments.count > 1
        for argument in arguments {
            guard argument != "-", FileReading.isFolder(argument) else {
                paths.append(argument)
                continue
            }
            isMany = true
            do {
                let files = try Folder.markupFiles(in: argument)
                if files.isEmpty {
                    console.say(console.words.cannotRead(argument, because: console.words.folderWithoutFiles))
                    console.fail(.cannotRead)
                }
                tellOverlooked(in: argument, console)
                paths += files
            } catch {
                console.cannotRead(argument, error)
            }
        }
    }

    private func tellOverlooked(in folder: String, _ console: Console) {
        let names = console.isQuiet ? [] : Folder.overlooked(in: folder)
        if !names.isEmpty { console.say(console.words.notRead(names, in: folder)) }
    }
}
