package import SourceText
package import SpecLoader

/// What the references of schemas lead to, where more than a plain pointer to a component is needed to know it: names (`$anchor`),
/// identifiers (`$id`), dynamic references, pointers into the middle of the document.
///
/// JSON Schema 2020-12, core §8.2. Made once from the whole tree, because a name may be declared behind its use.
package struct ReferenceIndex {
    /// Where a reference leads.
    package enum Target {
        /// A place of this document.
        case pointer(String)
        /// A name that nothing in the document has.
        case unknownName(String)
        /// Another document.
        case outside
    }

    private let root: Node
    /// A reference as it is written. What an extension says may stand in the tree twice, once as the file has it: there its references
    /// are those of the file.
    private struct Written: Hashable {
        var text: String
        var range: SourceRange
    }

    /// What references lead to.
    private var targets: [Written: Target] = [:]
    /// Schemas that a reference leads to and that stand in the middle of something else: there each is one schema, too.
    package private(set) var shared: Set<SourceRange> = []
    /// Dynamic references that another schema's anchor could bend elsewhere, with the other anchor's place.
    package private(set) var ambiguous: [(text: String, range: SourceRange, other: SourceRange)] = []
    /// Names that a reference uses and that two schemas have.
    package private(set) var repeated: [(name: String, first: SourceRange, other: SourceRange)] = []
    /// References to `#/$defs/…` of the document, which has none, that were read as those of a schema around them.
    package private(set) var misplaced: [(text: String, range: SourceRange)] = []

    package init(root: Node) {
        self.root = root
        var scan = ReferenceScan()
        scan.walk(root)
        let names = ReferenceNames(scan)
        // Where nothing in the document is a resource of its own, a reference that leads somewhere leads there from everywhere.
        let isOneResource = scan.resources.isEmpty
        var known: [String: Target] = [:]
        for use in scan.uses {
            if let target = known[use.text], use.word == .reference {
                targets[Written(text: use.text, range: use.range)] = target
            } else {
                let count = misplaced.count
                let (place, isThere) = canonical(definition(names.target(of: use), of: use))
                targets[Written(text: use.text, range: use.range)] = place
                // What is meant by the schema around it is another place elsewhere.
                let isSameElsewhere = isOneResource && isThere && misplaced.count == count
                if isSameElsewhere, use.word == .reference, use.text.hasPrefix("#/") { known[use.text] = place }
            }
            if let twin = names.twin(of: use), !repeated.contains(where: { $0.other == twin.other }) {
                repeated.append((String(use.text.dropFirst()), twin.first, twin.other))
            }
            if use.word == .dynamicReference, let other = names.alternative(to: use) {
                ambiguous.append((use.text, use.range, other))
            }
        }
    }

    /// Where a reference leads.
    package func target(_ text: String, at range: SourceRange) -> Target {
        targets[Written(text: text, range: range)] ?? LocalReference.pointer(text).map { .pointer($0) } ?? .outside
    }

    /// A schema that was written for itself and pasted into a document still says `#/$defs/…` and means its own: the innermost
    /// schema around the reference that has the definition.
    private mutating func definition(_ target: Target, of use: ReferenceScan.Use) -> Target {
        guard case .pointer(let text) = target, let pointer = JSONPointer(text), pointer.place(in: root) == nil,
            ["$defs", "definitions"].contains(pointer.tokens.first ?? "")
        else { return target }
        for length in stride(from: use.tokens.count, through: 1, by: -1) {
            let tokens = use.tokens.prefix(length) + pointer.tokens
            let candidate = JSONPointer.text(tokens)
            guard JSONPointer(candidate)?.place(in: root) != nil else { continue }
            misplaced.append((use.text, use.range))
            return .pointer(candidate)
        }
        return target
    }

    /// The place itself, where references stand between the beginning of a pointer and its end; remembers places in the middle.
    private mutating func canonical(_ target: Target) -> (target: Target, isThere: Bool) {
        guard case .pointer(let text) = target, let place = JSONPointer(text)?.place(in: root) else { return (target, false) }
        if !Self.isComponent(place.tokens) { shared.insert(place.node.range) }
        return (.pointer(JSONPointer.text(place.tokens)), true)
    }

    private static func isComponent(_ tokens: [String]) -> Bool {
        tokens.count == 3 && tokens[0] == "components" && tokens[1] == "schemas"
    }
}
