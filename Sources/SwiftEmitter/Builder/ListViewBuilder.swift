import ClientModel

/// Makes the view model of a method that gives the items of a list, page by page.
struct ListViewBuilder {
    private static let indentation = 4

    let list: ListModel
    let names: TypeNames
    let access: String

    private var model: ClientModel { names.model }

    func view() -> ListView {
        let operation = model.operations[list.operation]
        let arguments = MethodArguments(operation, model, names: names).items
        let position = self.position
        let given = arguments.filter { $0.name != position?.argument }
        let page = names.text(list.pageType, in: .client)
        let item = names.text(list.itemType, in: .client)
        let result = "PagedItems<\(page), \(item)>"
        let name = SwiftIdentifier(list.name).declaration
        let call = arguments.map { item in
            item.name == position?.argument ? item.forwarded(as: position?.value ?? "$0") : item.forwarded
        }
        // An argument may have the name of the method.
        let isHidden = arguments.contains { $0.name == operation.name }
        let receiver = position == nil ? "$0." : isHidden ? "self." : ""
        let method = SwiftIdentifier(operation.name)
        let lead = "try await \(receiver)\(receiver.isEmpty ? method.declaration : method.member)("
        return ListView(
            documentation: documentation(operation),
            name: name,
            arguments: Code.arguments(
                given.map(\.declaration),
                after: "\(access)func \(name)(",
                before: ") -> \(result) {",
                indentation: Self.indentation
            ),
            result: result,
            scheme: scheme,
            call: lead + Code.arguments(call, after: lead, before: ")", indentation: Self.indentation + 8) + ")"
        )
    }

    /// The argument that says which page is wanted, and the expression for it.
    private var position: (argument: String, value: String)? {
        switch list.scheme {
        case .offset(let argument, let type, _), .number(let argument, let type, _, _): (argument, converted(type))
        case .cursor(let argument, _, _, _): (argument, "$0")
        case .url, .link: nil
        }
    }

    private func converted(_ type: SwiftType) -> String {
        switch type {
        case .int: "$0"
        case .string: "\"\\($0)\""
        default: "\(names.text(type, in: .client))($0)"
        }
    }

    /// How the next page is found.
    private var scheme: String {
        let items = Code.text("items: { \(itemsCode) }")
        func next(_ path: MemberPathModel) -> Code { .text("next: { \(MemberPathCode(path: path).code(in: "$0")) }") }
        let call: Code =
            switch list.scheme {
            case .offset(_, _, let total): .call("byOffset", [.text("from: 0"), items] + self.total(total))
            case .number(_, _, let first, let total): .call("byNumber", [.text("from: \(first)"), items] + self.total(total))
            case .cursor(_, _, let next, let more): .call("byCursor", [items, .text("next: { \(cursor(next, more)) }")])
            case .url(let path): .call("byURL", [.text("of: self"), items, next(path)])
            case .link: .call("byLink", [.text("of: self"), items])
            }
        return call.layout(indentation: Self.indentation + 4, column: Self.indentation + 5, trailing: 2)
    }

    /// The expression for the cursor of the next page.
    private func cursor(_ next: ListModel.Cursor, _ more: MemberPathModel?) -> String {
        let cursor =
            switch next {
            case .page(let path): MemberPathCode(path: path).code(in: "$0")
            case .lastItem(let path):
                MemberPathCode(path: path).code(
                    in: MemberPathCode(path: list.items).code(in: "$0") + (list.items.isOptional ? "?" : "") + ".last"
                        + (path.steps.isEmpty ? "" : "?")
                )
            }
        guard let more else { return cursor }
        return MemberPathCode(path: more).code(in: "$0") + (more.isOptional ? " == true" : "") + " ? \(cursor) : nil"
    }

    private var itemsCode: String {
        MemberPathCode(path: list.items).code(in: "$0") + (list.items.isOptional ? " ?? []" : "")
    }

    private func total(_ path: MemberPathModel?) -> [Code] {
        guard let path else { return [] }
        let value = MemberPathCode(path: path).code(in: "$0")
        switch path.type {
        case .float, .double:
            // Documents that say `number` for a count mean whole ones.
            let count = path.isOptional ? "(\(value)).flatMap { Int(exactly: $0) }" : "Int(exactly: \(value))"
            return [.text("total: { \(count) }")]
        default: return [.text("total: { \(value) }")]
        }
    }

    private func documentation(_ operation: OperationModel) -> [String] {
        var comment = DocumentationComment(indentation: Self.indentation)
        comment.add(
            "All items of the list that `\(operation.name)` gives page by page. A page is asked for when its first item is."
        )
        return comment.lines
    }
}
