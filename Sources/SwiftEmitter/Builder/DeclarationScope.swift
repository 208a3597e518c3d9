import ClientModel

/// A declaration that is being written: how things are named and indented within it. Builders share it.
final class DeclarationScope {
    let declaration: TypeDeclaration
    let names: TypeNames
    /// The access level as it is written, with a space behind it.
    let access: String
    /// The columns before the declaration.
    let indentation: Int

    init(_ declaration: TypeDeclaration, names: TypeNames, access: String, indentation: Int) {
        self.declaration = declaration
        self.names = names
        self.access = access
        self.indentation = indentation
    }

    var name: String { SwiftIdentifier(declaration.name).declaration }

    /// The type as its own body names it.
    var path: String { names.text(declaration.id, in: .inside(declaration.id)) }

    /// The columns before a member.
    var memberIndentation: Int { indentation + 4 }

    var literal: SwiftLiteral { SwiftLiteral(names: names, scope: .inside(declaration.id)) }

    func text(_ type: SwiftType) -> String { names.text(type, in: .inside(declaration.id)) }

    /// A type as it is written where the declaration itself stands.
    func aliased(_ type: SwiftType) -> String { names.text(type, in: declaration.parent.map { .inside($0) } ?? .client) }

    /// The type's own comment. That a type is deprecated is only said, not declared: the other types of the client use it, and a
    /// client whose own code gives warnings could not be compiled with warnings as errors.
    var documentation: [String] {
        var comment = DocumentationComment(indentation: indentation)
        comment.add(declaration.documentation)
        let facts = ConstraintText(declaration.constraints).texts
        if !facts.isEmpty { comment.separate() }
        for fact in facts { comment.addItem("-", fact) }
        if let reason = declaration.deprecated {
            comment.separate()
            comment.addItem("- Warning: Deprecated.", reason)
        }
        return comment.lines
    }

    /// The comment of a member.
    ///
    /// - Parameter facts: What is true of it besides, an item of a list each.
    func documentation(_ text: String?, facts: [String] = []) -> [String] {
        var comment = DocumentationComment(indentation: memberIndentation)
        comment.add(text)
        if !facts.isEmpty { comment.separate() }
        for fact in facts { comment.addItem("-", fact) }
        return comment.lines
    }

    /// The first name that no case has, for the case that takes what is not listed.
    static func unknownCase(besides taken: [String]) -> String {
        ["unknown", "unknownValue", "otherValue"].first { !taken.contains($0) } ?? "valueUnknownToThisClient"
    }
}
