/// What a path is about, for the names of methods.
struct ResourceName {
    /// The segments that name something, from the last to the first.
    private let segments: [String]

    /// Segments that say what is asked of a thing, not which.
    private static let questions: Set<String> = [
        "status", "state", "info", "details", "list", "all", "search", "query", "result", "results",
    ]

    init(path: String) {
        let named = path.split(separator: "/").filter { !$0.contains("{") }.compactMap { segment -> String? in
            var text = String(segment)
            if text.hasSuffix(".json") { text.removeLast(5) }
            if text.hasPrefix("v"), text.dropFirst().allSatisfy({ $0.isNumber || $0 == "." }) { return nil }
            let words = PlainWords(text).words.filter { !Self.questions.contains($0) }
            return words.isEmpty || !text.contains(where: \.isLetter) ? nil : words.joined(separator: " ")
        }
        segments = named.reversed()
    }

    /// `waitForRecording`, or with what it belongs to.
    var jobs: [String] { words(singular: true).map { "waitFor" + SwiftName.upperCamel($0) } }

    /// `recordings`, `projectRecordings`, `allRecordings`.
    var lists: [String] {
        let words = words(singular: false)
        return (words + words.map { "all \($0)" }).map(SwiftName.lowerCamel)
    }

    /// The thing alone, then with one and two of those that it belongs to.
    private func words(singular: Bool) -> [String] {
        guard let last = segments.first else { return [] }
        let own = singular ? Singular.of(last) : last
        return (0..<min(segments.count, 3)).map { count in
            (segments[1..<(1 + count)].reversed().map(Singular.of) + [own]).joined(separator: " ")
        }
    }
}
