package import SourceText
package import SpecLoader

/// Which operations are wanted: `include` and `exclude` of a configuration.
package struct Selection: Sendable {
    /// What a condition looks at.
    package enum Kind: String, CaseIterable, Sendable {
        /// Globs for the tags of an operation.
        case tags
        /// Globs for its id, or a method and a glob for its path.
        case operations
        /// Globs for its path.
        case paths
        /// Its method, whatever the case.
        case methods
        /// Names, or names and values, of extensions of the operation or its path item.
        case extensions
        /// Globs for the names of webhooks.
        case webhooks
    }

    /// One entry of a condition.
    package struct Pattern: Sendable {
        package var text: String
        /// What an extension must be; `nil` for anything but `false` and null.
        package var value: Node?
        package var range: SourceRange

        package init(text: String, value: Node? = nil, range: SourceRange) {
            self.text = text
            self.value = value
            self.range = range
        }
    }

    /// Fits an operation of which one of its patterns is true.
    package struct Condition: Sendable {
        package var kind: Kind
        package var patterns: [Pattern]

        package init(kind: Kind, patterns: [Pattern]) {
            self.kind = kind
            self.patterns = patterns
        }
    }

    /// Fits an operation that all of its conditions fit.
    package struct Rule: Sendable {
        package var conditions: [Condition]
        package var range: SourceRange

        package init(conditions: [Condition], range: SourceRange) {
            self.conditions = conditions
            self.range = range
        }
    }

    /// An operation must fit one of these, where there are any. Among webhooks they choose only if one of them speaks of webhooks.
    package var include: [Rule]
    /// An operation that fits one of these is left out in any case.
    package var exclude: [Rule]
    /// Whether named schemas stay that only operations lead to that are left out.
    package var keepsSchemas: Bool

    package init(include: [Rule] = [], exclude: [Rule] = [], keepsSchemas: Bool = false) {
        self.include = include
        self.exclude = exclude
        self.keepsSchemas = keepsSchemas
    }

    var isEmpty: Bool { include.isEmpty && exclude.isEmpty }

    var choosesWebhooks: Bool { include.contains { $0.conditions.contains { $0.kind == .webhooks } } }
}
