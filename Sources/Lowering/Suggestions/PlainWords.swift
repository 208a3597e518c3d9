/// The words of a name or value in lower case, however they are joined: `IN_PROGRESS`, `inProgress`, `in-progress`.
struct PlainWords: Hashable {
    let words: [String]

    init(_ text: String) {
        words = SwiftName.words(of: text).flatMap(Self.humps).map { $0.lowercased() }
    }

    /// `next_page_token` and `nextPageToken` are one.
    var joined: String { words.joined(separator: " ") }

    /// `NeverStarted` -> `Never`, `Started`.
    private static func humps(_ word: String) -> [String] {
        var result: [String] = []
        var current = ""
        for character in word {
            if character.isUppercase, current.last?.isUppercase == false {
                result.append(current)
                current = ""
            }
            current.append(character)
        }
        return result + [current]
    }
}
