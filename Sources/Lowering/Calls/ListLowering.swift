import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads `x-lathe-pagination`.
struct ListLowering {
    let draft: Draft
    let operations: OperationIndex
    let names: OperationNames

    private static let keys: Set<String> = ["name", "of", "items", "offset", "page", "first", "cursor", "next", "total"]

    func lower(_ operation: Operation, diagnostics: inout Diagnostics) -> [ListModel] {
        CallNames.nodes("x-lathe-pagination", of: operation).compactMap { lower($0, of: operation, diagnostics: &diagnostics) }
    }

    private func lower(_ node: Node, of operation: Operation, diagnostics: inout Diagnostics) -> ListModel? {
        ExtensionKeys("x-lathe-pagination", Self.keys).check(node, diagnostics: &diagnostics)
        guard let name = node["name"]?.string, let expression = node["items"] else {
            diagnostics.error("missing-field", "'x-lathe-pagination' needs 'name' and 'items'", at: node.range)
            return nil
        }
        guard let place = operations.place(of: operation, mode: node["of"]?.string), let page = operations.result(at: place)
        else {
            diagnostics.error("unsupported-pagination", "a list needs a call that always returns a page as JSON", at: node.range)
            return nil
        }
        let paths = MemberPathLowering(draft: draft)
        guard let items = paths.lower(expression, in: page, diagnostics: &diagnostics) else { return nil }
        guard case .array(let item) = paths.resolved(items.type) else {
            diagnostics.error("wrong-type", "this is no list", at: expression.range)
            return nil
        }
        guard let scheme = scheme(node, of: page, draft.operations[place], paths, diagnostics: &diagnostics) else { return nil }
        return ListModel(
            operation: place,
            name: names[operation].calls[name] ?? name,
            pageType: page,
            itemType: item,
            items: items,
            scheme: scheme
        )
    }

    private func scheme(
        _ node: Node,
        of page: SwiftType,
        _ operation: OperationModel,
        _ paths: MemberPathLowering,
        diagnostics: inout Diagnostics
    ) -> ListModel.Scheme? {
        var total: MemberPathModel?
        if let expression = node["total"] {
            total = paths.lower(expression, in: page, diagnostics: &diagnostics)
            guard let total, isNumber(total.type) else {
                if total != nil { diagnostics.error("wrong-type", "this is no number", at: expression.range) }
                return nil
            }
        }
        if let parameter = node["offset"] {
            return argument(parameter, of: operation, diagnostics: &diagnostics)
                .map { .offset(argument: $0.name, type: $0.type, total: total) }
        }
        if let parameter = node["page"] {
            let first = node["first"].flatMap { if case .number(let text) = $0.content { Int64(text) } else { nil } }
            return argument(parameter, of: operation, diagnostics: &diagnostics)
                .map { .number(argument: $0.name, type: $0.type, first: first ?? 1, total: total) }
        }
        guard let next = node["next"] else {
            diagnostics.error(
                "missing-field",
                "'x-lathe-pagination' does not say how the next page is found",
                at: node.range,
                fix: "name one of offset, page, cursor with next, or next alone"
            )
            return nil
        }
        if let text = next.string, case .responseHeader(let name)? = RuntimeExpression(text), node["cursor"] == nil {
            if name.lowercased() == "link" { return .link }
            diagnostics.error("unsupported-pagination", "of the header fields only Link leads to the next page", at: next.range)
            return nil
        }
        guard let path = paths.lower(next, in: page, diagnostics: &diagnostics) else { return nil }
        guard let parameter = node["cursor"] else {
            guard path.type == .string else {
                diagnostics.error("wrong-type", "the URL of the next page should be a string", at: next.range)
                return nil
            }
            return .url(next: path)
        }
        guard let found = argument(parameter, of: operation, diagnostics: &diagnostics) else { return nil }
        guard paths.resolved(found.type) == paths.resolved(path.type) else {
            diagnostics.error("wrong-type", "the parameter for the cursor is of another type", at: parameter.range)
            return nil
        }
        return .cursor(argument: found.name, type: found.type, next: path)
    }

    private func isNumber(_ type: SwiftType) -> Bool {
        switch type {
        case .int, .int32, .int64, .sized, .float, .double: true
        default: false
        }
    }

    /// The argument for a parameter, and its type without an optional.
    private func argument(
        _ node: Node,
        of operation: OperationModel,
        diagnostics: inout Diagnostics
    ) -> (name: String, type: SwiftType)? {
        let parameter = operation.parameters.first { $0.key == node.string }
        guard case .argument(let name, let type)? = parameter?.value else {
            diagnostics.error("unknown-parameter", "the operation has no parameter '\(node.string ?? "")'", at: node.range)
            return nil
        }
        return (name, type.unwrapped)
    }
}
