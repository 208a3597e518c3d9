/// The functions that filters can use (RFC 9535, section 2.4).
enum JSONPathFunction: String, Sendable, CaseIterable {
    case length
    case count
    case match
    case search
    case value

    /// Section 2.4.1; no function gives nodes, and none takes what is true or false.
    enum Kind {
        /// A value, or nothing.
        case value
        /// True or false.
        case logical
        /// The nodes that a query selects.
        case nodes
    }

    var parameters: [Kind] {
        switch self {
        case .length: [.value]
        case .count, .value: [.nodes]
        case .match, .search: [.value, .value]
        }
    }

    var result: Kind {
        switch self {
        case .length, .count, .value: .value
        case .match, .search: .logical
        }
    }
}
