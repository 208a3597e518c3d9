import ClientModel

/// Puts properties and variants behind a reference where a type would contain itself, or would grow so large that compiling and
/// moving it hurts.
struct BoxPlacer {
    /// The inline size in bytes above which a struct is embedded by reference. Structs that nest by value multiply: where one
    /// property in five embedded another struct, the compiler ran out of 24 GiB (DESIGN §4).
    static let largestInlineSize = 256

    func place(in draft: inout Draft) {
        var state = State(draft: draft)
        for index in draft.declarations.indices { _ = state.size(of: TypeID(index: index)) }
        draft = state.draft
    }

    /// Walks the types depth first; a property that leads back to a type on the way is boxed.
    private struct State {
        var draft: Draft
        var sizes: [TypeID: Int] = [:]
        var path: Set<TypeID> = []

        init(draft: Draft) { self.draft = draft }

        mutating func size(of id: TypeID) -> Int {
            if let known = sizes[id] { return known }
            path.insert(id)
            defer { path.remove(id) }
            let size: Int
            switch draft.declarations[id.index].shape {
            case .structure(var structure):
                var sum = 0
                for index in structure.properties.indices {
                    let part = embeddedSize(structure.properties[index].type)
                    structure.properties[index].isBoxed = part == nil
                    sum += part ?? 8
                }
                draft.declarations[id.index].shape = .structure(structure)
                size = sum + (structure.rest == nil ? 0 : 8)
            case .openEnum: size = 17
            case .union(var union):
                var largest = 24
                for index in union.variants.indices {
                    let part = embeddedSize(union.variants[index].type)
                    union.variants[index].isIndirect = part == nil
                    largest = max(largest, part ?? 8)
                }
                draft.declarations[id.index].shape = .union(union)
                size = largest + 1
            case .responses, .bodies: size = 8
            case .tuple(var tuple):
                var sum = tuple.rest == nil ? 0 : 8
                for index in tuple.elements.indices {
                    let part = embeddedSize(tuple.elements[index].type)
                    tuple.elements[index].isBoxed = part == nil
                    sum += part ?? 8
                }
                draft.declarations[id.index].shape = .tuple(tuple)
                size = sum
            case .choices(var choices):
                var sum = 24
                for index in choices.variants.indices {
                    let part = embeddedSize(choices.variants[index].type)
                    choices.variants[index].isBoxed = part == nil
                    sum += part ?? 8
                }
                draft.declarations[id.index].shape = .choices(choices)
                size = sum
            case .alias(let type): size = embeddedSize(type) ?? 8
            }
            sizes[id] = size
            return size
        }

        /// Bytes a value of the type takes inside another; `nil` where it must be boxed.
        private mutating func embeddedSize(_ type: SwiftType) -> Int? {
            switch type {
            case .string, .data, .uuid: return 16
            case .json: return 24
            // Nobody knows; most are small.
            case .external: return 32
            case .bool: return 1
            case .int32, .float: return 4
            case .sized(let type): return type.size
            case .decimal: return 20
            case .int, .int64, .double, .date, .array, .dictionary, .set: return 8
            case .calendarDate: return 12
            case .optional(let wrapped), .nullable(let wrapped): return embeddedSize(wrapped).map { $0 + 1 }
            case .declared(let name):
                let id = draft.declaration(behind: name)
                if path.contains(id) { return nil }
                let size = size(of: id)
                switch draft.declarations[id.index].shape {
                case .structure, .tuple, .choices: return size > BoxPlacer.largestInlineSize ? nil : size
                case .openEnum, .union, .responses, .bodies, .alias: return size
                }
            }
        }
    }
}
