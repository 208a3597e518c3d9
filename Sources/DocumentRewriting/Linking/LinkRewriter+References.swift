import OpenAPIDocument
import SourceText
import SpecLoader

extension LinkRewriter {
    /// A reference where the specification has one: it stays one.
    mutating func rewriteReference(
        _ reference: Node,
        in node: Node,
        _ place: DocumentPlace,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> Rewritten {
        guard let target = target(of: reference, in: node, place, output: output, diagnostics: &diagnostics) else {
            return isLeft(reference) || leftovers != nil ? .same : placeholder(for: place, at: node.range)
        }
        if let pinned = pinned(target, node, place, output: output, diagnostics: &diagnostics) { return pinned }
        guard let text = text(to: target) else { return .same }
        return .replaced(replacing("$ref", of: node, with: text))
    }

    /// A schema's reference: other keywords may stand beside it.
    mutating func rewriteSchema(
        _ node: Node,
        _ mapping: Mapping,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> Rewritten {
        var result = node
        var hasChanged = false
        for key in ["$ref", "$dynamicRef"] {
            guard let reference = mapping[key], reference.string != nil else { continue }
            let word: ReferenceScan.Word = key == "$ref" ? .reference : .dynamicReference
            guard let target = target(of: reference, in: node, .schema, word, output: output, diagnostics: &diagnostics) else {
                if !isLeft(reference, word), !isCollecting, leftovers == nil {
                    result = replacing(key, of: result, with: nil)
                    hasChanged = true
                }
                continue
            }
            if key == "$ref", let pinned = pinned(target, node, .schema, output: output, diagnostics: &diagnostics) {
                return pinned
            }
            guard let text = text(to: target) else { continue }
            result = replacing(key, of: result, with: text)
            hasChanged = true
        }
        guard let members = result.mapping else { return .same }
        let rest = rewriteMembers(result, members, .schema, output: output, diagnostics: &diagnostics)
        if case .same = rest { return hasChanged ? .replaced(result) : .same }
        return rest
    }

    /// Where a reference leads, which is noted; `nil` for one that stays as it is and one that leads nowhere.
    private mutating func target(
        of reference: Node,
        in node: Node,
        _ place: DocumentPlace,
        _ word: ReferenceScan.Word = .reference,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> LinkTarget? {
        guard !isLeft(reference, word), let use = use(reference, word) else {
            if isCollecting { noteUnusual(reference, place, diagnostics: &diagnostics) }
            return nil
        }
        do throws(LinkFailure) {
            let target = try table.target(of: use, diagnostics: &diagnostics)
            if isCollecting {
                plan.note(target, place)
                take(target, .one(place), at: reference.range)
                if word == .dynamicReference { note(dynamic: use, target) }
            }
            return target
        } catch {
            if isCollecting, postpone(error, node, .one(place), output: output) { return nil }
            leftovers?.note(use)
            if isCollecting {
                problems.note(error, of: place, at: reference.range)
            }
            return nil
        }
    }

    func use(_ reference: Node, _ word: ReferenceScan.Word = .reference) -> LinkTable.Use? {
        reference.string.map {
            table.written(LinkTable.Use(text: $0, range: reference.range, file: file, tokens: tokens, word: word))
        }
    }

    /// Whether a reference is one that the readers of the document know what to do with.
    func isLeft(_ reference: Node, _ word: ReferenceScan.Word = .reference) -> Bool {
        guard let use = use(reference, word) else { return file == 0 }
        guard use.file == 0, use.text.hasPrefix("#") else { return false }
        // Another file may have the name, too, and be part of the tree.
        return word != .reference || !(table.files[0].names?.hasName(ReferenceText(use.text).fragment) ?? false)
    }

    /// A pointer of the document to a place where nobody would look for what it leads to.
    private mutating func noteUnusual(_ reference: Node, _ place: DocumentPlace, diagnostics: inout Diagnostics) {
        guard let text = reference.string, text.hasPrefix("#/"), let use = use(reference) else { return }
        for usual in ["#/components/", "#/definitions/", "#/parameters/", "#/responses/", "#/paths/"] where text.hasPrefix(usual)
        {
            return
        }
        // Where it leads nowhere the readers say so.
        if let target = try? table.target(of: use, diagnostics: &diagnostics) { plan.note(target, place) }
    }

    /// Puts what a reference leads to in its place, where the reference is all that there is and has a name.
    private mutating func pinned(
        _ target: LinkTarget,
        _ node: Node,
        _ place: DocumentPlace,
        output: [String]?,
        diagnostics: inout Diagnostics
    ) -> Rewritten? {
        guard let output, LinkTable.onlyReference(node) != nil, target.file != 0, let content = table.node(at: target) else {
            return nil
        }
        if isCollecting {
            guard plan.sections.isNamed(output, place), plan.output(of: target) == nil else { return nil }
            pin(target, at: output, of: content)
            // Names are given in the order of the document, whether or not its path items have files of their own.
            if place == .pathItem {
                _ = jump(to: target) { $0.rewrite(content, place, output: output, diagnostics: &diagnostics) }
            }
            return .same
        }
        guard plan.placements[target] == output else { return nil }
        let use = node["$ref"].flatMap { self.use($0) }
        leftovers?.note(content, standingFor: node, use)
        let result = jump(to: target) { $0.rewrite(content, place, output: output, diagnostics: &diagnostics) }
        if case .same = result { return .replaced(content) }
        return result
    }

    /// The reference to a target's place in the tree; `nil` while that is not known.
    private func text(to target: LinkTarget) -> String? {
        isCollecting ? nil : plan.output(of: target).map(ReferenceText.local)
    }

    private func replacing(_ key: String, of node: Node, with text: String?) -> Node {
        let entries = (node.mapping?.entries ?? []).compactMap { entry -> Mapping.Entry? in
            guard entry.key == key else { return entry }
            guard let text else { return nil }
            return Mapping.Entry(key: key, keyRange: entry.keyRange, value: Node(.string(text), range: entry.value.range))
        }
        return Node(.mapping(Mapping(entries)), range: node.range)
    }

    /// What stands where a reference leads nowhere, which has been said.
    private func placeholder(for place: DocumentPlace, at range: SourceRange) -> Rewritten {
        guard !isCollecting else { return .same }
        guard place == .response || place == .requestBody else { return .removed }
        // What readers make of a reference within the document that leads nowhere: bytes, or any JSON.
        func mapping(_ key: String, _ value: Node) -> Node {
            Node(.mapping(Mapping([Mapping.Entry(key: key, keyRange: range, value: value)])), range: range)
        }
        if plan.sections.isSwagger2 { return .replaced(mapping("schema", mapping("type", Node(.string("file"), range: range)))) }
        return .replaced(
            mapping(
                "content",
                mapping(place == .response ? "*/*" : "application/json", Node(.mapping(Mapping([])), range: range))
            )
        )
    }
}
