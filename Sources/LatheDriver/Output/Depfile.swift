/// What a run read, in the syntax of Make: the manifests and the depfile itself depend on every file that was read.
///
/// Each of those also stands alone as a rule without a recipe, so that Make does not stop at a file that was removed. A path that the
/// syntax of Make has no way to write is left out, which a comment says: it must not become a variable, a rule or a command.
struct Depfile {
    var targets: [String]
    var prerequisites: [String]

    var bytes: [UInt8] {
        let names = prerequisites.filter(canBeWritten).map(escaped)
        let rule = (["\(targets.filter(canBeWritten).map(escaped).joined(separator: " ")):"] + names).joined(separator: " \\\n  ")
        let leftOut = (targets + prerequisites).filter { !canBeWritten($0) }.map { "# left out: \(comment($0))\n" }
        return Array((rule + "\n" + names.map { "\($0):\n" }.joined() + leftOut.joined()).utf8)
    }

    /// Whether Make can have the path in a rule: not with a character that ends a line, makes a variable or a command of it, is a
    /// pattern, or takes the backslash before it for its own.
    private func canBeWritten(_ path: String) -> Bool {
        path.unicodeScalars.allSatisfy { scalar in
            scalar == "\t"
                || scalar.value >= 0x20 && scalar.value != 0x7F && !"\\;=|&*?[]~`'\"<>!".unicodeScalars.contains(scalar)
        }
    }

    private func comment(_ path: String) -> String {
        String(String.UnicodeScalarView(path.unicodeScalars.map { $0.value < 0x20 || $0 == "\\" ? "\u{FFFD}" : $0 }))
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
