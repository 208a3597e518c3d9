/// Makes the tree of a template from its tokens.
struct TemplateParser {
    /// Sections of a template nest no deeper than this.
    private static let maximumDepth = 64
    private static let lineBreaks = [Array("\n".utf8), Array("\r\n".utf8)]

    /// A section that is not closed yet.
    private struct Open {
        var name: String
        var isInverted: Bool
        var offset: Int
        /// The content of the section around it.
        var outer: [TemplateNode]
    }

    private let source: TemplateSource
    private var nodes: [TemplateNode] = []
    private var open: [Open] = []
    private var errors: [TemplateError] = []
    private var isAtLineStart = true

    private init(_ source: TemplateSource) { self.source = source }

    /// The tree of a template and what is wrong with its tags and sections.
    static func parse(_ source: TemplateSource) -> (nodes: [TemplateNode], errors: [TemplateError]) {
        let (tokens, errors) = TemplateScanner.scan(source)
        var parser = TemplateParser(source)
        parser.errors = errors
        for token in tokens { parser.add(token) }
        parser.finish()
        return (parser.nodes, parser.errors)
    }

    private mutating func add(_ token: TemplateToken) {
        let offset = token.range.lowerBound
        switch token.kind {
        case .text: addText(source.bytes[token.range])
        case .value(let name):
            startLine()
            nodes.append(.value(name: name, offset: offset))
        case .section(let name): begin(token, name, isInverted: false)
        case .inverted(let name): begin(token, name, isInverted: true)
        case .close(let name): end(token, name)
        case .partial(let name, let indentation):
            if !token.standsAlone { startLine() }
            nodes.append(.partial(name: name, indentation: indentation, offset: offset))
        case .comment: if !token.standsAlone { startLine() }
        }
    }

    private mutating func addText(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
            let line = Array(rest[..<end])
            if !Self.lineBreaks.contains(line) { startLine() }
            nodes.append(.text(line))
            isAtLineStart = line.last == UInt8(ascii: "\n")
            rest = rest[end...]
        }
    }

    private mutating func startLine() {
        if isAtLineStart { nodes.append(.lineStart) }
        isAtLineStart = false
    }

    private mutating func begin(_ token: TemplateToken, _ name: String, isInverted: Bool) {
        if !token.standsAlone { startLine() }
        if open.count >= Self.maximumDepth {
            errors.append(source.error(at: token.range.lowerBound, "sections nest deeper than \(Self.maximumDepth)"))
        }
        open.append(Open(name: name, isInverted: isInverted, offset: token.range.lowerBound, outer: nodes))
        nodes = []
    }

    private mutating func end(_ token: TemplateToken, _ name: String) {
        if !token.standsAlone { startLine() }
        guard let section = open.last else {
            errors.append(source.error(at: token.range.lowerBound, "no section `\(name)` is open here"))
            return
        }
        if section.name != name {
            let message = "the section `\(section.name)` has to be closed before `\(name)`"
            errors.append(source.error(at: token.range.lowerBound, message))
            guard open.contains(where: { $0.name == name }) else { return }
            while open.last?.name != name { closeInnermost() }
        }
        closeInnermost()
    }

    private mutating func closeInnermost() {
        guard let section = open.popLast() else { return }
        let content = nodes
        nodes = section.outer
        nodes.append(
            .section(name: section.name, isInverted: section.isInverted, offset: section.offset, content: content)
        )
    }

    private mutating func finish() {
        for section in open {
            errors.append(
                source.error(at: section.offset, "the section `\(section.name)` is not closed; add `{{/\(section.name)}}`")
            )
        }
        while !open.isEmpty { closeInnermost() }
    }
}
