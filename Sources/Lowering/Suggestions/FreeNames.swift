import ClientModel

/// Names that no method of a client has yet.
struct FreeNames {
    private var taken: Set<String>

    init(_ model: ClientModel) {
        let names =
            model.operations.map(\.name) + model.groups.map(\.name) + model.lists.map(\.name)
            + model.jobs.flatMap { [$0.waitName, $0.statesName] }
        taken = Set((names + ReservedNames.clientMembers).map { $0.lowercased() })
    }

    /// The first of them that is free; nobody else gets it. `nil` where none is.
    ///
    /// - Parameter others: further names that come with one.
    mutating func take(_ names: [String], with others: (String) -> [String] = { _ in [] }) -> String? {
        for name in names {
            let all = ([name] + others(name)).map { $0.lowercased() }
            if taken.isDisjoint(with: all) {
                taken.formUnion(all)
                return name
            }
        }
        return nil
    }
}
