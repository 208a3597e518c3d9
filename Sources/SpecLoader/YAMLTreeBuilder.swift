import SourceText

/// Builds the node tree of a YAML document from libyaml's events.
///
/// Keeps its own stack, so that a deep document costs no stack of ours. Aliases share the storage of what they stand for; what they
/// would cost if written out is counted and limited.
struct YAMLTreeBuilder {
    private enum Anchor {
        /// The collection it names is still being read: an alias in it would have no end.
        case open
        case complete(Subtree)
    }

    private let number: UInt16
    private let limits: LoadLimits
    private let trimmer: ValueTrimmer
    private let tags = YAMLTagResolver()
    private var open: [OpenCollection] = []
    private var anchors: [String: Anchor] = [:]
    private var aliasedValues = 0
    private var events = 0
    private var root: Node?

    init(file: SourceFile, number: UInt16, limits: LoadLimits) {
        self.number = number
        self.limits = limits
        trimmer = ValueTrimmer(bytes: file.bytes)
    }

    /// Reads the first document of the stream.
    ///
    /// - Parameter bytes: the file's text from the byte `base` on.
    mutating func build(
        _ bytes: UnsafeBufferPointer<UInt8>,
        base: Int,
        diagnostics: inout Diagnostics
    ) throws(LoadError) -> Node {
        var reader = try YAMLEventReader(bytes, base: base, number: number)
        while true {
            let event = try reader.next()
            events += 1
            guard events <= limits.values else { throw .tooManyValues(limits.values, at: range(event.start, event.start)) }
            switch event.kind {
            case .streamStart: break
            case .documentStart:
                guard root == nil else {
                    warnAboutMoreDocuments(at: event, diagnostics: &diagnostics)
                    return try result()
                }
            case .documentEnd: break
            case .streamEnd: return try result()
            case .alias(let name): try expand(name, at: event, diagnostics: &diagnostics)
            case .scalar(let scalar): try add(scalar, at: event, diagnostics: &diagnostics)
            case .sequenceStart(let start): try begin(start, isMapping: false, at: event, diagnostics: &diagnostics)
            case .mappingStart(let start): try begin(start, isMapping: true, at: event, diagnostics: &diagnostics)
            case .sequenceEnd, .mappingEnd: try finish(at: event, diagnostics: &diagnostics)
            }
        }
    }

    private func result() throws(LoadError) -> Node {
        if let root, !(root.isNull && root.range.start == root.range.end) { return root }
        throw LoadError("empty-document", "the file is empty", at: SourceRange(file: number, start: 0, end: 0))
    }

    private func warnAboutMoreDocuments(at event: YAMLEvent, diagnostics: inout Diagnostics) {
        diagnostics.warning(
            "multiple-documents",
            "the file holds more than one document; the first is used",
            at: range(event.start, event.end),
            fix: "keep one document a file"
        )
    }

    private func range(_ start: Int, _ end: Int) -> SourceRange { SourceRange(file: number, start: start, end: end) }
}

// MARK: Values

extension YAMLTreeBuilder {
    private mutating func add(
        _ scalar: YAMLEvent.Scalar,
        at event: YAMLEvent,
        diagnostics: inout Diagnostics
    ) throws(LoadError) {
        var start = event.start
        if !scalar.properties.isEmpty { start = trimmer.startOfValue(afterPropertiesAt: start, end: event.end) }
        let range = range(start, trimmer.endOfValue(event.end, notBefore: start))
        if scalar.isPlain, scalar.text == "<<", scalar.properties.tag == nil, open.last?.expectsKey == true {
            open[open.count - 1].pendingKey = OpenCollection.Key(text: scalar.text, range: range, role: .merge)
            return
        }
        let content = tags.content(of: scalar, at: range, diagnostics: &diagnostics)
        let subtree = Subtree(node: Node(content, range: range), count: 1, height: 0, text: scalar.text)
        if let anchor = scalar.properties.anchor { anchors[anchor] = .complete(subtree) }
        try place(subtree, at: range, diagnostics: &diagnostics)
    }

    /// Puts what an alias stands for in its place, unless all aliases together would stand for too much.
    private mutating func expand(_ name: String, at event: YAMLEvent, diagnostics: inout Diagnostics) throws(LoadError) {
        let range = range(event.start, event.end)
        switch anchors[name] {
        case nil:
            // Most who write this mean a text: `description: *important*`.
            diagnostics.warning(
                "undefined-alias",
                "no anchor before this place is called \"\(name)\"; it is read as the text \"*\(name)\"",
                at: range,
                fix: "put quotes around a text that begins with *"
            )
            let text = "*" + name
            let subtree = Subtree(node: Node(.string(text), range: range), count: 1, height: 0, text: text)
            try place(subtree, at: range, diagnostics: &diagnostics)
        case .open:
            diagnostics.warning(
                "recursive-alias",
                "the alias \"\(name)\" stands inside the value it stands for; it is read as null",
                at: range
            )
            let subtree = Subtree(node: Node(.null, range: range), count: 1, height: 0, text: nil)
            try place(subtree, at: range, diagnostics: &diagnostics)
        case .complete(let subtree):
            aliasedValues += subtree.count
            guard aliasedValues <= limits.aliasedValues else {
                throw LoadError(
                    "alias-expansion",
                    "the aliases up to here stand for more than \(limits.aliasedValues) values",
                    at: range
                )
            }
            guard open.count + subtree.height <= limits.depth else { throw tooDeep(at: range) }
            try place(subtree, at: range, diagnostics: &diagnostics)
        }
    }

