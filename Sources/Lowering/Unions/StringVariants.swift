import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Makes one variant of all variants that are strings or string enums: nothing but their values could tell them apart, and
/// `anyOf [enum, string]` means an open enum, not a choice.
struct StringVariants {
    /// The variants with the strings among them merged, in the place of the first.
    func merge(
        _ content: UnionContent,
        normalizer: inout SchemaNormalizer,
        diagnostics: inout Diagnostics
    ) -> UnionContent {
        var places: [Int] = []
        var values: [Node] = []
        var seen: Set<String> = []
        for (place, variant) in content.variants.enumerated() {
            let schema = normalizer.normalize(variant.schema, diagnostics: &diagnostics)
            guard let strings = strings(of: schema.kind) else { continue }
            places.append(place)
            values += strings.filter { seen.insert($0.string ?? "").inserted }
        }
        guard let first = places.first, places.count > 1 else { return content }
        var keywords = Schema.Keywords()
        keywords.types = ["string"]
        keywords.enumeration = values.isEmpty ? nil : values
        var result = content
        result.variants[first].schema = Schema(keywords, range: content.variants[first].schema.range)
        for place in places.dropFirst().reversed() { result.variants.remove(at: place) }
        return result
    }

    /// The values of a string enum, none for any string; `nil` for what is no plain string.
    private func strings(of kind: NormalizedSchema.Kind) -> [Node]? {
        switch kind {
        case .scalar(.string, let format): ScalarLowering().type(.string, format: format) == .string ? [] : nil
        case .enumeration(let nodes): nodes.allSatisfy { $0.string != nil } ? nodes : nil
        default: nil
        }
    }
}
