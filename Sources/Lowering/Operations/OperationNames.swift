import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// The names of all methods and groups, given out at once.
///
/// The names that the user chose come first, then those of groups, then those made from ids, the shorter id first, then by the alphabet:
/// who gets a name does not depend on where in the document an operation is.
struct OperationNames {
    /// What one operation is called.
    struct Entry {
        /// The name of the method.
        var name = ""
        /// What types made for the operation are called after: the same whether operations are in groups or not.
        var typeWords: String
        /// The place of its group in `groups`.
        var group: Int?
        /// The names of its response modes, in their order.
        var modes: [String] = []
        /// The names of further methods, by what the document calls them.
        var calls: [String: String] = [:]
    }

    /// An operation that waits for its names.
    private struct Candidate {
        var operation: Operation
        /// What the user chose.
        var given: String?
        var modes: [String]
        var calls: CallNames
        var derived: OperationCandidates
    }

    private(set) var groups: [GroupModel] = []
    private var entries: [String: Entry] = [:]
    /// What is taken in each group, and on the client.
    private var scopes: [Int?: NameScope] = [:]

    init(_ document: OpenAPIDocument, options: LoweringOptions, diagnostics: inout Diagnostics) {
        var candidates: [Candidate] = []
        for operation in document.paths.flatMap(\.operations) {
            let modes = operation.extensions["x-lathe-response-modes"]?.sequence ?? []
            candidates.append(
                Candidate(
                    operation: operation,
                    given: GivenName.read("x-lathe-name", in: operation.extensions, diagnostics: &diagnostics),
                    modes: modes.compactMap { $0["name"]?.string },
                    calls: CallNames(operation),
                    derived: OperationCandidates(operation)
                )
            )
        }
        // By their places: there is much in a candidate to be moved.
        let ids = candidates.enumerated().map { (length: $1.derived.id.count, id: $1.derived.id, place: $0) }
        candidates = ids.sorted { ($0.length, $0.id, $0.place) < ($1.length, $1.id, $1.place) }.map { candidates[$0.place] }
        nameOnClient(candidates)
        if options.grouping != .none {
            let grouping = OperationGrouping(document, by: options.grouping)
            nameInGroups(candidates, grouping, options)
            for (group, model) in zip(grouping.groups, groups) where group.isGiven {
                let name = SwiftName.lowerCamel(group.words)
                GivenName.check(name, at: group.range, became: model.name, diagnostics: &diagnostics)
            }
        }
        for candidate in candidates { check(candidate, diagnostics: &diagnostics) }
    }

    /// Says which of the methods that extensions ask for have the name of another one.
    private func check(_ candidate: Candidate, diagnostics: inout Diagnostics) {
        let entry = self[candidate.operation]
        let extensions = candidate.operation.extensions
        GivenName.check("x-lathe-name", in: extensions, became: entry.name, diagnostics: &diagnostics)
        var seen: Set<String> = []
        for (name, range) in candidate.calls.names {
            if !seen.insert(name.lowercased()).inserted {
                diagnostics.error("duplicate-method-name", "two methods of this operation are called '\(name)'", at: range)
            } else if let given = entry.calls[name], given != name {
                diagnostics.warning(
                    "duplicate-method-name",
                    "another method is called '\(name)', or a client has it for itself; '\(given)' is used",
                    at: range
                )
            } else if candidate.derived.names.first?.lowercased() == name.lowercased(), entry.name != name {
                diagnostics.warning(
                    "duplicate-method-name",
                    "the operation would be called '\(name)', too; '\(entry.name)' is used for it",
                    at: range
                )
            }
        }
    }

    subscript(operation: Operation) -> Entry {
        entries[Self.key(operation)] ?? Entry(name: operation.path, typeWords: operation.path)
    }

    /// Gives out a name for a further method, once all operations have theirs.
    ///
    /// - Parameter group: The place of the group it is a method of; `nil`: it is a method of the client.
    mutating func allocate(_ name: String, suffix: String, in group: Int?) -> String {
        scopes[group, default: NameScope(reserved: ReservedNames.clientMembers)].allocate(name, suffix: suffix)
    }

    private static func key(_ operation: Operation) -> String { "\(operation.method) \(operation.path)" }

    // MARK: Without groups

