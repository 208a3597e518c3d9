import ClientModel
import OpenAPIDocument

/// Forms of objects by the JSON types of their members, for the best fit.
struct ObjectShapes {
    let look: UnionDecider.Look

    /// The shapes of forms. Of forms that are alike there is the first, which would always be taken: a hundred variants of ten members
    /// each are thousands of lines.
    func shapes(_ leaves: [VariantLeaf]) -> [ObjectShapeModel] {
        var seen: Set<Int> = []
        return leaves.compactMap { leaf in
            let known = look.shape(of: leaf) { self.shape(leaf) }
            guard seen.insert(known.number).inserted else { return nil }
            var result = known.shape
            result.variant = leaf.variant
            return result
        }
    }

    private func shape(_ leaf: VariantLeaf) -> ObjectShapeModel {
        ObjectShapeModel(
            variant: 0,
            members: leaf.keys.map { key in
                let membership = leaf.membership(of: key)
                let types = types(of: membership.schema, leaf).sorted()
                return .init(key: key.name, isRequired: membership.isRequired, types: types)
            },
            additional: additional(leaf)
        )
    }

    private func types(of schema: Schema?, _ leaf: VariantLeaf) -> JSONTypes {
        look(schema, leaf.variant).reduce(into: []) { $0.formUnion($1.types) }
    }

    private func additional(_ leaf: VariantLeaf) -> [JSONTypeModel]? {
        guard let object = leaf.object else { return JSONTypes.order }
        switch object.additional {
        case .forbidden: return []
        case .anything: return JSONTypes.order
        case .schema(let schema): return types(of: schema, leaf).sorted()
        case .unspecified: return leaf.isOpen ? JSONTypes.order : nil
        }
    }

    /// Whether an object can be of both forms: what one requires the other allows.
    func mayOverlap(_ a: VariantLeaf, _ b: VariantLeaf) -> Bool {
        look.mayOverlap(a, b) { doesAllow(a, whatIsRequiredBy: b) && doesAllow(b, whatIsRequiredBy: a) }
    }

    private func doesAllow(_ leaf: VariantLeaf, whatIsRequiredBy other: VariantLeaf) -> Bool {
        other.form.members.requiredKeys.allSatisfy { key in
            let own = leaf.membership(of: key)
            guard !own.isForbidden else { return false }
            return mayOverlap(look(own.schema, leaf.variant), look(other.membership(of: key).schema, other.variant))
        }
    }

    /// By type and listed values only: what objects hold is not looked into.
    private func mayOverlap(_ a: [VariantLeaf], _ b: [VariantLeaf]) -> Bool {
        a.contains { one in
            b.contains { other in
                guard !one.types.isDisjoint(with: other.types) else { return false }
                guard let values = one.values, let others = other.values else { return true }
                return values.contains { others.contains($0) }
            }
        }
    }
}
