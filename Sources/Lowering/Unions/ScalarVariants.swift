import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes one variant of all variants that are strings or string enums, and the same for integers, numbers and booleans: nothing
/// but their values could tell them apart, and `anyOf [enum, string]` means an open enum, not a choice. Strings of a format that
/// has a type of its own stay variants.
struct ScalarVariants {
    let scalars: ScalarLowering

    /// The variants with those of one scalar type merged, in the place of the first of them.
    func merge(
        _ content: UnionContent,
        normalizer: inout SchemaNormalizer,
        diagnostics: inout Diagnostics
    ) -> UnionContent {
        var content = content
        for type in [NormalizedSchema.ScalarType.string, .integer, .number, .boolean] {
            content = merge(type, in: content, normalizer: &normalizer, diagnostics: &diagnostics)
        }
        return content
    }

    /// What the merged variants have.
    private struct Merged {
        var places: [Int] = []
        var values: [Node] = []
        var names: [Node] = []
        var descriptions: [Node] = []
        var formats: Set<String?> = []
        private var seen: Set<LiteralModel> = []

        mutating func add(_ found: [Node], of schema: Schema) {
            for value in found {
                guard let literal = LiteralLowering.scalar(value), seen.insert(literal).inserted else { continue }
                values.append(value)
                // The title of a variant of one value is the value's name, its description the value's.
                let keywords = schema.keywords
                names.append(Node(.string(found.count == 1 ? keywords.title ?? "" : ""), range: value.range))
                let description = found.count == 1 ? keywords.description : nil
                descriptions.append(Node(description.map { .string($0) } ?? .null, range: value.range))
            }
        }
    }

    private func merge(
        _ type: NormalizedSchema.ScalarType,
        in content: UnionContent,
        normalizer: inout SchemaNormalizer,
        diagnostics: inout Diagnostics
    ) -> UnionContent {
        let kinds = content.variants.map { normalizer.normalize($0.schema, diagnostics: &diagnostics).kind }
        let hasPlain = kinds.contains { values(of: $0, type: type, isPlainBeside: false)?.isEmpty == true }
        var merged = Merged()
        for (place, variant) in content.variants.enumerated() {
            guard let found = values(of: kinds[place], type: type, isPlainBeside: hasPlain) else { continue }
            merged.places.append(place)
            merged.add(found, of: variant.schema)
            if case .scalar(_, let format) = kinds[place] { merged.formats.insert(format) }
        }
        guard let first = merged.places.first, merged.places.count > 1 else { return content }
        var keywords = Schema.Keywords()
        keywords.types = [type.rawValue]
        if merged.formats.count == 1, merged.values.isEmpty { keywords.format = merged.formats.first ?? nil }
        // Only strings and integers are enums.
        keywords.enumeration = merged.values.isEmpty || type == .number || type == .boolean ? nil : merged.values
        let range = content.variants[first].schema.range
        keywords.extensions["x-enum-varnames"] = Node(.sequence(merged.names), range: range)
        keywords.extensions["x-enum-descriptions"] = Node(.sequence(merged.descriptions), range: range)
        // Beside a variant for any value the values of an enum are those that are known.
        if hasPlain { keywords.extensions["x-lathe-enum"] = Node(.string("open"), range: range) }
        var result = content
        let labels = merged.places.map { content.variants[$0].label }
        result.variants[first] = UnionContent.Variant(
            schema: Schema(keywords, range: range),
            label: labels.joined(separator: ", ")
        )
        for place in merged.places.dropFirst().reversed() { result.variants.remove(at: place) }
        return result
    }

    /// The values of an enum of the type, none for any value of it; `nil` for what is something else.
    ///
    /// - Parameter isPlainBeside: whether another variant is any value of the type, so that base64 is nothing that could be told
    ///   from it.
    private func values(of kind: NormalizedSchema.Kind, type: NormalizedSchema.ScalarType, isPlainBeside: Bool) -> [Node]? {
        switch kind {
        case .scalar(type, let format):
            if type != .string { return [] }
            let swiftType = scalars.type(type, format: format)
            return swiftType == .string || swiftType == .data && isPlainBeside ? [] : nil
        case .enumeration(let nodes):
            let isOfType = nodes.allSatisfy { node in
                switch type {
                case .string: node.string != nil
                case .integer: LiteralLowering.integer(node) != nil
                case .boolean: node.bool != nil
                case .number: LiteralLowering.double(node) != nil
                }
            }
            // Integers are told from other numbers.
            let isInteger = nodes.allSatisfy { LiteralLowering.integer($0) != nil }
            return isOfType && !(type == .number && isInteger) ? nodes : nil
        default: return nil
        }
    }
}
