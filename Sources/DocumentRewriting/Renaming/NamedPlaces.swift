import SpecLoader

/// The places of a document that have a name in Swift.
enum NamedPlaces {
    private static let kinds: Set<DocumentPlace> = [.operation, .parameter, .schema, .securityScheme, .link, .callback]

    /// - Parameter tokens: the way to a place that is there.
    static func have(_ tokens: [String], in root: Node) -> Bool {
        if tokens.count >= 2, tokens[tokens.count - 2] == "servers" { return true }
        if tokens.count == 2, tokens[0] == "tags" { return true }
        var shape = DocumentPlace.Shape.one(.document)
        for token in tokens {
            switch shape {
            case .one(let place): shape = place.member(token)
            case .list(let place), .map(let place): shape = .one(place)
            }
        }
        guard case .one(let place) = shape else { return false }
        // An extension may hold anything.
        return kinds.contains(place) || place == .foreign
    }
}
