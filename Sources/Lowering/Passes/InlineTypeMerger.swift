import ClientModel

/// Makes one type of inline schemas that are the same apart from their texts.
///
/// One declaration stays, that with the shortest path of names (of several, the first in the alphabet); the others become names for it
/// where they are, so that no name depends on what else the document has. An inline schema that is the same as one component is a name
/// for that component, where it has members enough to be no coincidence. Components are never merged with each other, and enums of
/// successes are left alone.
struct InlineTypeMerger {
    /// So many properties or cases make it likely that an inline schema means the component it looks like.
    static let fewestMembers = 2

    func merge(_ draft: inout Draft) {
        let classes = DeclarationClasses(draft.declarations, isUnique: { !Self.isInline($0) })
        var plan = Plan(draft.declarations)
        for group in groups(draft.declarations, classes) { plan.decide(group) }
        plan.apply(to: &draft)
    }

    private static func isInline(_ declaration: DraftDeclaration) -> Bool {
        guard declaration.wish.reason == .derived, !declaration.isComponent, !declaration.isReplaced else { return false }
        switch declaration.shape {
        case .responses, .alias: return false
        case .structure, .openEnum, .union, .tuple, .choices, .bodies: return true
        }
    }

    /// Declarations that are one type, and the component they are the same as.
    private struct Group {
        var members: [DraftDeclaration]
        var components: [DraftDeclaration]
        /// How deep types are nested in each member.
        var height: Int
    }

    /// The groups with the outer types before those nested in them.
    private func groups(_ declarations: [DraftDeclaration], _ classes: DeclarationClasses) -> [Group] {
        var components: [[Int]: [DraftDeclaration]] = [:]
        for declaration in declarations where declaration.wish.reason == .component && !declaration.isReplaced {
            components[classes.look(of: declaration), default: []].append(declaration)
        }
        let heights = heights(declarations)
        let members = Dictionary(grouping: declarations.filter(Self.isInline)) { classes[$0] }
        return members.values.compactMap { members in
            let equals = components[classes.look(of: members[0])] ?? []
            guard members.count > 1 || !equals.isEmpty else { return nil }
            return Group(members: members, components: equals, height: heights[members[0].id.index])
        }.sorted { ($0.height, $1.members[0].id.index) > ($1.height, $0.members[0].id.index) }
    }

    private func heights(_ declarations: [DraftDeclaration]) -> [Int] {
        var heights = [Int](repeating: 0, count: declarations.count)
        for declaration in declarations {
            var height = 1
            var next = declaration.parent
            // What is nested deeper below the same type has set more already, and all above it.
            while let parent = next, heights[parent.index] < height {
                heights[parent.index] = height
                height += 1
                next = declarations[parent.index].parent
            }
        }
        return heights
    }

    // MARK: Deciding

    private struct Plan {
        let declarations: [DraftDeclaration]
        private let paths: [[String]]
        /// Declarations that become a name for another one.
        private var aliases: [TypeID: TypeID] = [:]
        /// Declarations that are not needed any more, even as a name.
        private var dropped: [TypeID: TypeID] = [:]
        private var mutable: Set<TypeID> = []

        init(_ declarations: [DraftDeclaration]) {
            self.declarations = declarations
            var paths: [[String]] = []
            for declaration in declarations {
                var path: [String] = []
                var next: DraftDeclaration? = declaration
                while let current = next {
                    path.insert(current.wish.name, at: 0)
                    next = current.parent.map { declarations[$0.index] }
                }
                paths.append(path)
            }
            self.paths = paths
        }

        mutating func decide(_ group: Group) {
            // What is nested in a type that is gone goes with it.
            let candidates = group.members.filter { member in member.parent.map { !isGone($0) } ?? true }
            guard let kept = component(for: candidates, group) ?? candidates.min(by: { isBefore($0, $1) }) else { return }
            let candidateIDs = Set(candidates.map(\.id))
            var names: Set<Name> = [Name(parent: kept.parent, name: kept.wish.name)]
            for member in group.members where member.id != kept.id {
                let isCandidate = candidateIDs.contains(member.id)
                // Two places that ask for the same name share it.
                if isCandidate, names.insert(Name(parent: member.parent, name: member.wish.name)).inserted {
                    aliases[member.id] = kept.id
                } else {
                    dropped[member.id] = kept.id
                }
            }
            if group.members.contains(where: \.shape.isMutable) { mutable.insert(kept.id) }
        }

        private struct Name: Hashable {
            var parent: TypeID?
            var name: String
        }

        private func isGone(_ id: TypeID) -> Bool { aliases[id] != nil || dropped[id] != nil }

        /// The one component that the members look like; of several, the one with the name that a member asks for.
        private func component(for members: [DraftDeclaration], _ group: Group) -> DraftDeclaration? {
            let namesakes = group.components.filter { component in members.contains { $0.wish.name == component.wish.name } }
            if namesakes.count == 1 { return namesakes[0] }
            guard group.components.count == 1, let only = group.components.first else { return nil }
            return only.shape.memberCount >= InlineTypeMerger.fewestMembers ? only : nil
        }

        private func isBefore(_ a: DraftDeclaration, _ b: DraftDeclaration) -> Bool {
            let (a, b) = (paths[a.id.index], paths[b.id.index])
            let lengths = (a.reduce(0) { $0 + $1.count }, b.reduce(0) { $0 + $1.count })
            if lengths.0 != lengths.1 { return lengths.0 < lengths.1 }
            return a.lexicographicallyPrecedes(b)
        }

        func apply(to draft: inout Draft) {
            let replace = TypeReplacement(replacements: dropped)
            for index in draft.declarations.indices {
                let id = draft.declarations[index].id
                if dropped[id] != nil { draft.declarations[index].isReplaced = true }
                if mutable.contains(id) { draft.declarations[index].shape.isMutable = true }
                if let target = aliases[id] {
                    draft.declarations[index].shape = .alias(.declared(target))
                } else {
                    draft.declarations[index].shape = replace.shape(draft.declarations[index].shape)
                }
            }
            draft.operations = draft.operations.map(replace.operation)
            draft.others = draft.others.map(replace.type)
            draft.received = draft.received.map(replace.type)
        }
    }
}
