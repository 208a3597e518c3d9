import ClientModel

/// Gives names to the methods for links, beside those of operations.
///
/// Such a method may have the name of the operation it calls, or that of another link, where Swift tells them apart by the type of
/// what they are called with: `getUser(id:)` and `getUser(from:)`.
struct LinkNames {
    private var operations: OperationNames
    private var links: [Key: Given] = [:]

    /// A name within a group, without case.
    private struct Key: Hashable {
        var group: Int?
        var name: String
    }

    /// A name that links have, and what they are followed from.
    private struct Given {
        var name: String
        var sources: Set<SwiftType>
    }

    init(_ operations: OperationNames) { self.operations = operations }

    mutating func name(_ wish: String, calling target: OperationModel, from source: SwiftType) -> String {
        let key = Key(group: target.group, name: wish.lowercased())
        if let given = links[key], !given.sources.contains(source) {
            links[key]?.sources.insert(source)
            return given.name
        }
        if links[key] == nil, target.name.lowercased() == key.name {
            links[key] = Given(name: target.name, sources: [source])
            return target.name
        }
        let name = operations.allocate(wish, suffix: "Link", in: target.group)
        links[Key(group: target.group, name: name.lowercased())] = Given(name: name, sources: [source])
        return name
    }
}
