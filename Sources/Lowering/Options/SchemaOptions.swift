/// How schemas become types, where the user can choose.
package struct SchemaOptions: Hashable, Sendable {
    package var enums: Enums = .open
    package var uniqueItems: UniqueItems = .arrays
    /// Formats of strings that stay `String` (`date-time`, `date`, `uuid`, `byte`).
    package var plainFormats: Set<String> = []
    package var threeStates: ThreeStates = .patches
    package var properties: Properties = .auto
    package var unknownProperties: UnknownProperties = .skip
    package var checks: Checks = .none
    package var types: Types = .reachable

    package init() {}

    /// The formats of strings that have a Swift type of their own.
    package static let switchableFormats = ["date-time", "date", "uuid", "byte"]

    /// What a value means that an enum does not list.
    package enum Enums: String, Hashable, Sendable, CaseIterable {
        /// It is kept as `unknown`.
        case open
        /// It is an error.
        case closed
    }

    /// What arrays become whose items are unique.
    package enum UniqueItems: String, Hashable, Sendable, CaseIterable { case arrays, sets }

    /// Where a member that may be left out and may be `null` has three states instead of an optional's two.
    package enum ThreeStates: String, Hashable, Sendable, CaseIterable {
        /// In the bodies of PATCH and of `application/merge-patch+json`.
        case patches
        /// In everything that is sent.
        case always
        case never
    }

    /// How stored properties are declared.
    package enum Properties: String, Hashable, Sendable, CaseIterable {
        /// `var` in what is sent, `let` in what is only received.
        case auto
        case `let`
        case `var`
    }

    /// What happens to members that a schema does not name.
    package enum UnknownProperties: String, Hashable, Sendable, CaseIterable {
        case skip
        /// They are kept, and sent back with the rest.
        case keep
    }

    /// Where the constraints of schemas are checked.
    package enum Checks: String, Hashable, Sendable, CaseIterable {
        /// They are documentation.
        case none
        /// Before a request is sent.
        case requests
    }

    /// Which of the document's named schemas become types.
    package enum Types: String, Hashable, Sendable, CaseIterable {
        /// Those that an operation leads to.
        case reachable
        case all
    }
}
