/// A name as each position of the Swift grammar wants it.
package struct SwiftIdentifier: Hashable, Sendable {
    private let name: String

    /// - Parameter name: Allocated and unique, not yet escaped. What cannot be part of an identifier becomes an underscore, so that
    ///   no name from a document is ever more than a name.
    init(_ name: String) {
        let isPlain = name.utf8.allSatisfy { $0 < 0x80 && Unicode.Scalar($0).isIdentifierPart }
        var clean = isPlain ? name : String(String.UnicodeScalarView(name.unicodeScalars.map { $0.isIdentifierPart ? $0 : "_" }))
        if clean.isEmpty || clean.utf8.first.map({ (0x30...0x39).contains($0) }) == true { clean = "_" + clean }
        self.name = clean == "_" ? "__" : clean
    }

    /// Where it is declared, and where it stands alone in an expression.
    var declaration: String { Self.keywords.contains(name) ? "`\(name)`" : name }

    /// Behind a dot.
    var member: String { Self.specialMembers.contains(name) ? "`\(name)`" : name }

    /// An argument of a function as it is declared: its label and, where the label cannot be a name, its name.
    var argument: String {
        if name == "self" { return "self \(argumentReference)" }
        return Self.specialLabels.contains(name) ? "`\(name)`" : name
    }

    /// The label of an argument where a function is called.
    var label: String { Self.specialLabels.contains(name) ? "`\(name)`" : name }

    /// The same argument in the function's body.
    var argumentReference: String { name == "self" ? "selfArgument" : declaration }

    /// The name for storage behind a property of this name.
    var storage: String { "_\(name)" }

    /// Whether the text can be declared as the name of a module or type as it is, without backticks. Only ASCII: a module's name is
    /// a file's name, too.
    package static func isPlain(_ text: String) -> Bool {
        text != "_" && text.utf8.allSatisfy { $0 < 0x80 } && SwiftIdentifier(text).declaration == text
    }

    /// The Swift Programming Language, "Keywords and Punctuation": what is reserved in declarations, statements and expressions, and
    /// what begins a declaration or changes one.
    private static let keywords: Set<String> = [
        "Any", "Protocol", "Self", "Type", "actor", "as", "associatedtype", "async", "await", "break", "case", "catch", "class",
        "continue", "default", "defer", "deinit", "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for",
        "func", "guard", "if", "import", "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup",
        "private", "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super",
        "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
    ]
    private static let specialMembers: Set<String> = ["Protocol", "Self", "Type", "init", "self"]
    private static let specialLabels: Set<String> = ["inout", "let", "var"]
}

extension Unicode.Scalar {
    fileprivate var isIdentifierPart: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: true
        case 0..<0x80: false
        default: properties.isXIDContinue
        }
    }
}
