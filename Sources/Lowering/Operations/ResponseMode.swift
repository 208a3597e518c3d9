import OpenAPIDocument
import SourceText
import SpecLoader

/// One of the modes of an operation whose request decides what the response is (`x-lathe-response-modes`).
struct ResponseMode {
    /// The Swift name of the mode's method.
    var name: String
    var conditions: [Condition]
    /// Where in the success's schema the mode's type is: `/oneOf/0`.
    var variant: String
    var range: SourceRange

    /// What the mode says about one parameter.
    struct Condition {
        var parameter: String
        /// A fixed value; `nil`: the parameter is there, and the caller says what it is.
        var value: Node?
        var range: SourceRange
    }
}

/// Reads `x-lathe-response-modes`.
struct ResponseModeReader {
    func read(_ operation: Operation, diagnostics: inout Diagnostics) -> [ResponseMode] {
        guard let node = operation.extensions["x-lathe-response-modes"] else { return [] }
        guard let elements = node.sequence else {
            diagnostics.error("wrong-type", "'x-lathe-response-modes' should be a list, found \(node.kindName)", at: node.range)
            return []
        }
        return elements.compactMap { element in
            guard let name = element["name"]?.string, let variant = element["variant"]?.string else {
                diagnostics.error("missing-field", "a response mode needs 'name' and 'variant'", at: element.range)
                return nil
            }
            let conditions = (element["when"]?.mapping?.entries ?? []).map { entry in
                let isPresent = entry.value["present"]?.bool == true
                return ResponseMode.Condition(parameter: entry.key, value: isPresent ? nil : entry.value, range: entry.keyRange)
            }
            return ResponseMode(name: name, conditions: conditions, variant: variant, range: element.range)
        }
    }
}
