import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads `x-lathe-pagination`.
struct ListLowering {
    let draft: Draft
    let operations: OperationIndex
    let names: OperationNames

    private static let keys: Set<String> = ["name", "of", "items", "offset", "page", "first", "cursor", "next", "more", "total"]

    func lower(_ operation: Operation, diagnostics: inout Diagnostics) -> [ListModel] {
        CallNames.nodes("x-lathe-pagination", of: operation).compactMap { lower($0, of: operation, diagnostics: &diagnostics) }
    }

    private func lower(_ node: Node, of operation: Operation, diagnostics: inout Diagnostics) -> ListModel? {
        let extensionName = "x-lathe-pagination"
        guard let fields = ExtensionFields(extensionName, node, known: Self.keys, diagnostics: &diagnostics) else { return nil }
        guard node["name"] != nil, let expression = node["items"] else {
            diagnostics.error("missing-field", "'x-lathe-pagination' needs 'name' and 'items'", at: node.range)
            return nil
        }
        let place = operations.place(of: operation, for: fields, diagnostics: &diagnostics)
        guard let name = CallNames.name("name", of: fields, diagnostics: &diagnostics) else { return nil }
        guard let place else { return nil }
        guard let page = operations.result(at: place) else {
            diagnostics.error("unsupported-pagination", "a list needs a call that always returns a page as JSON", at: node.range)
            return nil
        }
        let paths = MemberPathLowering(draft: draft)
        guard let items = paths.lower(expression, in: page, diagnostics: &diagnostics) else { return nil }
        guard case .array(let item) = paths.resolved(items.type) else {
            diagnostics.error("wrong-type", "this is no list", at: expression.range)
            return nil
        }
        let list = Items(keys: keys(expression), type: item)
        guard let scheme = scheme(fields, of: page, list, draft.operations[place], paths, diagnostics: &diagnostics) else {
            return nil
        }
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
        _ fields: ExtensionFields,
        of page: SwiftType,
        _ items: Items,
        _ operation: OperationModel,
        _ paths: MemberPathLowering,
        diagnostics: inout Diagnostics
    ) -> ListModel.Scheme? {
        let node = fields.node
        var total: MemberPathModel?
        if let expression = node["total"] {
            total = paths.lower(expression, in: page, diagnostics: &diagnostics)
            guard let total, isNumber(total.type) else {
                if total != nil { diagnostics.error("wrong-type", "this is no number", at: expression.range) }
                return nil
            }
        }
        checkKeys(fields, diagnostics: &diagnostics)
        if let parameter = node["offset"] {
            return count(parameter, of: operation, diagnostics: &diagnostics)
                .map { .offset(argument: $0.name, type: $0.type, total: total) }
        }
        if let parameter = node["page"] {
            let first = fields.number("first", expected: "a whole number", diagnostics: &diagnostics) {
                $0.rounded() == $0 && $0.magnitude < 1e9
            }
            return count(parameter, of: operation, diagnostics: &diagnostics)
                .map { .number(argument: $0.name, type: $0.type, first: first.map { Int64($0) } ?? 1, total: total) }
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
        guard let parameter = node["cursor"] else {
            guard let path = paths.lower(next, in: page, diagnostics: &diagnostics) else { return nil }
            guard path.type == .string else {
                diagnostics.error("wrong-type", "the URL of the next page should be a string", at: next.range)
                return nil
            }
            return .url(next: path)
        }
        guard let cursor = cursor(next, of: page, items, paths, diagnostics: &diagnostics),
            let found = argument(parameter, of: operation, diagnostics: &diagnostics)
        else { return nil }
        guard paths.resolved(found.type) == paths.resolved(cursor.type) else {
            diagnostics.error("wrong-type", "the parameter for the cursor is of another type", at: parameter.range)
            return nil
        }
        var more: MemberPathModel?
        if let expression = node["more"] {
            more = paths.lower(expression, in: page, diagnostics: &diagnostics)
            guard let more, paths.resolved(more.type) == .bool else {
                if more != nil { diagnostics.error("wrong-type", "this is neither true nor false", at: expression.range) }
                return nil
            }
        }
        guard !found.isRequired else {
            diagnostics.error(
                "unsupported-pagination",
                "the first page is asked for without a cursor, but its parameter is required",
                at: parameter.range
            )
            return nil
        }
        return .cursor(argument: found.name, type: found.type, next: cursor.place, more: more)
    }

    /// The list within a page.
    private struct Items {
        /// The keys that lead to it.
        var keys: [String]
        /// What an item is.
        var type: SwiftType
    }

    private func keys(_ expression: Node) -> [String] {
        guard let text = expression.string, case .responseBody(let keys)? = RuntimeExpression(text) else { return [] }
        return keys
    }

    /// Where the next cursor is: `$response.body#/data/-1/id` in the last item, everything else in the page. No pointer has an index below
    /// 0 (RFC 6901 §4), so this one takes nothing away.
    private func cursor(
        _ node: Node,
        of page: SwiftType,
        _ items: Items,
        _ paths: MemberPathLowering,
        diagnostics: inout Diagnostics
    ) -> (place: ListModel.Cursor, type: SwiftType)? {
        let keys = keys(node)
        guard keys.starts(with: items.keys + ["-1"]) else {
            return paths.lower(node, in: page, diagnostics: &diagnostics).map { (.page($0), $0.type) }
        }
        do {
            let path = try paths.follow(Array(keys.dropFirst(items.keys.count + 1)), in: items.type)
            return (.lastItem(path), path.type)
        } catch {
            diagnostics.error("unknown-member", "an item has no member '\(error.key)' here", at: node.range)
            return nil
        }
    }

    /// A list has one way to its next page.
    private func checkKeys(_ fields: ExtensionFields, diagnostics: inout Diagnostics) {
        let ways = ["offset", "page", "cursor", "next"].filter { fields[$0] != nil }
        if ways.count > 1, ways != ["cursor", "next"] {
            diagnostics.error(
                "contradicting-fields",
                "a list has one way to its next page, not \(ways.joined(separator: " and "))",
                at: fields[ways[1]]?.range
            )
        }
        let counts = fields["offset"] != nil || fields["page"] != nil
        for (key, means, others) in [
            ("first", fields["page"] != nil, "'page'"), ("total", counts, "'offset' or 'page'"),
            ("more", fields["cursor"] != nil, "'cursor'"),
        ] {
            guard let node = fields[key], !means else { continue }
            diagnostics.warning("unknown-field", "'\(key)' means nothing without \(others)", at: node.range)
        }
    }

    private func isNumber(_ type: SwiftType) -> Bool {
        switch type {
        case .int, .int32, .int64, .sized, .float, .double: true
        default: false
        }
    }

    /// The argument for a parameter that counts items or pages.
    private func count(_ node: Node, of operation: OperationModel, diagnostics: inout Diagnostics) -> Argument? {
        guard let found = argument(node, of: operation, diagnostics: &diagnostics) else { return nil }
        // Some documents write numbers in a query as what they are there: text.
        if isNumber(found.type) || found.type == .string { return found }
        diagnostics.error("wrong-type", "the parameter '\(node.string ?? "")' is no number", at: node.range)
        return nil
    }

    /// An argument, and its type without an optional.
    private struct Argument {
        var name: String
        var type: SwiftType
        var isRequired: Bool
    }

    /// The argument for a parameter.
    private func argument(_ node: Node, of operation: OperationModel, diagnostics: inout Diagnostics) -> Argument? {
        let parameter = operation.parameters.first { $0.key == node.string }
        guard let parameter, case .argument(let name, let type) = parameter.value else {
            let named = node.string.map { "'\($0)'" } ?? "of this name"
            diagnostics.error("unknown-parameter", "the operation has no parameter \(named)", at: node.range)
            return nil
        }
        return Argument(name: name, type: type.unwrapped, isRequired: parameter.isRequired || !type.isOptional)
    }
}
