import OpenAPIDocument
import SourceText
import SpecLoader

/// The files of a document, and where the references in them lead.
struct LinkTable {
    /// A reference in its place.
    struct Use {
        var text: String
        var range: SourceRange
        /// The file it stands in and where in it.
        var file: Int
        var tokens: [String]
        var word = ReferenceScan.Word.reference
    }

    /// How one reference is followed.
    private struct Chain {
        var steps = 0
        /// What only led on.
        var names: Set<LinkTarget> = []
    }

    /// Two that are written alike lead to the same, unless an `$id` around one of them says otherwise.
    private struct CacheKey: Hashable {
        var file: Int
        var text: String
        var range: SourceRange?
    }

    private(set) var files: [LinkFile]
    /// Where the bytes come from.
    var source: any LinkedFiles
    private var numbers: [String: Int]
    /// What cannot be read, and what is still to be said about it.
    private var failures: [String: (failure: LinkFailure, diagnostics: [Diagnostic])] = [:]
    /// References in the document that were written in another file, and are relative to that.
    private var origins: [SourceRange: Use] = [:]
    /// Whether what cannot be read is not mentioned yet: the reference to it may be changed.
    var isDraft = false
    /// Whether what is found nowhere is left until more files are read, so that it does not matter in which order they are.
    var isPatient = true
    /// The files and schemas that call themselves by an address: `$self`, `$id`.
    private var identifiers: [String: LinkTarget] = [:]
    private var cache: [CacheKey: Result<LinkTarget, LinkFailure>] = [:]

    /// Names that were said to be those of two schemas.
    private var repeated: Set<SourceRange> = []

    /// How many references may lead on to references, before the place is found.
    private static let longestChain = 256

    init(root: Node, location: FileLocation, source: any LinkedFiles) {
        files = [LinkFile(location: location, root: root)]
        numbers = [location.id: 0]
        self.source = source
        addIdentifiers(of: 0)
    }

    /// The same files with the document changed.
    ///
    /// - Parameter origins: references of other files that are in the document now, with where they were written.
    mutating func change(document root: Node, origins: [SourceRange: Use]) {
        files[0] = LinkFile(location: files[0].location, root: root)
        identifiers = identifiers.filter { $0.value.file != 0 }
        addIdentifiers(of: 0)
        cache = [:]
        self.origins = origins
        isDraft = false
    }

    /// A reference where it was written.
    func written(_ use: Use) -> Use {
        guard use.file == 0, var origin = origins[use.range], origin.text == use.text else { return use }
        origin.word = use.word
        return origin
    }

    /// The place that a reference leads to: behind those that only lead on, with the place in the file where it really stands.
    mutating func target(of use: Use, diagnostics: inout Diagnostics) throws(LinkFailure) -> LinkTarget {
        let key = CacheKey(file: use.file, text: use.text, range: files[use.file].names == nil ? nil : use.range)
        if let known = cache[key] { return try known.get() }
        var chain = Chain()
        let result: Result<LinkTarget, LinkFailure>
        do throws(LinkFailure) {
            result = .success(try follow(use, &chain, diagnostics: &diagnostics))
        } catch {
            result = .failure(error)
            // A file that is read later may be what was meant.
            if error.mayBeReadLater, isPatient { throw error }
        }
        cache[key] = result
        return try result.get()
    }

    /// The same with what stands there, which is no mere reference: those of the document itself are followed, too.
    mutating func content(of use: Use, diagnostics: inout Diagnostics) throws(LinkFailure) -> (LinkTarget, Node) {
        var use = use
        for _ in 0..<Self.longestChain {
            let target = try target(of: use, diagnostics: &diagnostics)
            guard let node = node(at: target) else { break }
            guard let reference = Self.onlyReference(node) else { return (target, node) }
            use = Use(text: reference.text, range: reference.range, file: target.file, tokens: target.tokens)
        }
        throw cycle(use)
    }

    func node(at target: LinkTarget) -> Node? {
        target.tokens.reduce(files[target.file].root) { node, token in node.flatMap { JSONPointer.step(token, in: $0) } }
    }

    // MARK: From a text to a place

