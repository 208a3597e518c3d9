/// A server the client can talk to.
package struct ServerModel: Hashable, Sendable {
    /// The Swift name of the static member.
    package var name: String
    /// The URL, with its variables in braces.
    package var url: String
    /// The arguments of the static member, where the URL has variables.
    package var variables: [Variable]
    /// Whether the URL is only a path, and the caller has to say of what.
    package var isRelative: Bool
    /// Whether it is a server without the caller saying more.
    package var isComplete: Bool { !isRelative && variables.allSatisfy { $0.standard != nil } }
    package var documentation: String?

    /// A variable of the URL.
    package struct Variable: Hashable, Sendable {
        /// The name in the URL.
        package var key: String
        /// The label and name of the argument, not yet escaped.
        package var name: String
        /// `nil`: the argument has no default.
        package var standard: String?
        /// The place in `ClientModel.serverChoices` of the values it may have; `nil`: any.
        package var choice: Int?
        package var documentation: String?

        package init(key: String, name: String, standard: String?, choice: Int?, documentation: String?) {
            self.key = key
            self.name = name
            self.standard = standard
            self.choice = choice
            self.documentation = documentation
        }
    }

    package init(
        name: String,
        url: String,
        variables: [Variable] = [],
        isRelative: Bool = false,
        documentation: String?
    ) {
        self.name = name
        self.url = url
        self.variables = variables
        self.isRelative = isRelative
        self.documentation = documentation
    }
}

/// The values that a variable of servers may have: an enum in the type for servers.
package struct ServerChoiceModel: Hashable, Sendable {
    /// The name of the enum.
    package var name: String
    package var cases: [Case]

    package struct Case: Hashable, Sendable {
        /// The Swift name, not yet escaped.
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(name: String, cases: [Case]) {
        self.name = name
        self.cases = cases
    }
}
