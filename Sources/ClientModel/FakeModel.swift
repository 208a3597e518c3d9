/// A stand-in for the server of the client, for tests of what uses it: a closure an operation.
package struct FakeModel: Hashable, Sendable {
    /// The name of its type (`GladiaFake`).
    package var name: String
    /// One an operation of the client, in its order.
    package var operations: [Operation]
    /// One a group of the client, in its order.
    package var groups: [Group]

    /// A property with the methods for a group, and its type.
    package struct Group: Hashable, Sendable {
        /// The Swift name, not yet escaped.
        package var name: String
        package var typeName: String

        package init(name: String, typeName: String) {
            self.name = name
            self.typeName = typeName
        }
    }

    package struct Operation: Hashable, Sendable {
        /// The Swift name of the method that is given the closure, not yet escaped.
        package var method: String
        /// The Swift name of the case that stands for it among those of all operations, not yet escaped.
        package var caseName: String
        /// What tells its requests from those of the other response modes of the same operation.
        package var conditions: [Condition]

        package init(method: String, caseName: String, conditions: [Condition]) {
            self.method = method
            self.caseName = caseName
            self.conditions = conditions
        }
    }

    /// What a request has.
    package struct Condition: Hashable, Sendable {
        package var place: Place
        /// The name on the wire.
        package var key: String
        /// The value it has; `nil`: any.
        package var value: LiteralModel?

        package init(_ place: Place, _ key: String, _ value: LiteralModel?) {
            self.place = place
            self.key = key
            self.value = value
        }
    }

    package enum Place: String, Hashable, Sendable {
        case query, header, cookie, body
    }

    package init(name: String, operations: [Operation], groups: [Group]) {
        self.name = name
        self.operations = operations
        self.groups = groups
    }

    /// How the closure of an operation is given: `getPreRecorded`, `apps.getAuthenticated`.
    package func path(of place: Int, in model: ClientModel) -> String {
        let method = operations[place].method
        return model.operations[place].group.map { "\(groups[$0].name).\(method)" } ?? method
    }
}
