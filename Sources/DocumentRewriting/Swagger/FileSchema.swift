import SpecLoader

/// Tells bytes from other values.
enum FileSchema {
    /// Whether a schema is `type: file`, or the string of format `binary` that it became.
    static func isOne(_ schema: Node, state: UpgradeState) -> Bool {
        guard let target = state.resolve(schema)?.node else { return false }
        return target["type"]?.string == "file" || target["type"]?.string == "string" && target["format"]?.string == "binary"
    }

    /// Whether a schema is of values that are no single text: objects and lists.
    static func isStructured(_ schema: Node, state: UpgradeState) -> Bool {
        guard let target = state.resolve(schema)?.node else { return false }
        switch target["type"]?.string {
        case "object", "array": return true
        case nil: return target["properties"] != nil || target["allOf"] != nil || target["items"] != nil
        default: return false
        }
    }
}
