import ClientModel

/// What the styles of parameters can tell apart of a type.
struct ValueShape: Hashable {
    enum Kind: Hashable {
        /// A string, number or boolean.
        case scalar
        case array
        case object
        /// Only the value itself tells: free-form JSON, or a union of several kinds.
        case open
    }

    var kind: Kind
    /// Whether there is an array or object inside an array or object.
    var isNested = false

    init(kind: Kind, isNested: Bool = false) {
        self.kind = kind
        self.isNested = isNested
    }

    /// - Parameter declarations: Where the types that `type` mentions are declared.
    init(of type: SwiftType, in declarations: [DraftDeclaration]) {
        self = ShapeFinder(declarations: declarations).shape(of: type)
    }
}

/// Looks into types for `ValueShape`, no deeper than it has to.
private struct ShapeFinder {
    let declarations: [DraftDeclaration]

    func shape(of type: SwiftType) -> ValueShape {
        let shapes = alternatives(of: type, within: [])
        guard let first = shapes.first, shapes.allSatisfy({ $0.kind == first.kind }) else { return ValueShape(kind: .open) }
        let isNested = shapes.allSatisfy { shape in
            shape.contents.contains { content in
                let kinds = Set(alternatives(of: content, within: []).map(\.kind))
                return !kinds.isEmpty && kinds.isSubset(of: [.array, .object])
            }
        }
        return ValueShape(kind: first.kind, isNested: isNested)
    }

    /// One of the things a value of a type can be.
    private struct Alternative {
        var kind: ValueShape.Kind
        /// The types of its elements or members.
        var contents: [SwiftType] = []
    }

    /// - Parameter outer: The unions and other names this type is in: one that is inside itself adds nothing.
    private func alternatives(of type: SwiftType, within outer: Set<TypeID>) -> [Alternative] {
        switch type {
        case .string, .bool, .int, .int32, .int64, .sized, .float, .double, .decimal, .date, .calendarDate, .uuid, .data:
            [Alternative(kind: .scalar)]
        case .json, .external: [Alternative(kind: .open)]
        case .array(let element), .set(let element): [Alternative(kind: .array, contents: [element])]
        case .dictionary(let value): [Alternative(kind: .object, contents: [value])]
        case .optional(let wrapped), .nullable(let wrapped): alternatives(of: wrapped, within: outer)
        case .declared(let id): alternatives(of: id, within: outer)
        }
    }

    private func alternatives(of id: TypeID, within outer: Set<TypeID>) -> [Alternative] {
        guard declarations.indices.contains(id.index), !outer.contains(id) else { return [] }
        let inner = outer.union([id])
        switch declarations[id.index].shape {
        case .openEnum: return [Alternative(kind: .scalar)]
        case .alias(let type): return alternatives(of: type, within: inner)
        case .structure(let structure):
            let types = structure.properties.map(\.type) + [structure.rest?.valueType].compactMap { $0 }
            return [Alternative(kind: .object, contents: types)]
        case .tuple(let tuple):
            let types = tuple.elements.map(\.type) + [tuple.rest?.valueType].compactMap { $0 }
            return [Alternative(kind: .array, contents: types)]
        case .union(let union): return union.variants.flatMap { alternatives(of: $0.type, within: inner) }
        case .choices(let choices): return choices.variants.flatMap { alternatives(of: $0.type, within: inner) }
        case .responses, .bodies: return [Alternative(kind: .open)]
        }
    }
}
