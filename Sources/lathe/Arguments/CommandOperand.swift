/// What stands on the command line without an option before it.
struct CommandOperand {
    /// What help calls it.
    let name: String
    /// Whether there can be several.
    var repeats = false
    let help: String

    var synopsis: String { "[<\(name)>\(repeats ? " ..." : "")]" }
}
