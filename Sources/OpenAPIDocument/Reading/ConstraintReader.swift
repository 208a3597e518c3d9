import SourceText
import SpecLoader

/// Collects the constraints of one schema, and puts together those that take several keywords.
struct ConstraintReader {
    private var result = Schema.Constraints()
    private var limits = Limits()
    private var contains: Schema?
    private var minContains: Schema.Count?
    private var maxContains: Schema.Count?
    private var condition: Schema?
    private var consequence: Schema?
    private var alternative: Schema?
    /// Keywords that mean nothing without another one.
    private var dependentWords: [(word: String, partner: String, range: SourceRange)] = []

    /// The limits of numbers: a boolean `exclusiveMinimum` (OpenAPI 3.0) says something about `minimum`, a number is a limit itself.
    private struct Limits {
        var minimum: Schema.Number?
        var maximum: Schema.Number?
        var exclusiveMinimum: Schema.Number?
        var exclusiveMaximum: Schema.Number?
        var isMinimumExclusive = false
        var isMaximumExclusive = false
    }

    /// Takes a keyword.
    ///
    /// - Returns: whether it is a constraint.
    mutating func read(_ entry: Mapping.Entry, with reader: inout SchemaReader, diagnostics: inout Diagnostics) -> Bool {
        readNumber(entry, with: &reader, diagnostics: &diagnostics)
            || readCount(entry, diagnostics: &diagnostics)
            || readText(entry, diagnostics: &diagnostics)
            || readSchema(entry, with: &reader, diagnostics: &diagnostics)
    }

    /// The constraints of the keywords that were taken.
    mutating func finish(diagnostics: inout Diagnostics) -> Schema.Constraints {
        result.minimum = bound(
            limits.minimum.map { Schema.Bound(number: $0, isExclusive: limits.isMinimumExclusive) },
            limits.exclusiveMinimum
        ) { $0 > $1 }
        result.maximum = bound(
            limits.maximum.map { Schema.Bound(number: $0, isExclusive: limits.isMaximumExclusive) },
            limits.exclusiveMaximum
        ) { $0 < $1 }
        if let contains {
            result.contains = [Schema.Contains(schema: contains, minimum: minContains, maximum: maxContains)]
        }
        if let condition {
            result.conditions = [.init(condition: condition, consequence: consequence, alternative: alternative)]
        }
        for (word, partner, range) in dependentWords where partner == "if" ? condition == nil : contains == nil {
            diagnostics.warning("ineffective-keyword", "'\(word)' says nothing without '\(partner)'", at: range)
        }
        return result
    }

    /// The tighter of a limit and one that is exclusive.
    private func bound(
        _ limit: Schema.Bound?,
        _ exclusive: Schema.Number?,
        isTighter: (Double, Double) -> Bool
    ) -> Schema.Bound? {
        guard let exclusive else { return limit }
        if let limit, isTighter(limit.number.value, exclusive.value) { return limit }
        return Schema.Bound(number: exclusive, isExclusive: true)
    }

    // MARK: Keywords by what their values are

    private mutating func readNumber(
        _ entry: Mapping.Entry,
        with reader: inout SchemaReader,
        diagnostics: inout Diagnostics
    ) -> Bool {
        switch entry.key {
        case "minimum": limits.minimum = number(entry, diagnostics: &diagnostics)
        case "maximum": limits.maximum = number(entry, diagnostics: &diagnostics)
        case "exclusiveMinimum", "exclusiveMaximum":
            let isMinimum = entry.key == "exclusiveMinimum"
            if let flag = Truth(entry.value)?.value {
                if isMinimum { limits.isMinimumExclusive = flag } else { limits.isMaximumExclusive = flag }
                if reader.dialect.hasJSONSchema { reader.foreignWords.note("a boolean '\(entry.key)'", at: entry.value.range) }
                return true
            }
            let limit = number(entry, diagnostics: &diagnostics)
            if isMinimum { limits.exclusiveMinimum = limit } else { limits.exclusiveMaximum = limit }
            if limit != nil, !reader.dialect.hasJSONSchema {
                reader.foreignWords.note("a number as '\(entry.key)'", at: entry.value.range)
            }
        case "multipleOf":
            guard let number = number(entry, diagnostics: &diagnostics) else { return true }
            if number.value > 0 {
                result.multiplesOf = [number]
            } else {
                diagnostics.warning("invalid-constraint", "'multipleOf' should be more than zero", at: entry.value.range)
            }
        default: return false
        }
        return true
    }

