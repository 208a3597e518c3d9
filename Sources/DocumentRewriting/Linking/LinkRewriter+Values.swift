import OpenAPIDocument
import SourceText
import SpecLoader

extension LinkRewriter {
    /// Values and extensions: nobody reads what their references lead to, but a file that is not there is a mistake. What a pointer
    /// leads to may stand in them all the same.
    mutating func rewriteValue(
        _ node: Node,
        _ mapping: Mapping,
        _ place: DocumentPlace,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> Rewritten {
        if !isCollecting, let island = plan.islands[node.range] {
            return rewrite(node, island, output: output, diagnostics: &diagnostics)
        }
        if isCollecting, let reference = mapping["$ref"], reference.string.map({ file != 0 || !$0.hasPrefix("#") }) ?? false,
            place == .foreign || place == .sample && mapping.entries.count == 1
        {
            check(reference, place)
            if let use = use(reference) { leftovers?.note(use, isRead: false) }
        }
        guard place == .foreign || !plan.islands.isEmpty else { return .same }
        return rewriteMembers(node, mapping, place, output: output, diagnostics: &diagnostics)
    }

    /// An example is never needed.
    func emptied(_ node: Node) -> Node { Node(.mapping(Mapping([])), range: node.range) }

    mutating func rewriteExample(_ node: Node) -> Rewritten {
        guard let reference = node["$ref"], let text = reference.string, file != 0 || !text.hasPrefix("#") else { return .same }
        if isCollecting { check(reference, .example) }
        if leftovers != nil, problems.has(reference.range) { return .same }
        return .replaced(emptied(node))
    }

    /// Says so where a file is missing that nobody needs.
    private mutating func check(_ reference: Node, _ place: DocumentPlace) {
        guard let use = use(reference) else { return }
        do throws(LinkFailure) {
            try table.check(use)
        } catch {
            guard !error.isRemote, !error.mayBeReadLater else { return }
            leftovers?.note(use)
            var failure = error
            failure.severity = .warning
            problems.note(failure, of: place, at: reference.range)
        }
    }

    /// `operationRef` names an operation, which is one of the document's once everything has its place.
    mutating func rewriteLink(_ result: Rewritten, _ node: Node, diagnostics: inout Diagnostics) -> Rewritten {
        var node = node
        if case .replaced(let changed) = result { node = changed }
        guard !isCollecting, var entries = node.mapping?.entries,
            let index = entries.firstIndex(where: { $0.key == "operationRef" }), let use = use(entries[index].value),
            !isLeft(entries[index].value)
        else { return result }
        guard table.known(ReferenceText(use.text).address, from: use.file) != nil,
            let target = try? table.target(of: use, diagnostics: &diagnostics), let output = plan.output(of: target)
        else {
            leftovers?.note(use, isRead: false)
            return result
        }
        entries[index].value.content = .string(ReferenceText.local(output))
        return .replaced(Node(.mapping(Mapping(entries)), range: node.range))
    }

    /// The values of `mapping` name schemas, by key or by reference.
    mutating func rewriteDiscriminator(_ node: Node, _ object: Mapping, diagnostics: inout Diagnostics) -> Rewritten {
        guard let field = object.entry("mapping"), let mapping = field.value.mapping else { return .same }
        var hasChanged = false
        let entries = mapping.entries.map { entry -> Mapping.Entry in
            guard let text = entry.value.string,
                let target = schema(text, at: entry.value, in: node, diagnostics: &diagnostics)
            else {
                return entry
            }
            if isCollecting {
                plan.note(target, .schema)
                return entry
            }
            guard let output = plan.output(of: target) else { return entry }
            hasChanged = true
            var entry = entry
            entry.value.content = .string(ReferenceText.local(output))
            return entry
        }
        guard hasChanged else { return .same }
        let members = object.entries.map { entry -> Mapping.Entry in
            guard entry.key == "mapping" else { return entry }
            var entry = entry
            entry.value.content = .mapping(Mapping(entries))
            return entry
        }
        return .replaced(Node(.mapping(Mapping(members)), range: node.range))
    }

    private mutating func schema(
        _ text: String,
        at node: Node,
        in discriminator: Node,
        diagnostics: inout Diagnostics
    ) -> LinkTarget? {
        let endings = [".yaml", ".yml", ".json"]
        guard text.contains("#") || text.contains("/") || endings.contains(where: text.hasSuffix) else {
            // A name is one of the file's own schemas before it is one of the document's.
            guard file != 0 else { return nil }
            return [["components", "schemas"], ["definitions"], ["$defs"]].map { LinkTarget(file: file, tokens: $0 + [text]) }
                .first { table.node(at: $0) != nil }
        }
        guard !isLeft(node), let use = use(node) else { return nil }
        do throws(LinkFailure) {
            return try table.target(of: use, diagnostics: &diagnostics)
        } catch {
            if isCollecting, postpone(error, discriminator, .one(.discriminator), output: nil) { return nil }
            leftovers?.note(use)
            if isCollecting { problems.note(error, of: .discriminator, at: node.range) }
            return nil
        }
    }
}
