import SourceText
import SpecLoader

/// Says which components have names that the specification does not allow (OpenAPI 3.1.1 §4.8.7). They are read all the same.
struct ComponentNameCheck {
    /// The number of the document's file.
    let document: UInt16

    func check(_ components: ObjectReader?, diagnostics: inout Diagnostics) {
        var odd: [Mapping.Entry] = []
        for section in components?.mapping.entries ?? [] where !section.key.hasPrefix("x-") {
            odd += (section.value.mapping?.entries ?? []).filter { entry in
                // What references to other files lead to is called as it is there.
                entry.keyRange.file == document && !entry.key.hasPrefix("x-") && !Self.isAllowed(entry.key)
            }
        }
        guard let first = odd.first else { return }
        let places = odd.count == 1 ? "" : " (\(odd.count) names, the first here)"
        diagnostics.warning(
            "invalid-component-name",
            "the name '\(first.key)' of a component has other characters than A-Z a-z 0-9 . - _; it is read all the same\(places)",
            at: first.keyRange
        )
    }

    private static func isAllowed(_ name: String) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
                    true
                default: false
                }
            }
    }
}
