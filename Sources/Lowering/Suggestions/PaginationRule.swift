import OpenAPIDocument

/// Suggests `x-lathe-pagination`: for a GET that answers with an array and a way to the next page.
struct PaginationRule {
    func suggest(for operation: Operation, _ reader: inout AnswerReader, names: inout FreeNames) -> Suggestion? {
        guard operation.method == "GET", operation.extensions["x-lathe-pagination"] == nil, !operation.isDeprecated else {
            return nil
        }
        for answer in reader.answers(of: operation) {
            let members = reader.members(of: answer.schema, depth: 3)
            let isArray = reader.value(answer.schema).isArray
            let items = isArray ? nil : ItemsRule().find(members.filter { $0.keys.count < 3 }, path: operation.path)
            guard isArray || items != nil else { continue }
            let rule = NextPageRule(
                operation: operation,
                answer: answer,
                items: items?.keys ?? [],
                members: members,
                reader: reader
            )
            guard let next = rule.find(), let name = names.take(ResourceName(path: operation.path).lists) else { continue }
            var fields: [Suggestion.Field] = [.init(key: "name", value: .text(name))]
            if let mode = answer.mode { fields.append(.init(key: "of", value: .text(mode))) }
            fields.append(.init(key: "items", value: .text(AnswerReader.expression(items?.keys ?? []))))
            let why = items.map { "'\($0.keys.joined(separator: "/"))' has the items" } ?? "the answer is an array of items"
            return Suggestion(
                kind: .pagination,
                method: operation.method,
                path: operation.path,
                fields: fields + next.fields,
                reasons: [.init(why, at: items?.range ?? answer.schema.range)] + next.reasons
            )
        }
        return nil
    }
}
