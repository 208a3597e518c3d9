import OpenAPIDocument
import SpecLoader

/// Reads what a document says about what should not be used any more.
enum Deprecation {
    /// Where vendors write why, or what to use instead.
    private static let reasonKeys = [
        "x-deprecation-message", "x-deprecation-reason", "x-deprecated-message", "x-deprecated-reason",
        "x-speakeasy-deprecation-message", "x-deprecation", "x-deprecated",
    ]

    /// Why not, empty where the document gives no reason; `nil` for what is not deprecated.
    ///
    /// - Parameter isDeprecated: what `deprecated` says; `x-deprecated` is taken to mean the same.
    static func reason(isDeprecated: Bool, _ extensions: Extensions) -> String? {
        let mark = extensions["x-deprecated"]
        guard isDeprecated || mark?.bool == true || mark?.string?.isEmpty == false else { return nil }
        for key in reasonKeys {
            guard let node = extensions[key] else { continue }
            let text = node.string ?? node["description"]?.string ?? node["message"]?.string
            if let text, !text.isEmpty { return text }
        }
        return ""
    }
}
