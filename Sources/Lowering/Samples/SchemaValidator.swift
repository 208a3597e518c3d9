import OpenAPIDocument
import SpecLoader

/// Says whether a schema accepts a value (JSON Schema 2020-12, with `nullable` of OpenAPI 3.0), by all keywords the reader keeps.
///
/// It is there to prove claims: what it cannot judge (an expression it cannot read, schemas without end) it does not accept.
/// The formats that Lathe has types for are asserted, others are annotations.
struct SchemaValidator {
    let document: OpenAPIDocument
    /// How deep schemas are followed: one that leads back to itself says nothing more.
    private static let largestDepth = 60
    /// How many schemas may still be asked: choices within choices are many, and each is asked on its own.
    private let budget: SearchBudget

    init(document: OpenAPIDocument, budget: SearchBudget = SearchBudget(20_000)) {
        self.document = document
        self.budget = budget
    }

    func accepts(_ value: SampleValue, _ schema: Schema) -> Bool {
        // What was not asked to the end may have been a "not".
        accepts(value, schema, depth: 0) && !budget.isSpent
    }

    private func accepts(_ value: SampleValue, _ schema: Schema, depth: Int) -> Bool {
        guard depth < Self.largestDepth, budget.take() else { return false }
        if let boolean = schema.boolean { return boolean }
        let keywords = schema.keywords
        if let reference = keywords.reference {
            guard let target = document.schema(at: reference.pointer) else { return false }
            if !accepts(value, target, depth: depth + 1) { return false }
        }
        if keywords.nullable, value == .null { return true }
        return acceptsType(value, keywords) && acceptsListed(value, keywords)
            && acceptsContent(value, keywords, depth: depth)
            && acceptsApplied(value, keywords, depth: depth)
    }

    // MARK: Type and values

    private func acceptsType(_ value: SampleValue, _ keywords: Schema.Keywords) -> Bool {
        keywords.types.isEmpty || keywords.types.contains { Self.isOfType(value, $0) }
    }

    static func isOfType(_ value: SampleValue, _ type: String) -> Bool {
        switch (value, type) {
        case (.null, "null"), (.bool, "boolean"), (.number, "number"), (.string, "string"), (.array, "array"),
            (.object, "object"):
            true
        case (.number(let number), "integer"): number.rounded() == number
        default: false
        }
    }

    private func acceptsListed(_ value: SampleValue, _ keywords: Schema.Keywords) -> Bool {
        if let const = keywords.const, SampleValue(const) != value { return false }
        if let values = keywords.enumeration, !values.contains(where: { SampleValue($0) == value }) { return false }
        return true
    }

    // MARK: By type

    private func acceptsContent(_ value: SampleValue, _ keywords: Schema.Keywords, depth: Int) -> Bool {
        switch value {
        case .null, .bool: true
        case .number(let number): accepts(number, keywords.constraints)
        case .string(let text): StringRules(keywords).accept(text)
        case .array(let elements): accepts(elements, keywords, depth: depth)
        case .object(let members): accepts(members, keywords, depth: depth)
        }
    }

    private func accepts(_ number: Double, _ constraints: Schema.Constraints) -> Bool {
        if let minimum = constraints.minimum {
            let limit = minimum.number.value
            if minimum.isExclusive ? number <= limit : number < limit { return false }
        }
        if let maximum = constraints.maximum {
            let limit = maximum.number.value
            if maximum.isExclusive ? number >= limit : number > limit { return false }
        }
        return constraints.multiplesOf.allSatisfy { multiple in
            guard multiple.value > 0 else { return true }
            let quotient = number / multiple.value
            return (quotient - quotient.rounded()).magnitude < 1e-9
        }
    }

    private func accepts(_ elements: [SampleValue], _ keywords: Schema.Keywords, depth: Int) -> Bool {
        let constraints = keywords.constraints
        if elements.count < constraints.minItems?.value ?? 0 { return false }
        if elements.count > constraints.maxItems?.value ?? Int.max { return false }
        if constraints.uniqueItems, Set(elements).count < elements.count { return false }
        for (place, element) in elements.enumerated() {
            if keywords.prefixItems.indices.contains(place) {
                if !accepts(element, keywords.prefixItems[place], depth: depth + 1) { return false }
            } else if let items = keywords.items, !accepts(element, items, depth: depth + 1) {
                return false
            }
        }
        return constraints.contains.allSatisfy { rule in
            let count = elements.count { accepts($0, rule.schema, depth: depth + 1) }
            return count >= rule.minimum?.value ?? 1 && count <= rule.maximum?.value ?? Int.max
        }
    }

    private func accepts(_ members: [String: SampleValue], _ keywords: Schema.Keywords, depth: Int) -> Bool {
        let constraints = keywords.constraints
        guard keywords.required.allSatisfy({ members[$0] != nil }) else { return false }
        if members.count < constraints.minProperties?.value ?? 0 { return false }
        if members.count > constraints.maxProperties?.value ?? Int.max { return false }
        for (name, value) in members {
            guard accepts(value, under: name, keywords, depth: depth) else { return false }
            for schema in constraints.propertyNames where !accepts(.string(name), schema, depth: depth + 1) { return false }
        }
        for rule in constraints.dependentRequired where members[rule.name] != nil {
            if !rule.required.allSatisfy({ members[$0] != nil }) { return false }
        }
        return constraints.dependentSchemas.allSatisfy { rule in
            members[rule.name] == nil || accepts(.object(members), rule.schema, depth: depth + 1)
        }
    }

    /// A member by what its name and the patterns of names say, else by what is said of all others.
    private func accepts(_ value: SampleValue, under name: String, _ keywords: Schema.Keywords, depth: Int) -> Bool {
        var isNamed = false
        if let property = keywords.properties.first(where: { $0.name == name }) {
            isNamed = true
            if !accepts(value, property.schema, depth: depth + 1) { return false }
        }
        for pattern in keywords.patternProperties {
            guard let matches = StringRules.matches(name, pattern.name) else { return false }
            guard matches else { continue }
            isNamed = true
            if !accepts(value, pattern.schema, depth: depth + 1) { return false }
        }
        guard !isNamed, let others = keywords.additionalProperties else { return true }
        return accepts(value, others, depth: depth + 1)
    }

    // MARK: Schemas of the same value

    private func acceptsApplied(_ value: SampleValue, _ keywords: Schema.Keywords, depth: Int) -> Bool {
        let holds = { (schema: Schema) in accepts(value, schema, depth: depth + 1) }
        guard keywords.allOf.allSatisfy(holds) else { return false }
        if !keywords.anyOf.isEmpty, !keywords.anyOf.contains(where: holds) { return false }
        if !keywords.oneOf.isEmpty, keywords.oneOf.count(where: holds) != 1 { return false }
        if keywords.constraints.negations.contains(where: holds) { return false }
        return keywords.constraints.conditions.allSatisfy { rule in
            (holds(rule.condition) ? rule.consequence : rule.alternative).map(holds) ?? true
        }
    }
}
