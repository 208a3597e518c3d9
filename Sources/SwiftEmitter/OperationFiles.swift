import ClientModel

/// The methods of the client: a file for the operations of each tag, and a file or more for each group.
struct OperationFiles {
    /// How many operations a file of a group may have: files compile in parallel.
    private static let maximumOperations = 40

    private(set) var files: [GeneratedFile] = []
    /// The file of each operation, by its place in the model.
    private(set) var paths: [Int: String] = [:]
    private let model: ClientModel
    private let names: TypeNames
    private let access: String
    private let header: String
    private let template: Template<OperationsFileView>

    init(_ model: ClientModel, names: TypeNames, access: String, header: String, template: Template<OperationsFileView>) {
        self.model = model
        self.names = names
        self.access = access
        self.header = header
        self.template = template
        var fileNames: Set<String> = []
        let byGroup = Dictionary(grouping: model.operations.indices) { model.operations[$0].group }
        for (place, group) in model.groups.enumerated() {
            let operations = byGroup[place] ?? []
            let chunks = stride(from: 0, to: max(1, operations.count), by: Self.maximumOperations).map { start in
                Array(operations[start..<min(start + Self.maximumOperations, operations.count)])
            }
            for (number, chunk) in chunks.enumerated() {
                let name = Self.free(number == 0 ? group.typeName : "\(group.typeName)-\(number + 1)", besides: &fileNames)
                add(file(name, chunk, of: group, declares: number == 0), of: chunk)
            }
        }
        for file in byTag(byGroup[nil] ?? []) {
            add(self.file(Self.free(file.name, besides: &fileNames), file.operations), of: file.operations)
        }
    }

    private mutating func add(_ file: GeneratedFile, of operations: [Int]) {
        files.append(file)
        for operation in operations { paths[operation] = file.path }
    }

    private func file(
        _ name: String,
        _ places: [Int],
        of group: GroupModel? = nil,
        declares: Bool = false
    ) -> GeneratedFile {
        let operations = places.map { model.operations[$0] }
        let places = Set(places)
        let jobs = model.jobs.filter { places.contains($0.operation) }
        let lists = model.lists.filter { places.contains($0.operation) }
        let links = model.links.filter { places.contains($0.operation) }
        let client = SwiftIdentifier(model.clientName).declaration
        var imports = ImportsBuilder(model, access: access).operations(operations)
        // The struct of a group holds the runtime's core for everyone to see.
        if declares || !jobs.isEmpty || !lists.isEmpty { imports.runtime = access }
        let view = OperationsFileView(
            header: header,
            access: access,
            imports: imports,
            group: group.flatMap { declares ? self.view(of: $0) : nil },
            clientName: group.map { "\(client).\(SwiftIdentifier($0.typeName).declaration)" } ?? client,
            operations: operations.enumerated().map { place, operation in
                OperationViewBuilder(operation, names: names, access: access).view(isFirst: place == 0)
            },
            jobs: jobs.map { JobViewBuilder(job: $0, names: names, access: access).view() },
            lists: lists.map { ListViewBuilder(list: $0, names: names, access: access).view() },
            links: links.map { LinkViewBuilder(link: $0, names: names, access: access).view() }
        )
        return GeneratedFile(path: "\(model.clientName)+\(name).swift", text: template.render(view))
    }

    private func view(of group: GroupModel) -> GroupView {
        var comment = DocumentationComment(indentation: 4)
        comment.add(group.documentation)
        return GroupView(
            documentation: comment.lines,
            clientName: SwiftIdentifier(model.clientName).declaration,
            groupName: SwiftIdentifier(group.name).declaration,
            typeName: SwiftIdentifier(group.typeName).declaration,
            protocol: ClientViewBuilder.protocolName(besides: model.clientName)
        )
    }

    /// The places of operations by the name of their file. Names that differ only in case are one, since they are one file on many disks.
    private func byTag(_ operations: [Int]) -> [(name: String, operations: [Int])] {
        var groups: [(name: String, operations: [Int])] = []
        var places: [String: Int] = [:]
        for operation in operations {
            let name = Self.fileName(model.operations[operation].tags.first ?? "")
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

    /// The name, made of what every disk can hold, with a number where another file has it.
    private static func free(_ name: String, besides taken: inout Set<String>) -> String {
        let clean = String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") ? $0 : "_" })
        var result = clean
        var number = 2
        while !taken.insert(result.lowercased()).inserted {
            result = "\(clean)_\(number)"
            number += 1
        }
        return result
    }
}
