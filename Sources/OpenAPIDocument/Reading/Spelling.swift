/// Finds what someone probably meant to write.
package enum Spelling {
    /// The candidate at most two edits away (one for short words, three for long ones), or the same but for case; the nearest, then the
    /// first by alphabet.
    package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let limit = word.utf8.count <= 4 ? 1 : word.utf8.count < 16 ? 2 : 3
        return
            candidates
            .map { (distance(word.lowercased(), $0.lowercased()), $0) }
            .filter { $0.0 <= limit }
            .min { $0 < $1 }?.1
    }

    /// Levenshtein distance in Unicode scalars.
    static func distance(_ a: String, _ b: String) -> Int {
        let a = Array(a.unicodeScalars)
        let b = Array(b.unicodeScalars)
        if abs(a.count - b.count) > 3 { return Int.max }
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let substitution = diagonal + (x == y ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substitution, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
