import ClientModel

/// Gives out the names of all types at once: first those the user chose, then the document's components, then what was derived.
///
/// Within a group the order is that of the words the wishes were made from, so that who gets a name doesn't depend on where in the
/// document a type is used first.
struct TypeNaming {
    let module: String
    let clientName: String
    /// What types of the user's are called that the client mentions.
    var taken: Set<String> = []

    func name(_ drafts: [DraftDeclaration]) -> [TypeDeclaration] {
        var names = [String](repeating: "", count: drafts.count)
        var children: [TypeID: [DraftDeclaration]] = [:]
        var topLevel: [DraftDeclaration] = []
        for draft in drafts {
            if let parent = draft.parent { children[parent, default: []].append(draft) } else { topLevel.append(draft) }
        }
        var forbidden = NameScope(reserved: ReservedNames.moduleTypes)
        forbidden.reserve(taken.union([module, clientName]))
        assign(topLevel, besides: forbidden, in: nil, to: &names)
        // From the outside in: what is nested in a type must not have the type's name.
        var parents = topLevel
        while let parent = parents.popLast() {
            guard let siblings = children[parent.id] else { continue }
            var forbidden = Self.nestedTypes(in: parent)
            forbidden.reserve([names[parent.id.index], module])
            assign(siblings, besides: forbidden, in: parent, to: &names)
            parents += siblings
        }
        return drafts.map { draft in
            TypeDeclaration(
                id: draft.id,
                name: names[draft.id.index],
                parent: draft.parent,
                documentation: draft.documentation,
                deprecated: draft.deprecated,
                constraints: draft.constraints,
                shape: draft.shape
            )
        }
    }

    /// A scope without what a type nested in this one must not be called. A member and a type differ in their first letter, where that letter has a
    /// case.
    static func nestedTypes(in parent: DraftDeclaration) -> NameScope {
        var scope = anyNestedTypes
        scope.reserve(parent.shape.memberNames.lazy.filter { $0.unicodeScalars.first?.isSmall != true })
        return scope
    }

    private static let anyNestedTypes = NameScope(reserved: ReservedNames.nestedTypes)

    private func assign(
        _ drafts: [DraftDeclaration],
        besides forbidden: NameScope,
        in parent: DraftDeclaration?,
        to names: inout [String]
    ) {
        var scope = forbidden
        let ordered = drafts.map(Key.init).enumerated().sorted { $0.element < $1.element }
        for draft in ordered.lazy.map({ drafts[$0.offset] }) {
            let wish = draft.wish
            let candidates = [wish.name] + wish.alternatives + longer(wish, in: parent)
            let suffix = forbidden.isFree(wish.name) && wish.reason == .derived ? "" : Self.suffix(wish.name)
            names[draft.id.index] =
                candidates.first(where: scope.isFree).map { scope.allocate($0, suffix: "") }
                ?? scope.allocate(wish.name, suffix: suffix)
        }
    }

    /// The wish with a word before or behind it that says what it belongs to.
    private func longer(_ wish: NameWish, in parent: DraftDeclaration?) -> [String] {
        guard wish.reason == .derived else { return [] }
        guard let parent else {
            return wish.name.hasSuffix("Request") || wish.name.hasSuffix("Response") ? [wish.name + "Body"] : []
        }
        let word = SwiftName.lastWord(of: parent.wish.name)
        if word.lowercased() == wish.name.lowercased() { return [] }
        // A digit needs no underscore behind a word.
        let isNumber = wish.name.hasPrefix("_")
        return [word + (isNumber ? wish.name.dropFirst() : wish.name[...])]
    }

    private static func suffix(_ name: String) -> String { name.hasSuffix("Model") ? "Object" : "Model" }

    /// Who is served first: the better reason, then the words, then the shorter way to the place.
    ///
    /// Only what is compared, once: whole drafts are much to be moved by a sort.
    private struct Key {
        let reason: NameWish.Reason
        let origin: String
        let way: String
        let length: Int
        let index: Int

        init(_ draft: DraftDeclaration) {
            reason = draft.wish.reason
            origin = draft.wish.origin
            way = draft.wish.alternatives.first ?? ""
            length = way.count
            index = draft.id.index
        }

        static func < (a: Key, b: Key) -> Bool {
            (a.reason, a.origin, a.length, a.way, a.index) < (b.reason, b.origin, b.length, b.way, b.index)
        }
    }
}
