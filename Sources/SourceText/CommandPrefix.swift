/// Finds `##[`, with which a command of GitHub Actions begins anywhere in a line.
struct CommandPrefix {
    private var hashes = 0

    /// Whether it ends with the next scalar of a text.
    mutating func ends(with scalar: Unicode.Scalar) -> Bool {
        defer { hashes = scalar == "#" ? hashes + 1 : 0 }
        return scalar == "[" && hashes >= 2
    }
}
