import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads how arrays inside style `deepObject` are to be written, which the specification leaves open.
enum ArrayNotationReader {
    static let key = "x-lathe-array-notation"

    /// - Returns: `nil` where nothing, or nothing that is understood, is written; the latter is said.
    static func read(_ extensions: Extensions, diagnostics: inout Diagnostics) -> ArrayNotation? {
        guard let node = extensions[key] else { return nil }
        if let notation = node.string.flatMap(ArrayNotation.init) { return notation }
        let found = node.string.map { "'\($0)'" } ?? node.kindName
        diagnostics.warning(
            "invalid-array-notation",
            "\(found) is no way to write arrays; 'indexed' is used",
            at: node.range,
            fix: "write indexed (a[0]=x), brackets (a[]=x) or repeated (a=x)"
        )
        return nil
    }
}
