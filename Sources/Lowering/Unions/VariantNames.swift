import ClientModel
import OpenAPIDocument
import SpecLoader

/// Words for the names of a union's variants: what is written (a name, a reference, a title), else the value or the member that
/// tells a variant from the others, else its type.
struct VariantNames {
    let content: UnionContent
    /// The forms of each variant.
    let leaves: [[VariantLeaf]]
    let decision: DecisionModel
    let look: UnionDecider.Look

    func words() -> [String] {
        var result = content.variants.indices.map { written(content.variants[$0]) ?? told($0) ?? typed(leaves[$0]) }
        var names = result.map(Self.name)
        // How many have each name: unions of a thousand variants are too large to look for it one by one.
        var counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        var seen: Set<String> = []
        // Where two have the same words, what is unique to one of them says more.
        for index in result.indices where !seen.insert(names[index]).inserted {
            let own = uniqueMember(index) ?? uniqueReference(index)
            var better = own.flatMap { counts[Self.name($0)] == nil ? $0 : nil }
            if better == nil {
                let longer = result[index] + " " + typed(leaves[index])
                if counts[Self.name(longer)] == nil { better = longer }
            }
            guard let better else { continue }
            counts[names[index]] = counts[names[index]].flatMap { $0 > 1 ? $0 - 1 : nil }
            result[index] = better
            names[index] = Self.name(better)
            counts[names[index], default: 0] += 1
            seen.insert(names[index])
        }
        return result
    }

    /// What words become, as far as two of them can be told apart.
    private static func name(_ words: String) -> String { SwiftName.lowerCamel(words).lowercased() }

    // MARK: What is written

    private func written(_ variant: UnionContent.Variant) -> String? {
        let keywords = variant.schema.keywords
        if let given = keywords.extensions["x-lathe-variant"]?.string ?? keywords.extensions["x-lathe-name"]?.string {
            return given
        }
        if let component = variant.component { return component }
        return keywords.title.flatMap { TitleName.isName($0, of: .variant) ? $0 : nil }
    }

    // MARK: What tells it apart

    private func told(_ index: Int) -> String? {
        let own = leaves[index].filter { $0.types != [.null] }
        guard own.count == 1, let leaf = own.first else { return nil }
        if leaf.values?.count == 1, case .string(let text)? = leaf.values?.first { return text }
        guard leaf.types == [.object] else { return nil }
        var answers: [String] = []
        collect(decision, key: nil, index, into: &answers)
        return answers.count == 1 ? answers[0] : constant(of: index) ?? requiredMember(index)
    }

    /// The values and members that lead to a variant.
    private func collect(_ decision: DecisionModel, key: String?, _ index: Int, into answers: inout [String]) {
        switch decision {
        case .variant, .unknown, .bestFit, .element, .format: break
        case .type(let branches):
            for branch in branches { collect(branch.decision, key: key, index, into: &answers) }
        case .tag(let key, let values, let otherwise):
            collect(.value(values, otherwise: .unknown), key: key, index, into: &answers)
            collect(otherwise, key: nil, index, into: &answers)
        case .value(let values, _):
            for branch in values where key != nil && branch.decision == .variant(index) {
                answers.append(Self.words(of: branch.value, key: key))
            }
        case .presence(let branches, let otherwise):
            for branch in branches where branch.decision == .variant(index) { answers.append(branch.key) }
            collect(otherwise, key: nil, index, into: &answers)
        case .member(let key, let inner, let otherwise):
            collect(inner, key: key, index, into: &answers)
            collect(otherwise, key: nil, index, into: &answers)
        }
    }

    private static func words(of value: LiteralModel, key: String?) -> String {
        switch value {
        case .string(let text): text
        case .integer(let number): (key ?? "value") + (number < 0 ? " minus \(number.magnitude)" : " \(number)")
        case .bool(let flag): key.map { flag ? $0 : "not \($0)" } ?? "\(flag)"
        default: "value"
        }
    }

