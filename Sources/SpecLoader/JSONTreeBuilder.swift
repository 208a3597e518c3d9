import JSONSyntax
import SourceText

/// Builds the node tree of a JSON text. Keeps its own stack, so that a deep text costs no stack of ours.
struct JSONTreeBuilder {
    private let number: UInt16
    private let limits: LoadLimits
    private var open: [OpenCollection] = []
    private var values = 0

    init(number: UInt16, limits: LoadLimits) {
        self.number = number
        self.limits = limits
    }

    /// - Parameter bytes: the whole file; a byte-order mark is passed over.
    mutating func build(_ bytes: UnsafeBufferPointer<UInt8>, diagnostics: inout Diagnostics) throws(LoadError) -> Node {
        var scanner = JSONScanner(bytes, depthLimit: limits.depth)
        do throws(JSONSyntaxError) {
            let root = try value(&scanner, diagnostics: &diagnostics)
            try scanner.finish()
            return root
        } catch {
            throw loadError(error, found: scanner.found(at: error.offset))
        }
    }

    private mutating func value(_ scanner: inout JSONScanner, diagnostics: inout Diagnostics) throws(JSONSyntaxError) -> Node {
        while true {
            guard var node = try begin(&scanner) else { continue }
            // A value ends here; it may be the last of several levels.
            while true {
                guard let last = open.indices.last else { return node }
                place(node, in: last, diagnostics: &diagnostics)
                if try hasMore(&scanner, in: last) { break }
                node = finish(at: scanner.offset)
            }
        }
    }

    /// Reads a scalar or an empty collection, or opens a collection and returns nothing.
    private mutating func begin(_ scanner: inout JSONScanner) throws(JSONSyntaxError) -> Node? {
        let kind = try scanner.peek()
        let start = scanner.offset
        values += 1
        guard values <= limits.values else { throw JSONSyntaxError(.endOfText, at: start) }
        switch kind {
        case .null:
            try scanner.null()
            return Node(.null, range: range(start, scanner.offset))
        case .boolean:
            let value = try scanner.boolean()
            return Node(.bool(value), range: range(start, scanner.offset))
        case .number:
            let token = try scanner.number()
            return Node(.number(String(decoding: scanner[token.range], as: UTF8.self)), range: range(start, scanner.offset))
        case .string:
            let token = try scanner.string()
            return Node(.string(scanner.text(of: token)), range: range(start, scanner.offset))
        case .array:
            guard try scanner.beginArray() else { return Node(.sequence([]), range: range(start, scanner.offset)) }
            open.append(OpenCollection(isMapping: false, isFlow: true, anchor: nil, start: start))
        case .object:
            guard try scanner.beginObject() else { return Node(.mapping(Mapping([])), range: range(start, scanner.offset)) }
            open.append(OpenCollection(isMapping: true, isFlow: true, anchor: nil, start: start))
            try readKey(&scanner, in: open.count - 1)
        }
        return nil
    }

    private mutating func place(_ node: Node, in level: Int, diagnostics: inout Diagnostics) {
        guard let key = open[level].pendingKey else {
            open[level].items.append(node)
            return
        }
        open[level].members.add(Mapping.Entry(key: key.text, keyRange: key.range, value: node), diagnostics: &diagnostics)
    }

    private mutating func hasMore(_ scanner: inout JSONScanner, in level: Int) throws(JSONSyntaxError) -> Bool {
        guard open[level].isMapping else { return try scanner.nextElement() }
        guard try scanner.nextMember() else { return false }
        try readKey(&scanner, in: level)
        return true
    }

    private mutating func readKey(_ scanner: inout JSONScanner, in level: Int) throws(JSONSyntaxError) {
        let token = try scanner.memberName()
        let quoted = range(token.range.lowerBound - 1, token.range.upperBound + 1)
        open[level].pendingKey = OpenCollection.Key(text: scanner.text(of: token), range: quoted)
    }

    private mutating func finish(at end: Int) -> Node {
        let collection = open.removeLast()
        let content: Node.Content = collection.isMapping ? .mapping(collection.members.build()) : .sequence(collection.items)
        return Node(content, range: range(collection.start, end))
    }

    private func loadError(_ error: JSONSyntaxError, found: String) -> LoadError {
        let place = range(error.offset, error.offset + 1)
        if values > limits.values { return .tooManyValues(limits.values, at: place) }
        guard error.expected != .lessNesting else {
            return LoadError("nesting-depth", "lists and mappings are nested more than \(limits.depth) deep", at: place)
        }
        return LoadError("json-syntax", "expected \(error.expected), found \(found)", at: place)
    }

    private func range(_ start: Int, _ end: Int) -> SourceRange { SourceRange(file: number, start: start, end: end) }
}
