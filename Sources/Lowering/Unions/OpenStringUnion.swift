import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Recognises a union of nothing but strings and string enums: `anyOf [enum, string]` is one open enum, not a choice.
struct OpenStringUnion {
    let content: UnionContent

    enum Merged {
        /// Any string, none of them named.
        case string
        /// The values of all variants.
        case values([Node])
    }

    /// - Returns: `nil` where some variant is no plain string.
    func lower(types: inout TypeLowering, diagnostics: inout Diagnostics) -> Merged? {
        var values: [Node] = []
        var seen: Set<String> = []
        for variant in content.variants {
            let schema = types.normalizer.normalize(variant.schema, diagnostics: &diagnostics)
            switch schema.kind {
            case .scalar(.string, let format):
                guard ScalarLowering().type(.string, format: format) == .string else { return nil }
            case .enumeration(let nodes):
                for node in nodes {
                    guard let text = node.string else { return nil }
                    if seen.insert(text).inserted { values.append(node) }
                }
            default: return nil
            }
        }
        return values.isEmpty ? .string : .values(values)
    }
}