    /// The value of the only member that has just one and no other variant has it.
    private func constant(of index: Int) -> String? {
        guard let leaf = leaves[index].first else { return nil }
        for key in leaf.keys {
            guard let schema = leaf.membership(of: key).schema else { continue }
            // A member that may be other things besides tells nothing by one value.
            let forms = look(schema, index)
            guard forms.count == 1, let values = forms[0].values, values.count == 1 else { continue }
            if case .string(let text) = values[0], !text.isEmpty { return text }
        }
        return nil
    }

    private func requiredMember(_ index: Int) -> String? {
        guard let leaf = leaves[index].first else { return nil }
        let required = leaf.keys.filter { leaf.membership(of: $0).isRequired }
        if required.count == 1 { return required[0].name }
        let objects = leaves.indices.filter { $0 != index && leaves[$0].contains { $0.types.contains(.object) } }
        return objects.isEmpty ? nil : uniqueMember(index)
    }

    /// A member that it names and no other variant does; one that it requires before others.
    private func uniqueMember(_ index: Int) -> String? {
        guard let leaf = leaves[index].first(where: { $0.object != nil }) else { return nil }
        let others = leaves.indices.filter { $0 != index }.flatMap { leaves[$0] }
        let own = leaf.keys.filter { key in !others.contains { $0.object != nil && $0.keys.contains(key) } }
        return (own.first { leaf.membership(of: $0).isRequired } ?? own.first)?.name
    }

    /// A component that one of its members, or the elements of one, refer to and no other variant's do.
    private func uniqueReference(_ index: Int) -> String? {
        let others = leaves.indices.filter { $0 != index }.flatMap { references(in: $0) }
        return references(in: index).first { !others.contains($0) }
    }

    private func references(in index: Int) -> [String] {
        leaves[index].flatMap { leaf in
            leaf.keys.flatMap { key in
                look(leaf.membership(of: key).schema, index).flatMap { form in
                    [form.component].compactMap { $0 } + (form.items.map { look($0, index).compactMap(\.component) } ?? [])
                }
            }
        }
    }

    // MARK: By type

    private func typed(_ leaves: [VariantLeaf], depth: Int = 0) -> String {
        let leaves = leaves.filter { $0.types != [.null] }
        guard let leaf = leaves.first else { return "null" }
        guard leaves.count == 1 else {
            let parts = leaves.map { $0.component ?? typed([$0], depth: depth) }
            return leaves.count <= 3 ? parts.joined(separator: " or ") : "any of \(leaves.count)"
        }
        if leaf.types.count > 2 { return "json" }
        if leaf.values != nil, leaf.types != [.boolean] { return leaf.types == [.string] ? "option" : "number option" }
        if let format = leaf.format { return format == .dateTime ? "date time" : format.rawValue }
        switch leaf.types.sorted().first {
        case .array: return depth < 3 ? plural(of: leaf, depth: depth) : "lists"
        case .object: return leaf.component ?? (leaf.keys.isEmpty ? map(leaf, depth: depth) : "object")
        case .boolean: return "bool"
        case .integer: return leaf.types.contains(.number) ? "number" : "integer"
        case .number: return "number"
        case .string: return "string"
        case .null, nil: return "null"
        }
    }

    private func plural(of leaf: VariantLeaf, depth: Int) -> String {
        guard let items = leaf.items else { return "array" }
        let title = items.keywords.title.flatMap { TitleName.isName($0, of: .variant) ? $0 : nil }
        let forms = look(items, leaf.variant)
        if title == nil, forms.count == 1, forms[0].types == [.array], depth < 3 {
            let word = forms[0].items.map { typed(look($0, leaf.variant), depth: depth + 2) } ?? "json"
            return word == "json" ? "lists" : word + " lists"
        }
        let word = title ?? typed(forms, depth: depth + 1)
        if word == "json" { return "array" }
        if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) { return word.dropLast() + "ies" }
        for ending in ["s", "x", "z", "ch", "sh"] where word.hasSuffix(ending) { return word + "es" }
        return word + "s"
    }

    private func map(_ leaf: VariantLeaf, depth: Int) -> String {
        guard case .schema(let schema)? = leaf.object?.additional, depth < 3 else { return leaf.object == nil ? "json" : "map" }
        let word = typed(look(schema, leaf.variant), depth: depth + 1)
        return word == "json" || word == "object" ? "map" : word + " map"
    }
}
