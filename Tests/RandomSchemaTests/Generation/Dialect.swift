/// The words that the schemas of a document are written in.
enum Version: String {
    case v30 = "3.0.3"
    case v31 = "3.1.0"
}

/// What schemas of a document may have.
struct Dialect {
    var version: Version
    /// Whether a value may fit several variants of a union, which gives a warning. Elsewhere that warning would be wrong.
    var allowsTies = false

    init(version: Version, allowsTies: Bool = false) {
        self.version = version
        self.allowsTies = allowsTies
    }

    /// Odd seeds speak 3.1, even ones 3.0; two in four allow ties.
    init(seed: UInt64) { self.init(version: seed % 2 == 0 ? .v30 : .v31, allowsTies: seed % 4 >= 2) }
}
