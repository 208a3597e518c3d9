import ClientModel

/// What the document says about the arguments for the parts of a multipart body.
struct PartDocumentation {
    /// The arguments about which it says something.
    let items: [(name: String, text: String)]

    init(_ parts: [PartModel]) {
        items = parts.flatMap { part in
            var items: [(name: String, text: String)] = []
            if case .argument(let name, _) = part.value {
                items.append((name, Self.text(part.documentation, facts: Facts(part).texts)))
            }
            for header in part.headers {
                if case .argument(let name, _, _) = header.value {
                    items.append((name, Self.text(header.documentation, facts: [])))
                }
            }
            return items.filter { !$0.text.isEmpty }
        }
    }

    /// A text, and behind it what else is true, in sentences.
    static func text(_ documentation: String?, facts: [String]) -> String {
        let facts = facts.map { $0.hasSuffix(".") ? $0 : "\($0)." }
        let first = documentation.map { facts.isEmpty ? $0 : OperationDocumentation.sentence($0) }
        return ([first].compactMap { $0 } + facts).joined(separator: " ")
    }
}
