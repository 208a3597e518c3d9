/// A component: the key of its kind and its own.
struct ComponentName: Hashable {
    var section: String
    var name: String

    init(section: String, name: String) {
        self.section = section
        self.name = name
    }

    /// - Parameter reference: `#/components/schemas/Pet`, or a place in it; `nil` where it is to something else.
    init?(reference: String) {
        guard let tokens = LocalReference.pointer(reference).flatMap({ JSONPointer($0)?.tokens }), tokens.count >= 3,
            tokens[0] == "components"
        else { return nil }
        section = tokens[1]
        name = tokens[2]
    }
}
