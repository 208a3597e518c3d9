import OpenAPIDocument
import SpecLoader

/// What a schema says beyond the type and is only documentation, a sentence each.
struct ConstraintRemarks {
    let texts: [String]

    init(_ constraints: Schema.Constraints) {
        var texts: [String] = []
        if !constraints.allowedValues.isEmpty { texts.append("One of \(SchemaWords.values(constraints.allowedValues))") }
        for contains in constraints.contains {
            let least = contains.minimum?.value ?? 1
            let most = contains.maximum.map { ", at most \($0.value)" } ?? ""
            texts.append("At least \(least)\(most) of the items: \(SchemaWords(contains.schema).text)")
        }
        for names in constraints.propertyNames { texts.append("The names of members: \(SchemaWords(names).text)") }
        for dependency in constraints.dependentRequired where !dependency.required.isEmpty {
            texts.append("Where `\(dependency.name)` is given, so must be \(SchemaWords.names(dependency.required))")
        }
        for dependency in constraints.dependentSchemas {
            texts.append("Where `\(dependency.name)` is given: \(SchemaWords(dependency.schema).text)")
        }
        for schema in constraints.negations { texts.append("Not: \(SchemaWords(schema).text)") }
        for condition in constraints.conditions {
            let branches = [
                condition.consequence.map { "Where \(SchemaWords(condition.condition).text): \(SchemaWords($0).text)" },
                condition.alternative.map {
                    condition.consequence == nil
                        ? "Unless \(SchemaWords(condition.condition).text): \(SchemaWords($0).text)"
                        : "otherwise: \(SchemaWords($0).text)"
                },
            ].compactMap { $0 }
            if !branches.isEmpty { texts.append(branches.joined(separator: "; ")) }
        }
        if let encoding = constraints.contentEncoding?.value, encoding.lowercased() != "base64" {
            texts.append("Encoded as \(encoding)")
        }
        if let type = constraints.contentMediaType?.value { texts.append("Holds `\(type)`") }
        self.texts = texts
    }
}