    private mutating func begin(
        _ collection: YAMLEvent.CollectionStart,
        isMapping: Bool,
        at event: YAMLEvent,
        diagnostics: inout Diagnostics
    ) throws(LoadError) {
        var start = event.start
        if !collection.properties.isEmpty { start = trimmer.startOfValue(afterPropertiesAt: start, end: trimmer.bytes.count) }
        let range = range(start, start + 1)
        guard open.count < limits.depth else { throw tooDeep(at: range) }
        tags.checkCollection(tag: collection.properties.tag, at: range, diagnostics: &diagnostics)
        let anchor = collection.properties.anchor
        if let anchor { anchors[anchor] = .open }
        open.append(OpenCollection(isMapping: isMapping, isFlow: collection.isFlow, anchor: anchor, start: start))
    }

    private mutating func finish(at event: YAMLEvent, diagnostics: inout Diagnostics) throws(LoadError) {
        let collection = open.removeLast()
        // The end of what indentation makes is where the next thing begins; only a bracket is an end of its own.
        let end = collection.isFlow && event.end > event.start ? event.end : collection.end
        let range = range(collection.start, max(collection.start, end))
        let content: Node.Content = collection.isMapping ? .mapping(collection.members.build()) : .sequence(collection.items)
        let subtree = Subtree(node: Node(content, range: range), count: collection.count, height: collection.height, text: nil)
        if let anchor = collection.anchor { anchors[anchor] = .complete(subtree) }
        try place(subtree, at: range, diagnostics: &diagnostics)
    }

    private func tooDeep(at range: SourceRange) -> LoadError {
        LoadError("nesting-depth", "lists and mappings are nested more than \(limits.depth) deep", at: range)
    }
}

// MARK: Places

extension YAMLTreeBuilder {
    /// Makes a value the root, an item, a key or a member of what is open.
    ///
    /// - Parameter place: where the document writes it; an alias has another range than the value it stands for.
    private mutating func place(_ subtree: Subtree, at place: SourceRange, diagnostics: inout Diagnostics) throws(LoadError) {
        guard !open.isEmpty else {
            root = subtree.node
            return
        }
        let last = open.count - 1
        guard open[last].isMapping else {
            open[last].items.append(subtree.node)
            open[last].account(for: subtree, end: Int(place.end))
            return
        }
        guard let key = open[last].pendingKey else {
            guard let text = subtree.text else {
                diagnostics.warning(
                    "complex-key",
                    "a key must be a string, not \(subtree.node.kindName); it is left out with its value",
                    at: place,
                    fix: "put quotes around a text that begins with a bracket"
                )
                open[last].pendingKey = OpenCollection.Key(text: "", range: place, role: .passedOver)
                open[last].end = max(open[last].end, Int(place.end))
                return
            }
            open[last].pendingKey = OpenCollection.Key(text: text, range: place)
            open[last].end = max(open[last].end, Int(place.end))
            return
        }
        open[last].pendingKey = nil
        open[last].account(for: subtree, end: Int(place.end))
        switch key.role {
        case .member:
            let entry = Mapping.Entry(key: key.text, keyRange: key.range, value: subtree.node)
            open[last].members.add(entry, diagnostics: &diagnostics)
        case .merge: merge(subtree.node, at: place, diagnostics: &diagnostics)
        case .passedOver: break
        }
    }

    /// The merge key of YAML 1.1 (https://yaml.org/type/merge.html): a mapping or a list of mappings; the earlier one wins.
    private mutating func merge(_ node: Node, at place: SourceRange, diagnostics: inout Diagnostics) {
        let mappings: [Mapping]
        switch node.content {
        case .mapping(let mapping): mappings = [mapping]
        case .sequence(let items) where items.allSatisfy { $0.mapping != nil }: mappings = items.compactMap(\.mapping)
        default:
            diagnostics.warning(
                "invalid-merge",
                "<< takes a mapping or a list of mappings, not \(node.kindName); it is passed over",
                at: place
            )
            return
        }
        for mapping in mappings { open[open.count - 1].members.merge(mapping) }
    }
}
