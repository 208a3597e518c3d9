import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns the header fields of a part into arguments, or into the text they always have.
struct PartHeaderLowering {
    /// Whether the part itself has to be given.
    let isPartRequired: Bool

    /// The fields that an encoding adds: `Content-Type` and `Content-Disposition` are written anyway (OpenAPI 3.1.1 §4.8.15.1).
    static func headers(of encoding: Encoding?) -> [Header] {
        (encoding?.headers ?? []).filter { header in
            !["content-type", "content-disposition"].contains(header.name.lowercased()) && HTTPToken.isToken(header.name)
        }
    }

    /// By what a field is known among the names.
    static func key(of header: Header, member: Int) -> String { "header \(member) \(header.name.lowercased())" }

    static func wish(of header: Header, in part: MemberNames.Wish, member: Int) -> MemberNames.Wish {
        let name = header.name.lowercased().hasPrefix("x-") ? String(header.name.dropFirst(2)) : header.name
        return MemberNames.Wish(key: key(of: header, member: member), words: "\(part.given ?? part.words ?? part.key) \(name)")
    }

    func lower(
        _ header: Header,
        name: String,
        types: inout TypeLowering,
        _ diagnostics: inout Diagnostics
    ) -> PartHeaderModel {
        guard let schema = header.schema else {
            return PartHeaderModel(key: header.name, value: argument(name, .string, header), documentation: header.description)
        }
        let normalized = types.normalizer.normalize(schema, diagnostics: &diagnostics)
        if let fixed = fixedText(normalized) {
            return PartHeaderModel(key: header.name, value: .fixed(fixed), documentation: header.description)
        }
        let type: SwiftType =
            switch normalized.kind {
            case .scalar(.integer, _): .int
            case .scalar(.boolean, _): .bool
            default: .string
            }
        return PartHeaderModel(
            key: header.name,
            value: argument(name, type, header),
            documentation: header.description ?? normalized.description
        )
    }

    private func argument(_ name: String, _ type: SwiftType, _ header: Header) -> PartHeaderModel.Value {
        .argument(name: name, type: type, isRequired: isPartRequired && header.isRequired)
    }

    /// The text of a field that has one value, or one where nobody says otherwise.
    private func fixedText(_ schema: NormalizedSchema) -> String? {
        var node = schema.defaultValue
        if case .enumeration(let values) = schema.kind, values.count == 1 { node = values[0] }
        guard let node else { return nil }
        let text = node.string ?? JSONText.text(of: node)
        return text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F } ? text : nil
    }
}
