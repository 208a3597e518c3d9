import OpenAPIDocument
import SpecLoader

/// Where the parts of a document have moved to, and with them what references name.
struct MovedPointers {
    /// By the tokens of the old place, joined.
    private var places: [String: [String]] = [:]

    var isEmpty: Bool { places.isEmpty }

    /// Remembers a move; what is in several places now is first of all in the first.
    mutating func note(_ place: NodePlace) {
        guard place.old != place.new else { return }
        let text = Self.text(place.old)
        if places[text] == nil { places[text] = place.new }
    }

    /// What a reference into the old document is in the new one; `nil` where it stays as it is.
    ///
    /// - Parameter root: the old document.
    func reference(_ text: String, in root: Node) -> String? {
        guard let pointer = LocalReference.pointer(text).flatMap({ JSONPointer($0) }) else { return nil }
        // A reference on the way is followed before anything moves: what is behind it has moved otherwise.
        let tokens = pointer.place(in: root)?.tokens ?? pointer.tokens
        for length in stride(from: tokens.count, through: 1, by: -1) {
            guard let moved = places[Self.text(tokens.prefix(length))] else { continue }
            return "#"
                + Self.text(moved + tokens.dropFirst(length)).split(separator: "%", omittingEmptySubsequences: false)
                .joined(separator: "%25")
        }
        return nil
    }

    private static func text(_ tokens: some Sequence<String>) -> String {
        JSONPointer.text(tokens)
    }
}
