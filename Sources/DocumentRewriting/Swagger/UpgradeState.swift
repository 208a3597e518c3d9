import OpenAPIDocument
import SourceText
import SpecLoader

/// What the jobs of an upgrade know and find out together.
struct UpgradeState {
    /// The document before anything moved.
    let root: Node
    let dialect: Dialect
    var moves = MovedPointers()
    /// Words of Swagger 2.0 in a document of OpenAPI 3, and of OpenAPI 3 in one of Swagger 2.0.
    var foreignWords = WordCounter()
    /// Operations whose form is written in none of the media types that they name.
    var forms = WordCounter()
    /// Responses without a schema of operations that produce bytes.
    var unsaidBodies = WordCounter()
    /// Failures that are objects, of operations that produce nothing that objects are written in.
    var failures = WordCounter()
    /// What references lead to outside of the fields of a document, still to be upgraded where it is.
    private(set) var elsewhere: [Elsewhere] = []
    private var knownElsewhere: Set<Elsewhere> = []
    private let targets: ReferenceTargets
    var diagnostics = Diagnostics()

    /// A part of the document that nothing but references leads to.
    struct Elsewhere: Hashable {
        enum Kind { case pathItem, parameter, response }

        var tokens: [String]
        var kind: Kind
    }

    var isSwagger: Bool { dialect == .swagger20 }
    /// Whether there is anything to upgrade so far.
    var hasFound: Bool { isSwagger || !foreignWords.isEmpty || !diagnostics.all.isEmpty }

    init(root: Node, dialect: Dialect) {
        self.root = root
        self.dialect = dialect
        targets = ReferenceTargets(root: root)
    }

    /// Remembers a word of 2.0: foreign in a document of another version.
    mutating func noteOld(_ word: String, at range: SourceRange) {
        if !isSwagger { foreignWords.note(word, at: range) }
    }

    /// Remembers a word of 3.0 or later: foreign in a document of 2.0.
    mutating func noteNew(_ word: String, at range: SourceRange) {
        if isSwagger { foreignWords.note(word, at: range) }
    }

    /// Follows the references of a node; `nil` where they lead nowhere, which the reader reports.
    func resolve(_ node: Node) -> (node: Node, tokens: [String]?)? {
        guard let text = node["$ref"]?.string else { return (node, nil) }
        return targets[text].map { ($0.node, $0.tokens) }
    }

    /// The fields of a document that are upgraded as they are met.
    private static let homes: Set<String> = ["paths", "parameters", "responses", "definitions", "securityDefinitions"]

    /// Sees to it that what a reference leads to is upgraded, too.
    mutating func follow(_ node: Node, as kind: Elsewhere.Kind) {
        guard let tokens = resolve(node)?.tokens, !Self.homes.contains(tokens.first ?? "") else { return }
        let place = Elsewhere(tokens: tokens, kind: kind)
        if knownElsewhere.insert(place).inserted { elsewhere.append(place) }
    }
}
