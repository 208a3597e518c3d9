import SourceText

/// Finds the ids that several operations have. Such an id names none of them; who called one of them by it would depend on the order
/// of the document.
struct SharedOperationIDs {
    /// The operations with one id, where there are several, in the order of the document.
    private var groups: [[Operation]] = []

    init(_ paths: [PathItem]) {
        var places: [String: Int] = [:]
        var all: [[Operation]] = []
        for operation in paths.flatMap(\.operations) {
            guard let id = operation.id, !id.isEmpty else { continue }
            if let place = places[id] {
                all[place].append(operation)
            } else {
                places[id] = all.count
                all.append([operation])
            }
        }
        groups = all.filter { $0.count > 1 }
    }

    func mark(_ paths: inout [PathItem]) {
        let ids = Set(groups.compactMap(\.first?.id))
        if ids.isEmpty { return }
        for place in paths.indices {
            for index in paths[place].operations.indices {
                let id = paths[place].operations[index].id
                paths[place].operations[index].sharesID = id.map(ids.contains) ?? false
            }
        }
    }

    func report(_ diagnostics: inout Diagnostics) {
        for group in groups {
            let count = group.count == 2 ? "two" : String(group.count)
            let others = [group[0]] + group[2...]
            diagnostics.warning(
                "duplicate-operation-id",
                "\(count) operations have the id '\(group[1].id ?? "")'; they are called by method and path instead",
                at: group[1].range,
                notes: others.map { Diagnostic.Note("\($0.method) \($0.path) has it, too", at: $0.range) },
                fix: "give each an operationId of its own, in an overlay for example"
            )
        }
    }
}
