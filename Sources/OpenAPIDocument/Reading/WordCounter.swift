package import SourceText

/// Counts words of a document that get one message each, however often they are used.
package struct WordCounter {
    /// How often a word is there, and where first.
    private struct Use {
        var count: Int
        var range: SourceRange
    }

    private var uses: [String: Use] = [:]
    /// Files whose words are not counted.
    private let excluded: Set<UInt16>

    /// - Parameter excluded: the numbers of files whose words are not counted.
    package init(except excluded: Set<UInt16> = []) { self.excluded = excluded }

    package var isEmpty: Bool { uses.isEmpty }

    package mutating func note(_ word: String, at range: SourceRange) {
        guard !excluded.contains(range.file) else { return }
        uses[word, default: Use(count: 0, range: range)].count += 1
    }

    /// Gives a message for each word to `report`: the word, how many places there are, and the first of them.
    package func forEach(_ report: (_ word: String, _ places: String, _ range: SourceRange) -> Void) {
        for (word, use) in uses.sorted(by: { $0.key < $1.key }) {
            report(word, use.count == 1 ? "" : " (\(use.count) places, the first here)", use.range)
        }
    }
}
