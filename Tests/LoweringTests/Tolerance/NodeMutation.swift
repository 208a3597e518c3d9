import SpecLoader

/// One change of a tree: a node is taken away, or something of another kind stands in its place.
struct NodeMutation {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(state: seed) }

    /// The tree with one node changed, each as likely as any other.
    mutating func mutate(_ root: Node) -> Node {
        var place = random.below(Self.count(root))
        return change(root, at: &place) ?? root
    }

    private static func count(_ node: Node) -> Int {
        switch node.content {
        case .sequence(let elements): elements.reduce(1) { $0 + count($1) }
        case .mapping(let mapping): mapping.entries.reduce(1) { $0 + count($1.value) }
        default: 1
        }
    }

    /// - Returns: `nil` where the node is taken away.
    private mutating func change(_ node: Node, at place: inout Int) -> Node? {
        place -= 1
        guard place >= 0 else { return replacement(of: node) }
        switch node.content {
        case .sequence(let elements):
            var changed: [Node] = []
            for element in elements {
                if place < 0 { changed.append(element) } else if let node = change(element, at: &place) { changed.append(node) }
            }
            return Node(.sequence(changed), range: node.range)
        case .mapping(let mapping):
            var entries: [Mapping.Entry] = []
            for var entry in mapping.entries {
                if place >= 0 {
                    guard let value = change(entry.value, at: &place) else { continue }
                    entry.value = value
                }
                entries.append(entry)
            }
            return Node(.mapping(Mapping(entries)), range: node.range)
        default: return node
        }
    }

    private mutating func replacement(of node: Node) -> Node? {
        let text = Node(.string("#/components/schemas/Nobody {x}"), range: node.range)
        let contents: [Node.Content?] = [
            nil, .null, .number("-1e400"), .number("12"), .string(""), .string("a \u{1F600}?"), text.content, .bool(true),
            .sequence([]), .sequence([text, Node(.null, range: node.range)]), .mapping(Mapping([])),
            .mapping(Mapping([Mapping.Entry(key: "$ref", keyRange: node.range, value: text)])),
        ]
        return contents[random.below(contents.count)].map { Node($0, range: node.range) }
    }

    /// SplitMix64: the same numbers for the same seed everywhere.
    private struct SplitMix {
        var state: UInt64

        mutating func below(_ limit: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
        }
    }
}
