import OpenAPIDocument
import SpecLoader

/// How a configuration speaks of a schema: by its key under `components/schemas` (`Pet`), as a property of one (`Pet.owner`), or by JSON
/// pointer (`#/paths/~1pets/get/…`).
struct SchemaName {
    let text: String

    /// The way to the schema; `nil` where there is none.
    func place(in root: Node) -> [String]? {
        if text.hasPrefix("#") { return LocalReference.pointer(text).flatMap { JSONPointer($0)?.place(in: root)?.tokens } }
        let home = ["components", "schemas"]
        if root["components"]?["schemas"]?[text] != nil { return home + [text] }
        guard let dot = text.lastIndex(of: ".") else { return nil }
        let owner = SchemaName(text: String(text[..<dot]))
        let members = SchemaMembers(root: root)
        return owner.place(in: root).flatMap { place in
            members.property(String(text[text.index(after: dot)...]), of: members.resolved(place))
        }
    }

    /// What could have been meant.
    static func candidates(in root: Node) -> [String] {
        (root["components"]?["schemas"]?.mapping?.entries ?? []).flatMap { entry in
            [entry.key] + (entry.value["properties"]?.mapping?.entries.map { "\(entry.key).\($0.key)" } ?? [])
        }
    }
}
