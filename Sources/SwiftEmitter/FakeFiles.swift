import ClientModel

/// The files with the fake of a client: one with its type, and others with its methods.
struct FakeFiles {
    /// How many methods a file may have: files compile in parallel.
    private static let maximumOperations = 100

    private(set) var files: [GeneratedFile] = []

    private let model: ClientModel
    private let fake: FakeModel
    private let names: TypeNames
    private let access: String
    private let header: String

    init(_ model: ClientModel, _ fake: FakeModel, header: String, templates: TemplateSet) {
        self.model = model
        self.fake = fake
        self.header = header
        names = TypeNames(model, fake: fake)
        access = model.access == .internal ? "" : "\(model.access.rawValue) "
        files.append(GeneratedFile(path: "\(fake.name).swift", text: templates.fake.render(declaration)))
        var number = 1
        for group in [nil] + fake.groups.indices.map(Optional.some) {
            let places = model.operations.indices.filter { model.operations[$0].group == group }
            for start in stride(from: 0, to: places.count, by: Self.maximumOperations) {
                let view = operations(Array(places[start..<min(start + Self.maximumOperations, places.count)]), of: group)
                let name = number == 1 ? "Operations" : "Operations-\(number)"
                files.append(GeneratedFile(path: "\(fake.name)+\(name).swift", text: templates.fakeOperations.render(view)))
                number += 1
            }
        }
    }

    private var clientName: String {
        let name = SwiftIdentifier(model.clientName).declaration
        let isHidden = TypeNames.namesForTests.contains(name) || fake.groups.contains { $0.typeName == name }
        return isHidden ? "\(SwiftIdentifier(model.module).declaration).\(name)" : name
    }

    private var declaration: FakeFileView {
        var comment = DocumentationComment(indentation: 0)
        comment.add(
            "Answers a `\(model.clientName)` in the server's place, with a closure an operation: for tests without a network."
        )
        let name = SwiftIdentifier(fake.name).declaration
        return FakeFileView(
            header: header,
            access: access,
            imports: ImportsBuilder(model, access: access).fake,
            testing: names.testingPrefix,
            documentation: comment.lines,
            name: name,
            title: StringLiteral(fake.name).text,
            clientName: clientName,
            client: client,
            groups: fake.groups.map {
                FakeFileView.GroupView(
                    groupName: SwiftIdentifier($0.name).declaration,
                    typeName: SwiftIdentifier($0.typeName).declaration
                )
            },
            cases: model.operations.indices.map { place in
                let caseName = fake.operations[place].caseName
                let path = fake.path(of: place, in: model)
                return FakeFileView.CaseView(
                    caseName: SwiftIdentifier(caseName).declaration,
                    rawValue: path == caseName ? nil : StringLiteral(path).text
                )
            },
            routes: model.operations.indices.map { route($0).layout(indentation: 12, column: 12, trailing: 1) }
        )
    }

    /// The arguments of the client's initialiser.
    private var client: String {
        let credentials = model.securitySchemes.map { scheme in
            Code.labelled(SwiftIdentifier(scheme.name).label, .text("\"fake-credential\""))
        }
        var arguments: [Code] = [.labelled("server", .text("\"https://fake.test\""))]
        if !credentials.isEmpty { arguments.append(.labelled("credentials", .call(".init", credentials))) }
        arguments.append(.labelled("transport", .text("transport")))
        return Code.list(open: "", items: arguments, close: "", isCollection: false)
            .layout(indentation: 8, column: 8 + "prepared(\(clientName)(".utf8.count, trailing: 2)
    }

    private func route(_ place: Int) -> Code {
        let operation = model.operations[place]
        var arguments: [Code] = [fake.path(of: place, in: model), operation.method, operation.path].map {
            .text(StringLiteral($0).text)
        }
        if FakeOperationViewBuilder.bodyType(of: operation) != nil { arguments.append(.text("takesBody: true")) }
        let conditions = fake.operations[place].conditions.map(condition)
        if !conditions.isEmpty { arguments.append(.labelled("when", .array(conditions))) }
        return .call("\(names.testingPrefix)FakeRoute", arguments)
    }

    private func condition(_ condition: FakeModel.Condition) -> Code {
        let value = condition.value.flatMap { SwiftLiteral(names: names, scope: .client).code($0) }
        return .call(".\(condition.place.rawValue)", [.text(StringLiteral(condition.key).text)] + [value].compactMap { $0 })
    }

    private func operations(_ places: [Int], of group: Int?) -> FakeOperationsFileView {
        let name = SwiftIdentifier(fake.name).declaration
        let builders = places.map {
            FakeOperationViewBuilder(place: $0, fake, model, names: names, access: access)
        }
        return FakeOperationsFileView(
            header: header,
            access: access,
            imports: ImportsBuilder(model, access: access).fake(
                builders.flatMap(\.types),
                showsRuntime: builders.contains { $0.showsRuntime }
            ),
            extended: group.map { "\(name).\(SwiftIdentifier(fake.groups[$0].typeName).declaration)" } ?? name,
            operations: builders.enumerated().map { $1.view(isFirst: $0 == 0) }
        )
    }
}
