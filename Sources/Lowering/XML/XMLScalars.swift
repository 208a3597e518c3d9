import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Says what the text of an element or attribute stands for.
struct XMLScalars {
    func scalar(_ schema: NormalizedSchema) throws(XMLUnsupported) -> XMLScalarModel {
        switch schema.kind {
        case .scalar(.boolean, _): return .boolean
        case .scalar(.integer, _): return .integer
        case .scalar(.number, _): return .number
        case .scalar(.string, let format):
            switch format {
            case "date-time", "date", "uuid": return .token
            case "byte", "base64": return .base64
            default: return .text
            }
        case .enumeration(let values):
            if values.allSatisfy({ $0.string != nil }) {
                let isTrimmed = values.allSatisfy { value in
                    value.string.map { !$0.isEmpty && $0.first?.isWhitespace == false && $0.last?.isWhitespace == false } ?? false
                }
                return isTrimmed ? .token : .text
            }
            if values.allSatisfy({ $0.bool != nil }) { return .boolean }
            if values.allSatisfy({ LiteralLowering.integer($0) != nil }) { return .integer }
            if values.allSatisfy({ if case .number = $0.content { true } else { false } }) { return .number }
        case .anything, .null, .array, .tuple, .object, .union: break
        }
        throw XMLUnsupported(reason: "the text of XML does not say which of these values it is", range: schema.identity.range)
    }

    /// What texts that are all read alike stand for; `nil` where not all are text.
    func scalar(of variants: [NormalizedSchema], at range: SourceRange) throws(XMLUnsupported) -> XMLScalarModel? {
        var found: Set<XMLScalarModel> = []
        for variant in variants {
            switch variant.kind {
            case .scalar, .enumeration: found.insert(try scalar(variant))
            case .anything, .null, .array, .tuple, .object, .union: return nil
            }
        }
        if found.isSubset(of: [.text, .token]) { return found.contains(.text) ? .text : .token }
        if found.isSubset(of: [.integer, .number]) { return found.contains(.number) ? .number : .integer }
        guard found.count == 1 else {
            throw XMLUnsupported(reason: "the text of XML does not say which variant of a choice it is", range: range)
        }
        return found.first
    }
}