    private mutating func follow(
        _ use: Use,
        _ chain: inout Chain,
        diagnostics: inout Diagnostics
    ) throws(LinkFailure) -> LinkTarget {
        let use = self.written(use)
        let written = try place(of: use, diagnostics: &diagnostics)
        chain.steps += 1
        guard chain.steps < Self.longestChain else { throw cycle(use) }
        // On the way to the place there may be references, too.
        var place = LinkTarget(file: written.file, tokens: [])
        var node = files[place.file].root
        for token in written.tokens {
            while node[token] == nil, let reference = node["$ref"], let text = reference.string {
                let next = Use(text: text, range: reference.range, file: place.file, tokens: place.tokens)
                place = try follow(next, &chain, diagnostics: &diagnostics)
                node = self.node(at: place) ?? node
            }
            guard let member = JSONPointer.step(token, in: node) else { throw dangling(written, use, missing: token, in: node) }
            node = member
            place.tokens.append(token)
        }
        // What only leads on is another name for what it leads to. Those of the document itself are left to its readers.
        guard place.file != 0 || !isLocal(node), let reference = Self.onlyReference(node) else { return place }
        guard chain.names.insert(place).inserted else { throw cycle(use) }
        let next = Use(text: reference.text, range: reference.range, file: place.file, tokens: place.tokens)
        // Where that one leads nowhere, it is said there.
        do throws(LinkFailure) {
            return try follow(next, &chain, diagnostics: &diagnostics)
        } catch {
            guard error.id != "reference-cycle", !error.mayBeReadLater || !isPatient else { throw error }
            return place
        }
    }

    private func cycle(_ use: Use) -> LinkFailure {
        LinkFailure("reference-cycle", "the reference '\(use.text)' leads back to itself")
    }

    private func isLocal(_ node: Node) -> Bool { node["$ref"]?.string?.hasPrefix("#") ?? true }

    static func onlyReference(_ node: Node) -> (text: String, range: SourceRange)? {
        guard let mapping = node.mapping, mapping.entries.count == 1, let value = mapping["$ref"], let text = value.string else {
            return nil
        }
        return (text, value.range)
    }

    /// What is written, before references on the way are followed.
    private mutating func place(of use: Use, diagnostics: inout Diagnostics) throws(LinkFailure) -> LinkTarget {
        let reference = ReferenceText(use.text)
        if let names = files[use.file].names {
            let scanned = ReferenceScan.Use(word: use.word, text: use.text, range: use.range, tokens: use.tokens)
            if let twin = names.twin(of: scanned), repeated.insert(twin.other).inserted {
                diagnostics.add(DocumentReader.duplicateAnchor(reference.fragment, at: twin.other, first: twin.first))
            }
            switch names.target(of: scanned) {
            case .pointer(let pointer): return LinkTarget(file: use.file, tokens: JSONPointer(pointer)?.tokens ?? [])
            case .unknownName(let name): throw unknownName(name)
            case .outside: break
            }
        }
        let resource = try resource(reference.address, use, diagnostics: &diagnostics)
        if reference.fragment.isEmpty { return resource }
        if let pointer = JSONPointer(reference.fragment) {
            return LinkTarget(file: resource.file, tokens: resource.tokens + pointer.tokens)
        }
        let scanned = ReferenceScan.Use(
            word: .reference,
            text: "#\(reference.fragment)",
            range: use.range,
            tokens: resource.tokens
        )
        guard case .pointer(let pointer)? = files[resource.file].names?.target(of: scanned) else {
            throw unknownName(reference.fragment, in: files[resource.file])
        }
        return LinkTarget(file: resource.file, tokens: JSONPointer(pointer)?.tokens ?? [])
    }

    /// What an address means: the file or schema that calls itself by it (RFC 3986 §5.1.1), else the file that is there.
    private mutating func resource(
        _ address: String,
        _ use: Use,
        diagnostics: inout Diagnostics
    ) throws(LinkFailure) -> LinkTarget {
        if address.isEmpty { return LinkTarget(file: use.file, tokens: []) }
        guard let identifier = identifier(address, use) else {
            return LinkTarget(file: try open(address, for: use, diagnostics: &diagnostics), tokens: [])
        }
        if let known = identifiers[identifier] { return known }
        do throws(LinkFailure) {
            let meant = ReferenceText.isAbsolute(address) ? identifier : address
            let found = LinkTarget(file: try open(meant, for: use, diagnostics: &diagnostics), tokens: [])
            // From now on it is this one, whatever others call themselves.
            if let own = identifiers[identifier] { return own }
            identifiers[identifier] = found
            return found
        } catch {
            var failure = error
            failure.mayBeReadLater = true
            throw failure
        }
    }

    /// The whole address, where it is known.
    private func identifier(_ address: String, _ use: Use) -> String? {
        let whole = ReferenceNames.resolve(address, against: files[use.file].base(of: use.tokens))
        return ReferenceText.hasScheme(whole) ? whole : nil
    }

    private func unknownName(_ name: String, in file: LinkFile? = nil) -> LinkFailure {
        LinkFailure(
            "dangling-reference",
            "no schema\(file.map { " in \($0.location.path)" } ?? "") has the $anchor '\(name)'",
            fix: "a fragment is a name that a schema gives itself with $anchor, or a pointer that begins with '/'"
        )
    }

