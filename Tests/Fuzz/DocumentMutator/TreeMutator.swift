import SourceText
import SpecLoader

/// Changes a document as somebody might who wants to break what reads it: at random places, into what its readers do not expect.
struct TreeMutator {
    private var random: SeededGenerator
    /// Where subtrees are taken from.
    private let donor: Node
    /// What references can lead to.
    private let pointers: [String]

    init(_ document: Node, donor: Node, random: SeededGenerator) {
        self.random = random
        self.donor = donor
        pointers = Self.pointers(in: document)
    }

    /// The document with a few changes.
    mutating func mutated(_ document: Node) -> Node {
        var result = document
        for _ in 0..<Int.random(in: 1...6, using: &random) { result = change(result) }
        return result
    }

    // MARK: Places

    /// Goes down a random way, and changes what is at its end.
    private mutating func change(_ node: Node) -> Node {
        switch node.content {
        case .sequence(var items) where !items.isEmpty && !random.once(in: 6):
            let index = Int.random(in: items.indices, using: &random)
            switch Int.random(in: 0..<12, using: &random) {
            case 0: items.remove(at: index)
            case 1: items.insert(items[index], at: index)
            case 2: items.swapAt(index, Int.random(in: items.indices, using: &random))
            default: items[index] = change(items[index])
            }
            return Node(.sequence(items), range: node.range)
        case .mapping(let mapping) where !mapping.entries.isEmpty && !random.once(in: 8):
            return Node(.mapping(change(mapping)), range: node.range)
        default: return replacement(for: node)
        }
    }

    private mutating func change(_ mapping: Mapping) -> Mapping {
        var entries = mapping.entries
        let index = Int.random(in: entries.indices, using: &random)
        switch Int.random(in: 0..<16, using: &random) {
        case 0: entries.remove(at: index)
        case 1: add(entries[index].value, under: random.pick(Words.keys), to: &entries)
        case 2: add(replacement(for: entries[index].value), under: random.pick(Words.keys), to: &entries)
        case 3: rename(&entries, index, random.pick(Words.keys))
        case 4: rename(&entries, index, random.pick(Words.hostile))
        case 5:
            let other = Int.random(in: entries.indices, using: &random)
            (entries[index].value, entries[other].value) = (entries[other].value, entries[index].value)
        case 6: add(part(of: donor), under: random.pick(Words.keys), to: &entries)
        default: entries[index].value = change(entries[index].value)
        }
        return Mapping(entries)
    }

    private func add(_ value: Node, under key: String, to entries: inout [Mapping.Entry]) {
        entries.removeAll { $0.key == key }
        entries.append(Mapping.Entry(key: key, keyRange: value.range, value: value))
    }

    private func rename(_ entries: inout [Mapping.Entry], _ index: Int, _ key: String) {
        if !entries.contains(where: { $0.key == key }) { entries[index].key = key }
    }

    // MARK: Values

    private mutating func replacement(for node: Node) -> Node {
        let range = node.range
        switch Int.random(in: 0..<14, using: &random) {
        case 0: return Node(.null, range: range)
        case 1: return Node(.bool(random.once(in: 2)), range: range)
        case 2: return Node(.number(random.pick(Words.numbers)), range: range)
        case 3, 4: return Node(.string(random.pick(Words.hostile)), range: range)
        case 5: return Node(.string(random.pick(Words.values)), range: range)
        case 6: return Node(.sequence([node]), range: range)
        case 7: return Node(.sequence([]), range: range)
        case 8: return Node(.mapping(Mapping([])), range: range)
        case 9: return wrapped(node, under: random.pick(Words.keys))
        case 10, 11:
            guard let pointer = pointers.isEmpty ? nil : random.pick(pointers) else { return node }
            return wrapped(Node(.string("#\(pointer)"), range: range), under: "$ref")
        case 12: return Node(.sequence([node, part(of: donor)]), range: range)
        default: return part(of: donor)
        }
    }

    private func wrapped(_ node: Node, under key: String) -> Node {
        Node(.mapping(Mapping([Mapping.Entry(key: key, keyRange: node.range, value: node)])), range: node.range)
    }

    /// A random subtree, not a large one.
    private mutating func part(of node: Node) -> Node {
        var part = node
        while true {
            let inner: [Node]
            switch part.content {
            case .sequence(let items): inner = items
            case .mapping(let mapping): inner = mapping.entries.map(\.value)
            default: return part
            }
            if inner.isEmpty || (inner.count < 12 && random.once(in: 3)) { return part }
            part = random.pick(inner)
        }
    }

    /// JSON pointers to mappings, a few hundred of them.
    private static func pointers(in root: Node) -> [String] {
        var result: [String] = []
        var open: [(pointer: String, node: Node)] = [("", root)]
        while !open.isEmpty, result.count < 300 {
            let (pointer, node) = open.removeFirst()
            if node.mapping != nil { result.append(pointer) }
            for entry in node.mapping?.entries ?? [] {
                let token = entry.key.map { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }.joined()
                open.append(("\(pointer)/\(token)", entry.value))
            }
            for (number, item) in (node.sequence ?? []).enumerated() { open.append(("\(pointer)/\(number)", item)) }
        }
        return result
    }
}