    private mutating func nameOnClient(_ candidates: [Candidate]) {
        var scope = NameScope(reserved: ReservedNames.clientMembers)
        for candidate in candidates {
            let name = candidate.given.map { scope.allocate($0, suffix: "Call") }
            entries[Self.key(candidate.operation)] = Entry(
                name: name ?? "",
                typeWords: name ?? "",
                modes: candidate.modes.map { scope.allocate($0, suffix: "Call") },
                calls: Self.calls(candidate, in: &scope)
            )
        }
        for candidate in candidates where candidate.given == nil {
            let name = scope.allocate(candidate.derived.names, suffix: "Call")
            entries[Self.key(candidate.operation)]?.name = name
            entries[Self.key(candidate.operation)]?.typeWords = name
        }
        scopes = [nil: scope]
    }

    private static func calls(_ candidate: Candidate, in scope: inout NameScope) -> [String: String] {
        var result: [String: String] = [:]
        for (name, _) in candidate.calls.names where result[name] == nil { result[name] = scope.allocate(name, suffix: "Call") }
        return result
    }

    // MARK: With groups

    private mutating func nameInGroups(_ candidates: [Candidate], _ grouping: OperationGrouping, _ options: LoweringOptions) {
        var client = NameScope(reserved: ReservedNames.clientMembers)
        var scopes = grouping.groups.map { _ in NameScope(reserved: ReservedNames.clientMembers) }
        let candidates = Self.withOwnIDs(candidates, grouping)
        for isGiven in [true, false] {
            for candidate in candidates where (candidate.given != nil) == isGiven {
                let key = Self.key(candidate.operation)
                let group = grouping.group(of: candidate.operation)
                var scope = group.map { scopes[$0] } ?? client
                if isGiven || group != nil {
                    name(candidate, in: &scope, grouping)
                }
                entries[key]?.group = group
                if let group { scopes[group] = scope } else { client = scope }
            }
        }
        name(grouping.groups, beside: &client, options)
        for candidate in candidates where candidate.given == nil && grouping.group(of: candidate.operation) == nil {
            name(candidate, in: &client, grouping)
        }
        self.scopes = [nil: client]
        for (place, scope) in scopes.enumerated() { self.scopes[place] = scope }
    }

    /// An id that operations of several groups share is a name all the same in a group where only one has it.
    private static func withOwnIDs(_ candidates: [Candidate], _ grouping: OperationGrouping) -> [Candidate] {
        func key(_ candidate: Candidate) -> String? {
            guard candidate.operation.sharesID, let id = candidate.operation.id,
                let group = grouping.group(of: candidate.operation)
            else { return nil }
            return "\(group) \(id)"
        }
        let counts = Dictionary(candidates.compactMap { key($0) }.map { ($0, 1) }, uniquingKeysWith: +)
        return candidates.map { candidate in
            guard let key = key(candidate), counts[key] == 1, let id = candidate.operation.id else { return candidate }
            var candidate = candidate
            candidate.derived.names.insert(SwiftName.lowerCamel(id), at: 0)
            return candidate
        }
    }

    private mutating func name(_ candidate: Candidate, in scope: inout NameScope, _ grouping: OperationGrouping) {
        let key = Self.key(candidate.operation)
        let derived = candidate.derived.names
        let short = derived.map { grouping.name($0, of: candidate.operation) }
        entries[key]?.modes = candidate.modes.map { scope.allocate($0, suffix: "Call") }
        entries[key]?.calls = Self.calls(candidate, in: &scope)
        entries[key]?.name =
            candidate.given.map { scope.allocate($0, suffix: "Call") } ?? scope.allocate(short + derived, suffix: "Call")
    }

    private mutating func name(_ groups: [OperationGrouping.Group], beside client: inout NameScope, _ options: LoweringOptions) {
        var types = NameScope(reserved: ReservedNames.groupTypes.union([options.module, options.clientName]))
        let order = groups.indices.sorted { a, b in
            (groups[a].isGiven ? 0 : 1, groups[a].words) < (groups[b].isGiven ? 0 : 1, groups[b].words)
        }
        var models: [Int: GroupModel] = [:]
        for place in order {
            let words = groups[place].words
            let name = client.allocate(SwiftName.lowerCamel(words), suffix: "Group")
            let typeName = SwiftName.upperCamel(words)
            models[place] = GroupModel(
                name: name,
                // Scripts without capital letters give both the same name, which Swift could not tell apart.
                typeName: types.allocate(typeName == name ? typeName + "Group" : typeName, suffix: "Group"),
                documentation: groups[place].documentation
            )
        }
        self.groups = groups.indices.compactMap { models[$0] }
    }
}
