import SourceText

/// Says what is odd about the paths of a document. Each is used as it is written.
package struct PathSyntax {
    /// The first path of each shape: the names of parameters tell no two paths apart (OpenAPI 3.1.1 §4.8.8).
    private var shapes: [String: (path: String, range: SourceRange)] = [:]

    mutating func check(_ path: String, at range: SourceRange, diagnostics: inout Diagnostics) {
        if !path.hasPrefix("/"), !path.isEmpty {
            diagnostics.warning(
                "invalid-path",
                "the path '\(path)' should begin with a slash; it is sent with one",
                at: range
            )
        }
        if path.contains("?") || path.contains("#") {
            let what = path.contains("?") ? "a query" : "a fragment"
            let how = path.contains("?") ? "it is sent with every request" : "it is not sent"
            diagnostics.warning(
                "invalid-path",
                "the path '\(path)' has \(what); \(how)",
                at: range
            )
        }
        if !Self.isBalanced(path) {
            diagnostics.warning(
                "invalid-path",
                "the braces of the path '\(path)' do not match; what is no '{name}' is sent as it stands",
                at: range
            )
        }
        let shape = Self.shape(of: path)
        if let first = shapes[shape] {
            diagnostics.warning(
                "identical-paths",
                "only the names of parameters tell the path '\(path)' from '\(first.path)'",
                at: range,
                notes: [Diagnostic.Note("the other one is here", at: first.range)]
            )
        } else {
            shapes[shape] = (path, range)
        }
    }

    /// The path without the spaces around it, which nobody means.
    package static func trimmed(_ path: String) -> String {
        let isGraphic: (UInt8?) -> Bool = { byte in byte.map { (0x21...0x7e).contains($0) } ?? true }
        if isGraphic(path.utf8.first), isGraphic(path.utf8.last) { return path }
        let start = path.drop(while: \.isWhitespace)
        return String(start.dropLast(start.reversed().prefix(while: \.isWhitespace).count))
    }

    private static func isBalanced(_ path: String) -> Bool {
        var isOpen = false
        for character in path where character == "{" || character == "}" {
            if isOpen == (character == "{") { return false }
            isOpen.toggle()
        }
        return !isOpen
    }

    /// The path without the names of its parameters.
    private static func shape(of path: String) -> String {
        var shape = ""
        var rest = path[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            shape += rest[..<open] + "{}"
            rest = rest[rest.index(after: close)...]
        }
        return shape + rest
    }
}
