package import ClientModel

/// Writes types the shortest way that is right where they are used.
///
/// A class, though nothing of it changes: every builder of view models holds it, and the model within it would make copies of each large,
/// in the binary and when it runs.
package final class TypeNames: Sendable {
    /// Where a type is used.
    package enum Scope: Hashable, Sendable {
        /// In the client or an extension of it.
        case client
        /// In the body of a declared type.
        case inside(TypeID)
    }

    let model: ClientModel
    /// The names declared in each type, and at the top level under `nil`.
    private let members: [TypeID?: [String: TypeID]]
    /// The types that the client type itself declares: within it they hide types of the module with these names.
    private let clientMembers: Set<String>

    package init(_ model: ClientModel) {
        self.model = model
        members = Self.members(of: model)
        clientMembers = Set(["Server", "Credentials"] + model.groups.map(\.typeName))
    }

    /// The names in the fake of a client instead of the client: what the fake declares, and what the library for tests has, hides types
    /// of the client's module.
    init(_ model: ClientModel, fake: FakeModel) {
        self.model = model
        members = Self.members(of: model)
        clientMembers = Self.namesForTests.union(fake.groups.map(\.typeName)).union([fake.name])
    }

    /// What stands before the types of LatheTesting: its name, where the client has a type that is called like one of them.
    var testingPrefix: String {
        let isAmbiguous = members[nil]?.keys.contains { Self.namesForTests.contains($0) } ?? false
        return isAmbiguous || Self.namesForTests.contains(model.clientName) ? "LatheTesting." : ""
    }

    /// The public types of LatheTesting, and what a fake has.
    static let namesForTests: Set<String> = [
        "Client", "FakeAnswer", "FakeClient", "FakeCondition", "FakeFailure", "FakeRequest", "FakeRoute", "FakeTransport",
        "ImmediateClock", "InMemoryRequest", "InMemoryResponse", "InMemoryTransport", "MissingAnswer", "NoAnswer", "Operation",
        "QueryItem", "RecordedRequest",
    ]

    private static func members(of model: ClientModel) -> [TypeID?: [String: TypeID]] {
        var members: [TypeID?: [String: TypeID]] = [:]
        for declaration in model.declarations { members[declaration.parent, default: [:]][declaration.name] = declaration.id }
        return members
    }

    /// How objects in XML bodies look.
    var xmlShapes: [XMLShapeModel] { model.xmlShapes }

    /// A type as it is written where it is used.
    package func text(_ type: SwiftType, in scope: Scope) -> String {
        switch type {
        case .string: "String"
        case .bool: "Bool"
        case .int: "Int"
        case .int32: "Int32"
        case .int64: "Int64"
        case .sized(let type): type.rawValue
        case .decimal: "Decimal"
        case .float: "Float"
        case .double: "Double"
        case .date: "Date"
        case .calendarDate: "CalendarDate"
        case .uuid: "UUID"
        case .data: "Data"
        case .json: "JSONValue"
        case .array(let element): "[\(text(element, in: scope))]"
        case .dictionary(let value): "[String: \(text(value, in: scope))]"
        case .set(let element): "\(setName(in: scope))<\(text(element, in: scope))>"
        case .nullable(let wrapped): "Nullable<\(text(wrapped, in: scope))>"
        case .optional(let wrapped): "\(text(wrapped, in: scope))?"
        case .declared(let id): text(id, in: scope)
        case .external(let type): text(type, in: scope)
        }
    }

    /// A type of the user's, with its module before it where another type hides it.
    private func text(_ type: ExternalType, in scope: Scope) -> String {
        let isHidden = find(type.path[0], in: scope) != .nothing
        let path = (isHidden ? [type.module ?? model.module] : []) + type.path
        let arguments = type.arguments.map { text($0, in: scope) }.joined(separator: ", ")
        return path.map { SwiftIdentifier($0).declaration }.joined(separator: ".") + (arguments.isEmpty ? "" : "<\(arguments)>")
    }

    /// `Set` is what some documents call a type of theirs.
    private func setName(in scope: Scope) -> String { find("Set", in: scope) == .nothing ? "Set" : "Swift.Set" }

    /// The type of the argument for a request's payload; `nil` where its parts are arguments.
    func text(_ payload: RequestPayloadModel, in scope: Scope) -> String? {
        switch payload {
        case .json(let type), .form(let type, _), .xml(let type, _): text(type, in: scope)
        case .text: "String"
        case .bytes: "HTTPBody"
        case .multipart: "MultipartBody"
        case .stream(let type, _): "ValueStream<\(text(type, in: scope))>"
        case .parts: nil
        }
    }

    /// The type that a caller gets from a payload; `nil` where there is no body.
    func text(_ payload: PayloadModel, in scope: Scope) -> String? {
        switch payload {
        case .json(let type), .xml(let type, _): text(type, in: scope)
        case .text, .string: "String"
        case .bytes: "[UInt8]"
        case .stream: "HTTPBody"
        case .parts: "MultipartParts"
        case .events(let events): "ServerSentEvents<\(events.content.type.map { text($0, in: scope) } ?? "String")>"
        case .jsonStream(let stream): "JSONStream<\(text(stream.type, in: scope))>"
        case .empty: nil
        }
    }

    /// The type of a case of a union; `nil` where there is no such case.
    func type(ofVariant name: String, in id: TypeID) -> SwiftType? {
        switch model[id].shape {
        case .union(let union): union.variants.first { $0.name == name }?.type
        case .alias(.declared(let target)): type(ofVariant: name, in: target)
        default: nil
        }
    }

    /// The shortest path to a declared type whose first name is found as the type meant.
    func text(_ id: TypeID, in scope: Scope) -> String {
        var path: [String] = []
        var next: TypeID? = id
        while let current = next {
            path.insert(SwiftIdentifier(model[current].name).declaration, at: 0)
            if find(model[current].name, in: scope) == .declared(current) { return path.joined(separator: ".") }
            next = model[current].parent
        }
        return ([SwiftIdentifier(model.module).declaration] + path).joined(separator: ".")
    }

    private enum Finding: Equatable {
        case declared(TypeID)
        case memberOfClient
        case nothing
    }

    /// What a name means in a scope: Swift looks from the innermost type outwards.
    private func find(_ name: String, in scope: Scope) -> Finding {
        switch scope {
        case .client: if clientMembers.contains(name) { return .memberOfClient }
        case .inside(let id):
            var next: TypeID? = id
            while let current = next {
                if let found = members[current]?[name] { return .declared(found) }
                next = model[current].parent
            }
        }
        return members[nil]?[name].map { .declared($0) } ?? .nothing
    }
}
