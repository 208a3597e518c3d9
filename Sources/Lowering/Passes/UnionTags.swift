import ClientModel

/// Finds the members whose values say which variant of a union an object is.
struct UnionTags {
    /// The keys, by the struct that has the member.
    private(set) var members: [TypeID: Set<String>] = [:]
    private let declarations: [DraftDeclaration]

    init(declarations: [DraftDeclaration]) {
        self.declarations = declarations
        for declaration in declarations {
            guard case .union(let union) = declaration.shape else { continue }
            let keys = Self.keys(of: union.decision)
            if keys.isEmpty { continue }
            var visited: Set<TypeID> = [declaration.id]
            for variant in union.variants { add(keys, to: variant.type, visited: &visited) }
        }
    }

    private static func keys(of decision: DecisionModel) -> Set<String> {
        switch decision {
        case .variant, .unknown, .bestFit: []
        case .tag(let key, let values, let otherwise):
            values.reduce(into: keys(of: otherwise).union([key])) { $0.formUnion(keys(of: $1.decision)) }
        case .type(let branches): branches.reduce(into: []) { $0.formUnion(keys(of: $1.decision)) }
        case .presence(let branches, let otherwise):
            branches.reduce(into: keys(of: otherwise)) { $0.formUnion(keys(of: $1.decision)) }
        case .member(let key, .value, let otherwise): keys(of: otherwise).union([key])
        // What an element or a member is made of is decided within it.
        case .element(_, let otherwise), .member(_, _, let otherwise): keys(of: otherwise)
        case .value, .format: []
        }
    }

    /// Adds the keys to a struct, or to the structs that are variants of a union.
    private mutating func add(_ keys: Set<String>, to type: SwiftType, visited: inout Set<TypeID>) {
        switch type {
        case .array(let element), .optional(let element), .nullable(let element): add(keys, to: element, visited: &visited)
        case .declared(let id):
            guard visited.insert(id).inserted else { return }
            switch declarations[id.index].shape {
            case .structure: members[id, default: []].formUnion(keys)
            case .union(let union): for variant in union.variants { add(keys, to: variant.type, visited: &visited) }
            case .alias(let type): add(keys, to: type, visited: &visited)
            default: return
            }
        default: return
        }
    }
}
