import ClientModel
import SourceText
import SpecLoader

/// Turns the default of a schema into what fills in for a missing value, and into documentation.
struct DefaultLowering {
    /// The enums and unions a default may be a case of.
    let declarations: [DraftDeclaration]

    struct Default {
        /// `nil` where Swift has no literal for it.
        var value: LiteralModel?
        /// As JSON text.
        var text: String
    }

    /// - Returns: `nil` where there is no default, or where what is written is none; that is said.
    func lower(_ node: Node?, as type: SwiftType, diagnostics: inout Diagnostics) -> Default? {
        // `default: null` is how many generators write that there is none.
        guard let node, !node.isNull else { return nil }
        switch LiteralLowering(declarations: declarations).outcome(of: node, as: type) {
        case .literal(let value): return Default(value: value, text: JSONText.text(of: node))
        case .inexpressible: return Default(value: nil, text: JSONText.text(of: node))
        case .invalid(let expected):
            diagnostics.warning(
                "invalid-default",
                "this default is no value of its schema: expected \(expected), found \(found(node)); it is passed over",
                at: node.range
            )
            return nil
        }
    }

    private func found(_ node: Node) -> String {
        switch node.content {
        case .null, .sequence, .mapping: return node.kindName
        case .bool, .number, .string:
            let text = JSONText.text(of: node)
            return text.count <= 60 ? text : "\(text.prefix(60))…"
        }
    }
}
