import ClientModel

/// Names the fake of a client and its methods, and finds out how the response modes of an operation are told apart by their requests.
struct FakeLowering {
    let model: ClientModel

    /// What a fake has apart from its operations.
    private static let members: Set<String> = [
        "self", "init", "transport", "clock", "client", "requests", "calls", "forgetRequests", "prepared", "operation", "routes",
    ]

    /// - Returns: `nil` where there is nothing to answer.
    func lower() -> FakeModel? {
        if model.operations.isEmpty { return nil }
        var members = NameScope(reserved: Self.members)
        var types = NameScope(reserved: ["Client", "Operation"])
        let groups = model.groups.map { group in
            FakeModel.Group(
                name: members.allocate(group.name, suffix: "Group"),
                typeName: types.allocate(group.typeName, suffix: "Group")
            )
        }
        var methods: [Int?: NameScope] = [nil: members]
        var cases = NameScope(reserved: ["self", "init", "allCases", "rawValue", "hashValue", "none", "some"])
        let operations = model.operations.map { operation in
            let method = methods[operation.group, default: NameScope(reserved: ["self", "init", "transport"])]
                .allocate(operation.name, suffix: "Answer")
            let caseName = operation.group.map { groups[$0].name + method.prefix(1).uppercased() + method.dropFirst() }
            return FakeModel.Operation(
                method: method,
                caseName: cases.allocate(caseName ?? method, suffix: "Call"),
                conditions: conditions(of: operation)
            )
        }
        return FakeModel(name: name, operations: operations, groups: groups)
    }

    /// The client's name with `Fake` in the place of `Client`.
    private var name: String {
        var names = NameScope(reserved: Set(model.declarations.filter { $0.parent == nil }.map(\.name) + [model.clientName]))
        let stem = model.clientName.hasSuffix("Client") ? String(model.clientName.dropLast("Client".count)) : model.clientName
        return names.allocate("\(stem)Fake", suffix: "Server")
    }

    // MARK: Response modes

    private func conditions(of operation: OperationModel) -> [FakeModel.Condition] {
        let others = model.operations.filter {
            $0.id == operation.id && $0.path == operation.path && $0.method == operation.method && $0.name != operation.name
        }
        if others.isEmpty { return [] }
        var conditions = operation.parameters.compactMap { condition($0, besides: others) }
        for member in operation.body?.fixed ?? [] {
            guard let key = key(of: member.property, in: operation), let value = plain(member.value) else { continue }
            conditions.append(FakeModel.Condition(.body, key, value))
        }
        if let accept = operation.accept, others.contains(where: { $0.accept != accept }) {
            conditions.append(FakeModel.Condition(.header, "Accept", .string(accept)))
        }
        return conditions
    }

    private func condition(_ parameter: ParameterModel, besides others: [OperationModel]) -> FakeModel.Condition? {
        let places: [ParameterModel.Location: FakeModel.Place] = [.query: .query, .header: .header, .cookie: .cookie]
        guard let place = places[parameter.location] else { return nil }
        switch parameter.value {
        // The text of a fixed value is the same in each style.
        case .fixed(let value): return plain(value).map { FakeModel.Condition(place, parameter.key, text(of: $0)) }
        case .argument:
            let isEverywhere = others.allSatisfy { other in
                other.parameters.contains { $0.key == parameter.key && $0.location == parameter.location }
            }
            return parameter.isRequired && !isEverywhere ? FakeModel.Condition(place, parameter.key, nil) : nil
        }
    }

    /// A value without a type of the client around it; `nil` for what is not one word on the wire.
    private func plain(_ value: LiteralModel) -> LiteralModel? {
        switch value {
        case .bool, .integer, .string: value
        case .enumCase(let id, let name): raw(name, of: id)
        case .variant(_, _, let inner): plain(inner)
        case .null, .double, .array, .dictionary: nil
        }
    }

    private func raw(_ name: String, of id: TypeID) -> LiteralModel? {
        switch model[id].shape {
        case .openEnum(let model): model.cases.first { $0.name == name }?.value
        case .alias(.declared(let target)): raw(name, of: target)
        default: nil
        }
    }

    private func text(of value: LiteralModel) -> LiteralModel? {
        switch value {
        case .bool(let bool): .string("\(bool)")
        case .integer(let integer): .string("\(integer)")
        case .string: value
        default: nil
        }
    }

    /// The member of a JSON body behind a property.
    private func key(of property: String, in operation: OperationModel) -> String? {
        guard case .json(let type)? = operation.body?.single?.payload, case .declared(let id) = type.unwrapped else { return nil }
        return key(of: property, in: id)
    }

    private func key(of property: String, in id: TypeID) -> String? {
        switch model[id].shape {
        case .structure(let structure): structure.properties.first { $0.name == property }?.key
        case .alias(.declared(let target)): key(of: property, in: target)
        default: nil
        }
    }
}
