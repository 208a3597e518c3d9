/// What a run looks for besides what it reads, noted where it happens. A class, because the readers of a run hand copies of themselves on.
final class LookupTrace {
    /// Files that were only looked for, and are there.
    private(set) var present: Set<String> = []
    /// Folders, with the names that were read in them.
    private(set) var folders: [(path: String, names: [String])] = []
    /// Whether something was not there, or not as it was read, or is on the network: then nobody can say what the next run would find.
    var isUncertain = false

    func note(present path: String) { present.insert(path) }

    func note(_ names: [String], in folder: String) { folders.append((folder, names)) }
}
