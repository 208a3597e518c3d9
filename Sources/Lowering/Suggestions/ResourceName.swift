/// What a path is about, for the names of methods.
struct ResourceName {
    /// The segments that name something, from the last to the first.
    private let segments: [String]

    /// Words that say what is asked of a thing, not which.
    private static let questions: Set<String> = [
        "status", "state", "info", "details", "list", "all", "search", "query", "result", "results",
    ]
    private static let verbs: Set<String> = ["get", "list", "search", "fetch", "find", "query", "describe"]
    /// Segments that name nothing: `/api/v2/pets`.
    private static let roots: Set<String> = ["api", "rest", "xrpc", "rpc"]
    /// Segments that say which of the things before them.
    private static let qualifiers: Set<String> = [
        "public", "private", "internal", "starred", "active", "recent", "archived", "default", "available", "current", "trending",
        "popular",
        "upcoming", "mine", "me", "deleted",
    ]

    init(path: String) {
        var named = path.split(separator: "/").filter { !$0.contains("{") }.compactMap { Self.words(of: String($0)) }
        if let last = named.last, named.count > 1, Self.qualifiers.contains(last) {
            named.removeLast()
            named[named.count - 1] = "\(last) \(named[named.count - 1])"
        }
        segments = named.reversed()
    }

    /// What a segment names; `nil` where it names nothing.
    private static func words(of segment: String) -> String? {
        var text = segment
        if text.hasSuffix(".json") { text.removeLast(5) }
        // `app.feed.getTimeline`
        if let last = text.split(separator: ".").last, text.contains(where: \.isLetter) { text = String(last) }
        let isVersion = text.hasPrefix("v") && text.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
        var words = PlainWords(text).words
        while let last = words.last, questions.contains(last) { words.removeLast() }
        if let first = words.first, words.count > 1, verbs.contains(first) { words.removeFirst() }
        guard !isVersion, text.contains(where: \.isLetter), let first = words.first, words.count > 1 || !roots.contains(first)
        else {
            return nil
        }
        return words.joined(separator: " ")
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
