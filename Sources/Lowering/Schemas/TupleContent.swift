import OpenAPIDocument
import SourceText

/// The elements of an array whose schemas go by their places.
struct TupleContent {
    /// The schemas of the first elements.
    var prefix: [Schema]
    /// How many elements must be there.
    var minimum = 0
    var rest: Rest

    /// What is said about the elements behind these.
    enum Rest {
        case unspecified
        case forbidden
        case schema(Schema)
    }

    /// The elements of two schemas that both hold.
    func and(_ other: TupleContent, conjunctions: inout SchemaConjunctions) -> TupleContent {
        var result = self
        result.prefix = []
        for index in 0..<max(prefix.count, other.prefix.count) {
            let schemas = [schema(at: index), other.schema(at: index)].compactMap { $0 }
            // An element that one of them leaves out cannot be there.
            if isBeyond(index) || other.isBeyond(index) { break }
            result.prefix.append(conjunctions.schema(of: schemas.isEmpty ? prefix : schemas))
        }
        switch (rest, other.rest) {
        case (.forbidden, _), (_, .forbidden): result.rest = .forbidden
        case (.schema(let a), .schema(let b)): result.rest = .schema(conjunctions.schema(of: [a, b]))
        case (.schema, .unspecified), (.unspecified, .unspecified): break
        case (.unspecified, .schema): result.rest = other.rest
        }
        return result
    }

    private func isBeyond(_ index: Int) -> Bool {
        if case .forbidden = rest { index >= prefix.count } else { false }
    }

    private func schema(at index: Int) -> Schema? {
        if index < prefix.count { return prefix[index] }
        if case .schema(let schema) = rest { return schema }
        return nil
    }

    /// With the numbers of elements that are allowed. A list that must end with its first elements has no others.
    func limited(by constraints: Schema.Constraints) -> TupleContent {
        var result = self
        result.minimum = constraints.minItems?.value ?? 0
        if let maximum = constraints.maxItems?.value, maximum <= prefix.count {
            result.prefix = Array(prefix.prefix(maximum))
            result.rest = .forbidden
        }
        return result
    }

    /// The schema of all elements, where none has a place of its own.
    func items(at range: SourceRange) -> Schema? {
        switch rest {
        case .unspecified: nil
        case .forbidden: Schema(Schema.Keywords(), boolean: false, range: range)
        case .schema(let schema): schema
        }
    }
}
