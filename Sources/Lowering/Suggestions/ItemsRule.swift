import OpenAPIDocument

/// Finds the array with the items of a page.
struct ItemsRule {
    /// Members that hold items, whatever the resource is called.
    private static let names = [
        "data", "items", "results", "records", "entries", "values", "content", "objects", "elements", "list",
    ]
    private static let envelopes: Set<String> = ["data", "result", "response", "results", "_embedded"]
    /// Arrays that are no items.
    private static let others: Set<String> = [
        "errors", "warnings", "messages", "links", "included", "meta", "facets", "aggregations", "schemas", "sort", "order",
        "fields",
    ]

    /// - Parameters:
    ///   - members: those of the answer, two levels deep.
    ///   - path: the path of the operation.
    /// - Returns: `nil` where there is none, or one cannot be told from another.
    func find(_ members: [AnswerReader.Member], path: String) -> AnswerReader.Member? {
        let outer = members.filter { $0.keys.count == 1 }
        let inner = members.filter { member in
            member.keys.count == 2 && (Self.envelopes.contains(member.keys[0].lowercased()) || outer.count == 1)
        }
        // `/links/{id}` is about one: what it has a list of is no page.
        return choose(outer, path) ?? (path.hasSuffix("}") ? nil : choose(inner, path))
    }

    private func choose(_ members: [AnswerReader.Member], _ path: String) -> AnswerReader.Member? {
        let arrays = members.filter { $0.value.isArray && !Self.others.contains($0.keys.last?.lowercased() ?? "") }
        let resource = path.split(separator: "/").last { !$0.contains("{") }.map { PlainWords(String($0)).joined }
        if let named = arrays.first(where: { $0.words.joined == resource }) { return named }
        for name in Self.names {
            if let found = arrays.first(where: { $0.words.joined == name }) { return found }
        }
        return arrays.count == 1 ? arrays[0] : nil
    }
}
