import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes one variant of all variants that are strings or string enums, and one of all that are integers or integer enums: nothing
/// but their values could tell them apart, and `anyOf [enum, string]` means an open enum, not a choice.
struct ScalarVariants {
    let scalars: ScalarLowering

    /// The variants with those of one scalar type merged, in the place of the first of them.
    func merge(
        _ content: UnionContent,
        normalizer: inout SchemaNormalizer,
        diagnostics: inout Diagnostics
    ) -> UnionContent {
        var content = content
        for type in [NormalizedSchema.ScalarType.string, .integer] {
            content = merge(type, in: content, normalizer: &normalizer, diagnostics: &diagnostics)
        }
        return content
    }

    private func merge(
        _ type: NormalizedSchema.ScalarType,
        in content: UnionContent,
        normalizer: inout SchemaNormalizer,
        diagnostics: inout Diagnostics
    ) -> UnionContent {
        var places: [Int] = []
        var values: [Node] = []
        var names: [Node] = []
        var seen: Set<LiteralModel> = []
        var isOpen = false
        for (place, variant) in content.variants.enumerated() {
            let schema = normalizer.normalize(variant.schema, diagnostics: &diagnostics)
            guard let found = self.values(of: schema.kind, type: type) else { continue }
            places.append(place)
            if found.isEmpty { isOpen = true }
            for value in found {
                guard let literal = LiteralLowering.scalar(value), seen.insert(literal).inserted else { continue }
                values.append(value)
                // The title of a variant of one value is the value's name.
                let name = found.count == 1 ? variant.schema.keywords.title ?? "" : ""
                names.append(Node(.string(name), range: value.range))
            }
        }
        guard let first = places.first, places.count > 1 else { return content }
        var keywords = Schema.Keywords()
        keywords.types = [type.rawValue]
        keywords.enumeration = values.isEmpty ? nil : values
        let range = content.variants[first].schema.range
        keywords.extensions["x-enum-varnames"] = Node(.sequence(names), range: range)
        // Beside a variant for any value the values of an enum are those that are known.
        if isOpen { keywords.extensions["x-lathe-enum"] = Node(.string("open"), range: range) }
        var result = content
        result.variants[first].schema = Schema(keywords, range: range)
        for place in places.dropFirst().reversed() { result.variants.remove(at: place) }
        return result
    }

    /// The values of an enum of the type, none for any value of it; `nil` for what is something else.
    private func values(of kind: NormalizedSchema.Kind, type: NormalizedSchema.ScalarType) -> [Node]? {
        switch kind {
        case .scalar(type, let format):
            let plain: SwiftType = type == .string ? .string : .int
            return scalars.type(type, format: format) == plain ? [] : nil
        case .enumeration(let nodes):
            let isOfType = nodes.allSatisfy { type == .string ? $0.string != nil : LiteralLowering.integer($0) != nil }
            return isOfType ? nodes : nil
        default: return nil
        }
    }
}