    private mutating func readCount(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Bool {
        switch entry.key {
        case "minLength": result.minLength = count(entry, diagnostics: &diagnostics)
        case "maxLength": result.maxLength = count(entry, diagnostics: &diagnostics)
        case "minItems": result.minItems = count(entry, diagnostics: &diagnostics)
        case "maxItems": result.maxItems = count(entry, diagnostics: &diagnostics)
        case "minProperties": result.minProperties = count(entry, diagnostics: &diagnostics)
        case "maxProperties": result.maxProperties = count(entry, diagnostics: &diagnostics)
        case "minContains", "maxContains":
            let count = count(entry, diagnostics: &diagnostics)
            if entry.key == "minContains" { minContains = count } else { maxContains = count }
            dependentWords.append((entry.key, "contains", entry.keyRange))
        default: return false
        }
        return true
    }

    private mutating func readText(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Bool {
        switch entry.key {
        case "pattern": result.patterns = [text(entry, diagnostics: &diagnostics)].compactMap { $0 }
        case "contentEncoding": result.contentEncoding = text(entry, diagnostics: &diagnostics)
        case "contentMediaType": result.contentMediaType = text(entry, diagnostics: &diagnostics)
        case "uniqueItems":
            guard let flag = entry.value.bool else {
                WrongType.report(entry, expected: "true or false", diagnostics: &diagnostics)
                return true
            }
            result.uniqueItems = flag
        case "dependentRequired":
            result.dependentRequired = members(entry, diagnostics: &diagnostics).compactMap { member in
                names(member, diagnostics: &diagnostics)
            }
        default: return false
        }
        return true
    }

    private mutating func readSchema(
        _ entry: Mapping.Entry,
        with reader: inout SchemaReader,
        diagnostics: inout Diagnostics
    ) -> Bool {
        switch entry.key {
        case "not": result.negations = [reader.read(entry.value, diagnostics: &diagnostics)]
        case "contains": contains = reader.read(entry.value, diagnostics: &diagnostics)
        case "propertyNames": result.propertyNames = [reader.read(entry.value, diagnostics: &diagnostics)]
        case "contentSchema": result.contentSchema = reader.read(entry.value, diagnostics: &diagnostics)
        case "if": condition = reader.read(entry.value, diagnostics: &diagnostics)
        case "then":
            consequence = reader.read(entry.value, diagnostics: &diagnostics)
            dependentWords.append((entry.key, "if", entry.keyRange))
        case "else":
            alternative = reader.read(entry.value, diagnostics: &diagnostics)
            dependentWords.append((entry.key, "if", entry.keyRange))
        case "dependentSchemas":
            result.dependentSchemas += members(entry, diagnostics: &diagnostics).map { member in
                dependentSchema(member, with: &reader, diagnostics: &diagnostics)
            }
        case "dependencies":
            // Until draft 7 both were one keyword: a list of names or a schema.
            reader.foreignWords.note("'dependencies'", at: entry.keyRange)
            for member in members(entry, diagnostics: &diagnostics) {
                if member.value.sequence != nil {
                    if let names = names(member, diagnostics: &diagnostics) { result.dependentRequired.append(names) }
                } else {
                    result.dependentSchemas.append(dependentSchema(member, with: &reader, diagnostics: &diagnostics))
                }
            }
        default: return false
        }
        return true
    }

    // MARK: Values

    private func number(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Schema.Number? {
        guard let text = numeral(entry, diagnostics: &diagnostics) else { return nil }
        guard let value = Double(text), value.isFinite else {
            diagnostics.warning(
                "invalid-constraint",
                "'\(entry.key)' can't be \(text); it is passed over",
                at: entry.value.range
            )
            return nil
        }
        return Schema.Number(value: value, node: Node(.number(text), range: entry.value.range))
    }

    /// The text of a number, also of one in quotes.
    private func numeral(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> String? {
        if case .number(let text) = entry.value.content { return text }
        let text = entry.value.string.flatMap { Double($0)?.isFinite == true ? $0 : nil }
        WrongType.report(entry, expected: "a number", readAs: text.map { "the number \($0)" }, diagnostics: &diagnostics)
        return text
    }

    private func count(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Schema.Count? {
        guard let text = numeral(entry, diagnostics: &diagnostics) else { return nil }
        guard let value = Int(text) ?? Double(text).flatMap({ Int(exactly: $0) }), value >= 0 else {
            let message = "'\(entry.key)' should be a whole number from 0, found \(text); it is passed over"
            diagnostics.warning("invalid-constraint", message, at: entry.value.range)
            return nil
        }
        return Schema.Count(value: value, range: entry.value.range)
    }

    private func text(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> Schema.Text? {
        guard let text = entry.value.string else {
            WrongType.report(entry, expected: "a string", diagnostics: &diagnostics)
            return nil
        }
        return Schema.Text(value: text, range: entry.value.range)
    }

    private func members(_ entry: Mapping.Entry, diagnostics: inout Diagnostics) -> [Mapping.Entry] {
        guard let mapping = entry.value.mapping else {
            WrongType.report(entry, expected: "a mapping", diagnostics: &diagnostics)
            return []
        }
        return mapping.entries
    }

    private func names(_ member: Mapping.Entry, diagnostics: inout Diagnostics) -> Schema.DependentNames? {
        guard let elements = member.value.sequence else {
            WrongType.report(member, expected: "a list of names", diagnostics: &diagnostics)
            return nil
        }
        return Schema.DependentNames(name: member.key, required: elements.compactMap(\.string), range: member.keyRange)
    }

    private func dependentSchema(
        _ member: Mapping.Entry,
        with reader: inout SchemaReader,
        diagnostics: inout Diagnostics
    ) -> Schema.Property {
        let schema = reader.read(member.value, diagnostics: &diagnostics)
        return Schema.Property(name: member.key, nameRange: member.keyRange, schema: schema)
    }
}