    private func dangling(_ written: LinkTarget, _ use: Use, missing: String, in node: Node) -> LinkFailure {
        let members = node.mapping?.entries.map(\.key) ?? []
        var meant: String?
        if let near = Spelling.nearest(to: missing, among: members), let place = written.tokens.firstIndex(of: missing) {
            var tokens = written.tokens
            tokens[place] = near
            let address = ReferenceText(use.text).address
            meant = "did you mean '\(address)\(ReferenceText.local(tokens))'?"
        }
        let path = files[written.file].location.path
        return LinkFailure("dangling-reference", "nothing is at '\(ReferenceText.local(written.tokens))' in \(path)", fix: meant)
    }

    // MARK: Files

    /// The number of the file that an address means; reads it where that is new.
    private mutating func open(
        _ address: String,
        for use: Use,
        diagnostics: inout Diagnostics
    ) throws(LinkFailure) -> Int {
        if address == files[use.file].address { return use.file }
        let location = try location(of: address, from: use.file)
        if let number = numbers[location.id] { return number }
        if let known = failures[location.id] {
            if !isDraft, !known.diagnostics.isEmpty {
                known.diagnostics.forEach { diagnostics.add($0) }
                failures[location.id]?.diagnostics = []
            }
            throw known.failure
        }
        var found = Diagnostics()
        do throws(LinkFailure) {
            // Nothing is fetched that a file may be called.
            guard !isPatient || !ReferenceText.hasScheme(location.id) else {
                throw LinkFailure("remote-reference", "'\(address)' is not read yet")
            }
            let root = try source.node(of: location, at: use.range, diagnostics: &found)
            found.all.forEach { diagnostics.add($0) }
            files.append(LinkFile(location: location, root: root))
            numbers[location.id] = files.count - 1
            addIdentifiers(of: files.count - 1)
            return files.count - 1
        } catch {
            var failure = error
            if let name = failure.similarFile, let slash = address.lastIndex(of: "/") {
                failure.fix = "did you mean '\(address[...slash])\(name)'?"
            } else if let name = failure.similarFile {
                failure.fix = "did you mean '\(name)'?"
            }
            failure.fix = failure.fix ?? component(meantBy: address).map { "did you mean '\(ReferenceText.local($0))'?" }
            if !isDraft { found.all.forEach { diagnostics.add($0) } }
            if !isPatient || !ReferenceText.hasScheme(location.id) { failures[location.id] = (failure, isDraft ? found.all : []) }
            throw failure
        }
    }

    /// A bare name is no reference, but who writes one means a component.
    private func component(meantBy name: String) -> [String]? {
        [["components", "schemas"], ["definitions"], ["components", "parameters"], ["components", "responses"]]
            .map { $0 + [name] }.first { node(at: LinkTarget(file: 0, tokens: $0)) != nil }
    }

    /// Whether the file that a reference means is there; it is not read.
    mutating func check(_ use: Use) throws(LinkFailure) {
        let address = ReferenceText(use.text).address
        let identifier = identifier(address, use)
        if address.isEmpty || identifier.map({ identifiers[$0] != nil }) ?? false { return }
        let meant = ReferenceText.isAbsolute(address) ? identifier ?? address : address
        let location = try location(of: meant, from: use.file)
        if numbers[location.id] == nil { try source.check(location) }
    }

    /// The file of that name, if it was read for another reference.
    func known(_ address: String, from file: Int) -> Int? {
        guard !address.isEmpty else { return file }
        let whole = ReferenceNames.resolve(address, against: files[file].base(of: []))
        if let known = identifiers[whole] { return known.file }
        let location = try? self.location(of: address, from: file)
        return location.flatMap { numbers[$0.id] }
    }

    /// An address that is absolute and lies beside the own address of a file is the file beside that one; of several files the one
    /// whose folder it is, and not one further up.
    private func location(of address: String, from file: Int) throws(LinkFailure) -> FileLocation {
        guard ReferenceText.isAbsolute(address) else { return try source.location(of: address, from: files[file].location) }
        let beside = ([file] + files.indices).compactMap { candidate -> (file: Int, folder: Substring)? in
            guard let folder = files[candidate].addressFolder, address.hasPrefix(folder) else { return nil }
            return (candidate, folder)
        }
        guard let longest = beside.map(\.folder.count).max(), let near = beside.first(where: { $0.folder.count == longest })
        else {
            return try source.location(of: address, from: files[file].location)
        }
        return try source.location(of: String(address.dropFirst(longest)), from: files[near.file].location)
    }

    private mutating func addIdentifiers(of file: Int) {
        if let own = files[file].address, ReferenceText.hasScheme(own) {
            let address = ReferenceText(own).address
            if identifiers[address] == nil { identifiers[address] = LinkTarget(file: file, tokens: []) }
        }
        for resource in files[file].names?.resources ?? [] where ReferenceText.hasScheme(resource.identifier) {
            let target = LinkTarget(file: file, tokens: resource.tokens)
            if identifiers[resource.identifier] == nil { identifiers[resource.identifier] = target }
        }
    }
}
