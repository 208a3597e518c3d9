/// The names of the members of one type, given out at once: of properties by their keys, of cases by their values.
///
/// Names that the user chose come first, then those of keys that are Swift names as they are, then the shorter key, then the alphabet: so
/// a member that is added renames no other unless it has the better claim.
struct MemberNames {
    /// A member that wants a name.
    struct Wish {
        /// The key or value in JSON: what the member is known by.
        var key: String
        /// The words for the name, where these are not the key.
        var words: String?
        /// The name the user chose.
        var given: String?
    }

    private var names: [String: String] = [:]
    /// For names beside those of the members.
    var scope: NameScope

    init(_ wishes: [Wish], reserved: Set<String>) {
        scope = NameScope(reserved: reserved)
        for candidate in wishes.map(Candidate.init).sorted(by: <) where names[candidate.wish.key] == nil {
            let isFree = scope.isFree(candidate.name)
            names[candidate.wish.key] = scope.allocate(isFree ? [candidate.name] : candidate.names, suffix: "Value")
        }
    }

    /// - Parameter key: the key of one of the wishes.
    subscript(key: String) -> String { names[key] ?? SwiftName.lowerCamel(key) }

    private struct Candidate {
        let wish: Wish
        /// The name it should have.
        let name: String
        let rank: Int
        /// How long the key is.
        private let length: Int
        private let words: String

        init(_ wish: Wish) {
            self.wish = wish
            words = wish.words ?? wish.key
            length = wish.key.count
            name = wish.given ?? SwiftName.lowerCamel(words)
            rank = wish.given != nil ? 0 : name == words ? 1 : 2
        }

        /// The name, and one that it can have where that is taken.
        var names: [String] { [name] + (wish.given == nil ? Self.spelling(of: words).map { [name + $0] } ?? [] : []) }

        /// How the words are written, for two that differ in nothing else (`asc` and `ASC`).
        private static func spelling(of words: String) -> String? {
            let letters = words.unicodeScalars.filter(\.isLetter)
            guard let first = letters.first, first.isCapital else { return nil }
            return letters.contains(where: \.isSmall) || letters.count == 1 ? "Capitalized" : "Uppercase"
        }

        static func < (a: Candidate, b: Candidate) -> Bool {
            (a.rank, a.length, a.wish.key) < (b.rank, b.length, b.wish.key)
        }
    }
}
