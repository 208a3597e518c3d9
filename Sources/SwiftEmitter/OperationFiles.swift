import ClientModel

/// The extensions of the client: a file for the operations of each tag.
struct OperationFiles {
    let files: [GeneratedFile]

    init(_ model: ClientModel, names: TypeNames, access: String, header: String, template: Template<OperationsFileView>) {
        let imports = ImportsBuilder(model, access: access)
        files = Self.groups(model.operations).map { group in
            let view = OperationsFileView(
                header: header,
                access: access,
                imports: imports.operations(group.operations),
                clientName: SwiftIdentifier(model.clientName).declaration,
                operations: group.operations.enumerated().map { place, operation in
                    OperationViewBuilder(operation, model, names: names, access: access).view(isFirst: place == 0)
                }
            )
            return GeneratedFile(path: "\(model.clientName)+\(group.name).swift", text: template.render(view))
        }
    }

    /// The operations by the name of their file. Names that differ only in case are one, since they are one file on many disks.
    private static func groups(_ operations: [OperationModel]) -> [(name: String, operations: [OperationModel])] {
        var groups: [(name: String, operations: [OperationModel])] = []
        var places: [String: Int] = [:]
        for operation in operations {
            let name = fileName(operation.tags.first ?? "")
            if let place = places[name.lowercased()] {
                groups[place].operations.append(operation)
            } else {
                places[name.lowercased()] = groups.count
                groups.append((name, [operation]))
            }
        }
        return groups
    }

    /// The letters and digits of a tag, each word with a capital.
    private static func fileName(_ tag: String) -> String {
        let words = tag.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let name = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined().prefix(80)
        return name.isEmpty ? "Operations" : String(name)
    }
}
