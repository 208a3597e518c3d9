import OpenAPIDocument
import SourceText
import SpecLoader

/// Names that the user gives with an extension.
enum GivenName {
    /// The name in `extensions`, made fit for Swift where it is not; that is said.
    static func read(_ key: String, in extensions: Extensions, diagnostics: inout Diagnostics) -> String? {
        guard let node = extensions[key] else { return nil }
        guard let name = node.string, !name.isEmpty else {
            diagnostics.warning("invalid-name", "'\(key)' should be a name, found \(node.kindName)", at: node.range)
            return nil
        }
        guard isIdentifier(name) else {
            let fit = SwiftName.lowerCamel(name)
            diagnostics.warning("invalid-name", "'\(name)' is no Swift name; '\(fit)' is used", at: node.range)
            return fit
        }
        return name
    }

    /// Says so where another name is used than the one the user gave: it is Swift's, the client's or somebody else's.
    static func check(_ key: String, in extensions: Extensions, became name: String, diagnostics: inout Diagnostics) {
        guard let node = extensions[key], let given = node.string, isIdentifier(given) else { return }
        check(given, at: node.range, became: name, diagnostics: &diagnostics)
    }

    static func check(_ given: String, at range: SourceRange?, became name: String, diagnostics: inout Diagnostics) {
        guard name != given else { return }
        diagnostics.warning(
            "invalid-name",
            "the name '\(given)' is taken, by Swift, by the client, or by another name; '\(name)' is used",
            at: range,
            fix: "choose another name"
        )
    }

    /// Whether a name is fit for Swift as it is.
    static func isIdentifier(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, first == "_" || first.properties.isXIDStart else { return false }
        return name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
    }
}
