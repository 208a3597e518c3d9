import OpenAPIDocument
import SourceText
import SpecLoader

/// Reads `x-lathe-response-modes`.
struct ResponseModeReader {
    func read(_ operation: Operation, diagnostics: inout Diagnostics) -> [ResponseMode] {
        guard let node = operation.extensions["x-lathe-response-modes"] else { return [] }
        guard let elements = node.sequence else {
            diagnostics.error("wrong-type", "'x-lathe-response-modes' should be a list, found \(node.kindName)", at: node.range)
            return []
        }
        return elements.compactMap { element in
            let variant = element["variant"]?.string
            let content = element["content"]?.string
            guard let name = element["name"]?.string, variant != nil || content != nil else {
                diagnostics.error(
                    "missing-field",
                    "a response mode needs 'name', and 'variant' or 'content'",
                    at: element.range,
                    fix: "variants are named like /oneOf/0, content by its media type"
                )
                return nil
            }
            let conditions = (element["when"]?.mapping?.entries ?? []).map { entry in
                let isPresent = entry.value["present"]?.bool == true
                return ResponseMode.Condition(parameter: entry.key, value: isPresent ? nil : entry.value, range: entry.keyRange)
            }
            return ResponseMode(name: name, conditions: conditions, variant: variant, content: content, range: element.range)
        }
    }
}
