/// What a run read, in the syntax of Make: the manifests and the depfile itself depend on every file that was read.
///
/// Each of those also stands alone as a rule without a recipe, so that Make does not stop at a file that was removed.
struct Depfile {
    var targets: [String]
    var prerequisites: [String]

    var bytes: [UInt8] {
        let names = prerequisites.map(escaped)
        let rule = (["\(targets.map(escaped).joined(separator: " ")):"] + names).joined(separator: " \\\n  ")
        return Array((rule + "\n" + names.map { "\($0):\n" }.joined()).utf8)
    }

    /// What Make would take for syntax has a backslash before it, a dollar sign is doubled.
    private func escaped(_ path: String) -> String {
        var result = ""
        for character in path {
            switch character {
            case "$": result += "$$"
            case " ", "#", ":", "\t": result += "\\\(character)"
            default: result.append(character)
            }
        }
        return result
    }
}
