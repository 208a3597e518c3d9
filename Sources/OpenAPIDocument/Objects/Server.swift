package import SourceText

/// A server ("Server Object").
package struct Server: Sendable {
    /// As written, with its variables in braces.
    package var url: String
    /// In the order of the document.
    package var variables: [Variable]
    package var description: String?
    /// `x-lathe-name`, else `name` (OpenAPI 3.2).
    package var name: String?
    /// Where `x-lathe-name` is, if that is its name.
    package var givenNameRange: SourceRange?
    package var range: SourceRange

    /// A variable of the URL ("Server Variable Object").
    package struct Variable: Sendable {
        package var name: String
        /// `nil` where the document says none: callers have to name the value.
        package var standard: String?
        /// The values it may have; empty: any.
        package var values: [String]
        package var description: String?
        package var range: SourceRange
    }

    /// Whether every variable has a default.
    package var isComplete: Bool { variables.allSatisfy { $0.standard != nil } }

    /// The URL with every variable at its default; what has none stays as it is.
    package var standardURL: String {
        var result = ""
        var rest = url[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            result += rest[..<open] + (variables.first { $0.name == name }?.standard ?? String(rest[open...close]))
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
