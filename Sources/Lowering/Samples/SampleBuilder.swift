import OpenAPIDocument

/// Makes up small values that several schemas may all accept. It guesses: what it gives has to be validated.
struct SampleBuilder {
    let document: OpenAPIDocument
    /// How many schemas may still be looked at: choices within choices are many.
    private let budget: SearchBudget
    private let validator: SchemaValidator
    private static let largestDepth = 6
    private static let mostSchemas = 100
    /// How many guesses are made for a value.
    private static let largestCount = 24

    /// - Parameter total: how many schemas may still be looked at for all samples of the document.
    init(document: OpenAPIDocument, total: SearchBudget? = nil) {
        self.document = document
        budget = SearchBudget(2_000, of: total)
        validator = SchemaValidator(document: document, budget: SearchBudget(20_000, of: total))
    }

    /// A value that all of the schemas accept, proved with the validator; `nil` where none was found.
    func sample(of schemas: [Schema]) -> SampleValue? {
        candidates(schemas, depth: 0).first { value in schemas.allSatisfy { validator.accepts(value, $0) } }
    }

    private func candidates(_ schemas: [Schema], depth: Int) -> [SampleValue] {
        var parts = Parts()
        guard depth < Self.largestDepth, budget.take(), schemas.allSatisfy({ collect($0, into: &parts) }) else { return [] }
        return candidates(parts, depth: depth)
    }

    /// What schemas say once references and allOf are followed: keywords without these, and choices.
    private struct Parts {
        var schemas: [Schema] = []
        var choices: [[Schema]] = []
        var visited: Set<ObjectIdentifier> = []
        var keywords: [Schema.Keywords] { schemas.map(\.keywords) }
    }

    /// - Returns: whether any value is left.
    private func collect(_ schema: Schema, into parts: inout Parts) -> Bool {
        if let boolean = schema.boolean { return boolean }
        guard parts.visited.insert(ObjectIdentifier(schema)).inserted else { return true }
        // What so many schemas say of one value is not guessed.
        guard parts.schemas.count < Self.mostSchemas else { return false }
        let keywords = schema.keywords
        parts.schemas.append(schema)
        if !keywords.oneOf.isEmpty { parts.choices.append(keywords.oneOf) }
        if !keywords.anyOf.isEmpty { parts.choices.append(keywords.anyOf) }
        let target = keywords.reference.map { document.schema(at: $0.pointer) }
        if case .some(.none) = target { return false }
        return (keywords.allOf + [target ?? nil].compactMap { $0 }).allSatisfy { collect($0, into: &parts) }
    }

    private func candidates(_ parts: Parts, depth: Int) -> [SampleValue] {
        var rest = parts
        if let choice = rest.choices.popLast() {
            var result: [SampleValue] = []
            for branch in choice {
                var parts = rest
                guard budget.take() else { break }
                guard collect(branch, into: &parts) else { continue }
                result += candidates(parts, depth: depth).prefix(3)
                if result.count >= Self.largestCount { break }
            }
            return result
        }
        let keywords = rest.keywords
        let lists = keywords.compactMap { keywords in keywords.const.map { [$0] } ?? keywords.enumeration }
            .map { $0.map { SampleValue($0) } }
        if let first = lists.first {
            return Array(first.filter { value in lists.allSatisfy { $0.contains(value) } }.prefix(Self.largestCount))
        }
        return Array(
            types(of: keywords).flatMap { candidates(of: $0, keywords, depth: depth) }.prefix(Self.largestCount)
        )
    }

    /// The types that all allow, the most telling first.
    private func types(of keywords: [Schema.Keywords]) -> [String] {
        var result = ["object", "array", "string", "integer", "number", "boolean", "null"]
        for part in keywords where !part.types.isEmpty {
            let allowed = part.types + (part.types.contains("number") ? ["integer"] : []) + (part.nullable ? ["null"] : [])
            result.removeAll { !allowed.contains($0) }
        }
        return result
    }

    private func candidates(of type: String, _ keywords: [Schema.Keywords], depth: Int) -> [SampleValue] {
        switch type {
        case "object": objects(keywords, depth: depth)
        case "array": arrays(keywords, depth: depth)
        case "string": strings(keywords).map { .string($0) }
        case "integer": numbers(keywords).map { .number($0.rounded()) }
        case "number": ([1.5] + numbers(keywords)).map { .number($0) }
        case "boolean": [.bool(true), .bool(false)]
        default: [.null]
        }
    }

    /// What all of them require, and one more of what they name where that is not enough.
    private func objects(_ keywords: [Schema.Keywords], depth: Int) -> [SampleValue] {
        var names: [String] = []
        for name in keywords.flatMap(\.required) where !names.contains(name) { names.append(name) }
        let least = keywords.compactMap { $0.constraints.minProperties?.value }.max() ?? 0
        for name in keywords.flatMap({ $0.properties.map(\.name) }) where names.count < least && !names.contains(name) {
            names.append(name)
        }
        var members: [String: SampleValue] = [:]
        for name in names {
            let schemas = keywords.compactMap { part in
                part.properties.first { $0.name == name }?.schema ?? part.additionalProperties
            }
            guard let value = member(schemas, depth: depth) else { return [] }
            members[name] = value
        }
        return [.object(members)]
    }

    private func member(_ schemas: [Schema], depth: Int) -> SampleValue? {
        if schemas.isEmpty { return .string("text") }
        return candidates(schemas, depth: depth + 1).first { value in schemas.allSatisfy { validator.accepts(value, $0) } }
    }

    private func arrays(_ keywords: [Schema.Keywords], depth: Int) -> [SampleValue] {
        let least = keywords.compactMap { $0.constraints.minItems?.value }.max() ?? 0
        guard least > 0 else { return [.array([])] }
        guard least <= 4 else { return [] }
        var elements: [SampleValue] = []
        for place in 0..<least {
            let schemas = keywords.compactMap { $0.prefixItems.indices.contains(place) ? $0.prefixItems[place] : $0.items }
            guard let value = member(schemas, depth: depth) else { return [] }
            elements.append(value)
        }
        return [.array(elements)]
    }

    private func strings(_ keywords: [Schema.Keywords]) -> [String] {
        let least = keywords.compactMap { $0.constraints.minLength?.value }.max() ?? 0
        let most = keywords.compactMap { $0.constraints.maxLength?.value }.min() ?? Int.max
        let padded = least > 4 && least <= 60 ? [String(repeating: "a", count: least)] : []
        let cut = most < 4 ? [String(repeating: "a", count: most)] : []
        return padded + cut + [
            "text", "2025-01-31T12:00:00Z", "2025-01-31", "7b0e5f46-6a31-4a3e-9d0e-3f6a3c1d2b10", "1", "A", "a@example.com",
            "https://example.com", "",
        ]
    }

    private func numbers(_ keywords: [Schema.Keywords]) -> [Double] {
        var result: [Double] = [1, 0]
        for part in keywords {
            for bound in [part.constraints.minimum, part.constraints.maximum] {
                guard let limit = bound?.number.value, limit.isFinite else { continue }
                result += [limit, limit + 1, limit - 1]
            }
            result += part.constraints.multiplesOf.map(\.value)
        }
        let least = keywords.compactMap { $0.constraints.minimum?.number.value }.max() ?? 0
        for step in keywords.flatMap(\.constraints.multiplesOf).map(\.value) where step > 0 {
            result.append((least / step).rounded(.up) * step)
        }
        return result.filter { $0.magnitude < 0x1p53 }
    }
}
