import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads what answers of operations look like, as far as suggestions need it.
struct AnswerReader {
    /// What a call returns as JSON.
    struct Answer {
        /// The response mode that gives it.
        var mode: String?
        var schema: Schema
        /// The response it is documented in.
        var response: Response
    }

    /// A member of an answer, or of an object in it.
    struct Member {
        /// The keys from the outside in.
        var keys: [String]
        var range: SourceRange
        var value: NormalizedSchema

        /// As a runtime expression.
        var expression: String { AnswerReader.expression(keys) }
        /// The words of its own name.
        var words: PlainWords { PlainWords(keys.last ?? "") }
    }

    private var normalizer: SchemaNormalizer
    /// What is wrong with schemas, lowering says.
    private var diagnostics = Diagnostics()

    init(document: OpenAPIDocument) { normalizer = SchemaNormalizer(document: document) }

    static func expression(_ keys: [String]) -> String {
        keys.isEmpty ? "$response.body" : "$response.body#" + JSONPointer.text(keys)
    }

    /// What an operation returns: one answer, or one a response mode.
    func answers(of operation: Operation) -> [Answer] {
        let successes = operation.responses.filter { $0.status.hasPrefix("2") }
        guard let response = successes.first(where: { $0.content.contains(where: \.isJSON) }),
            let schema = response.content.first(where: \.isJSON)?.schema
        else { return [] }
        let modes = CallNames.nodes("x-lathe-response-modes", of: operation)
        if modes.isEmpty { return [Answer(mode: nil, schema: schema, response: response)] }
        return modes.compactMap { mode in
            guard let name = mode["name"]?.string, let variant = mode["variant"]?.string,
                let found = self.variant(variant, of: schema)
            else { return nil }
            return Answer(mode: name, schema: found, response: response)
        }
    }

    /// `/oneOf/0`
    private func variant(_ pointer: String, of schema: Schema) -> Schema? {
        let keywords = normalizer.document.target(of: schema).keywords
        let steps = pointer.split(separator: "/")
        guard steps.count == 2, let place = Int(steps[1]) else { return nil }
        let variants = steps[0] == "oneOf" ? keywords.oneOf : steps[0] == "anyOf" ? keywords.anyOf : []
        return variants.indices.contains(place) ? variants[place] : nil
    }

    mutating func value(_ schema: Schema) -> NormalizedSchema { normalizer.normalize(schema, diagnostics: &diagnostics) }

    /// The members of a schema, and those of the objects in it down to a depth, the outer ones first.
    mutating func members(of schema: Schema, depth: Int) -> [Member] {
        var result: [Member] = []
        var level: [(keys: [String], value: NormalizedSchema)] = [([], value(schema))]
        for _ in 0..<depth {
            var next: [(keys: [String], value: NormalizedSchema)] = []
            for (keys, value) in level {
                guard case .object(let content) = value.kind else { continue }
                for property in content.properties {
                    let member = Member(
                        keys: keys + [property.name],
                        range: property.nameRange,
                        value: self.value(property.schema)
                    )
                    result.append(member)
                    next.append((member.keys, member.value))
                }
            }
            level = next
        }
        return result
    }
}

extension NormalizedSchema {
    /// The strings it can be, where it is nothing else.
    var strings: [Node]? {
        guard case .enumeration(let values) = kind, !values.isEmpty, values.allSatisfy({ $0.string != nil }) else { return nil }
        return values
    }

    var isInteger: Bool { if case .scalar(.integer, _) = kind { true } else { false } }
    var isNumber: Bool { if case .scalar(.number, _) = kind { true } else { isInteger } }
    var isString: Bool { if case .scalar(.string, _) = kind { true } else { false } }
    var isBoolean: Bool { if case .scalar(.boolean, _) = kind { true } else { false } }
    var isArray: Bool { if case .array = kind { true } else { false } }
    var isObject: Bool { if case .object = kind { true } else { false } }
    var format: String? { if case .scalar(_, let format) = kind { format } else { nil } }
}
