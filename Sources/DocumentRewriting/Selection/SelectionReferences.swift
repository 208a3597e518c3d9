import OpenAPIDocument
import SpecLoader

/// Where the references of a tree lead that selection looks at: by pointer, by name (`$anchor`, `$id`), from discriminators and links.
struct SelectionReferences {
    /// Where a reference leads.
    struct Target {
        /// The pointer that is written; `nil` for a name.
        var written: String?
        /// The place itself, behind the references on the way.
        var place: [String]

        var pointer: String { JSONPointer.text(place) }
    }

    /// The keys of schemas and of everything else that hold a reference.
    static let keys = ["$ref", "$dynamicRef", "$recursiveRef"]

    private let index: ReferenceIndex
    private let root: Node

    init(_ root: Node) {
        index = ReferenceIndex(root: root)
        self.root = root
    }

    /// Where `$ref` and its relatives lead.
    func schemas(of mapping: Mapping) -> [Target] {
        Self.keys.compactMap { mapping[$0] }.compactMap(target)
    }

    /// The same, and where the values of a discriminator and a link lead.
    func all(of mapping: Mapping) -> [Target] {
        let values = mapping["discriminator"]?["mapping"]?.mapping?.entries.map(\.value) ?? []
        return schemas(of: mapping) + (values + [mapping["operationRef"]].compactMap { $0 }).compactMap(pointerTarget)
    }

    /// - Returns: `nil` for a reference that leads out of the document, or nowhere.
    func target(of reference: Node) -> Target? {
        guard let text = reference.string, case .pointer(let pointer) = index.target(text, at: reference.range),
            let found = JSONPointer(pointer)?.place(in: root)
        else { return nil }
        return Target(written: LocalReference.pointer(text), place: found.tokens)
    }

    /// The same for what may be a mere name of something else, which stays what it is.
    func pointerTarget(of reference: Node) -> Target? {
        guard let text = reference.string, let pointer = LocalReference.pointer(text),
            let found = JSONPointer(pointer)?.place(in: root)
        else { return nil }
        return Target(written: pointer, place: found.tokens)
    }
}
