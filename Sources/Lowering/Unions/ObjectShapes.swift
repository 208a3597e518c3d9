import ClientModel
import OpenAPIDocument

/// Forms of objects by the JSON types of their members, for the best fit.
struct ObjectShapes {
    let look: UnionDecider.Look

    func shape(_ leaf: VariantLeaf) -> ObjectShapeModel {
        ObjectShapeModel(
            variant: leaf.variant,
            members: leaf.keys.map { key in
                let membership = leaf.membership(of: key)
                return .init(key: key, isRequired: membership.isRequired, types: types(of: membership.schema, leaf).sorted())
            },
            additional: additional(leaf)
        )
    }

    private func types(of schema: Schema?, _ leaf: VariantLeaf) -> Set<JSONTypeModel> {
        look(schema, leaf.variant).reduce(into: []) { $0.formUnion($1.types) }
    }

    private func additional(_ leaf: VariantLeaf) -> [JSONTypeModel]? {
        guard let object = leaf.object else { return JSONTypeModel.allCases.sorted() }
        switch object.additional {
        case .forbidden: return []
        case .anything: return JSONTypeModel.allCases.sorted()
        case .schema(let schema): return types(of: schema, leaf).sorted()
        case .unspecified: return leaf.isOpen ? JSONTypeModel.allCases.sorted() : nil
        }
    }

    /// Whether an object can be of both forms: what one requires the other allows.
    func mayOverlap(_ a: VariantLeaf, _ b: VariantLeaf) -> Bool {
        look.mayOverlap(a, b) { doesAllow(a, whatIsRequiredBy: b) && doesAllow(b, whatIsRequiredBy: a) }
    }

    private func doesAllow(_ leaf: VariantLeaf, whatIsRequiredBy other: VariantLeaf) -> Bool {
        other.keys.allSatisfy { key in
            let membership = other.membership(of: key)
            guard membership.isRequired else { return true }
            let own = leaf.membership(of: key)
            return !own.isForbidden && mayOverlap(look(own.schema, leaf.variant), look(membership.schema, other.variant))
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
