import ClientModel

/// Makes the view models of declared types, with the types nested in them.
struct DeclarationViewBuilder {
    private let names: TypeNames
    private let access: String
    private let nested: [TypeID: [TypeID]]

    /// - Parameter access: The access level as it is written, with a space behind it.
    init(names: TypeNames, access: String) {
        self.names = names
        self.access = access
        var nested: [TypeID: [TypeID]] = [:]
        for declaration in names.model.declarations {
            if let parent = declaration.parent { nested[parent, default: []].append(declaration.id) }
        }
        self.nested = nested
    }

    /// - Parameter depth: How many types the declaration is nested in.
    func view(of declaration: TypeDeclaration, depth: Int = 0) -> DeclarationView {
        let scope = DeclarationScope(declaration, names: names, access: access, indentation: depth * 4)
        let inner = (nested[declaration.id] ?? []).map { view(of: names.model[$0], depth: depth + 1) }
        var result = DeclarationView()
        switch declaration.shape {
        case .structure(let structure):
            result.structure = StructureViewBuilder(scope, structure).view(nested: inner)
        case .openEnum(let model) where model.isOpen:
            result.openEnum = EnumViewBuilder(scope, model).view(nested: inner)
        case .openEnum(let model):
            result.closedEnum = EnumViewBuilder(scope, model).view(nested: inner)
        case .union(let union):
            result.union = UnionViewBuilder(scope, union).view(nested: inner)
        case .responses(let responses):
            result.responses = ResponsesViewBuilder(scope, responses).view(nested: inner)
        case .bodies(let bodies): result.bodies = BodiesViewBuilder(scope, bodies).view(nested: inner)
        case .tuple(let tuple): result.tuple = TupleViewBuilder(scope, tuple).view(nested: inner)
        case .choices(let choices): result.choices = ChoicesViewBuilder(scope, choices).view(nested: inner)
        case .alias(let type):
            result.alias = AliasView(documentation: scope.documentation, name: scope.name, type: scope.aliased(type))
        }
        return result
    }

    /// Everything that is nested in declarations, at any depth.
    func nested(in declarations: [TypeDeclaration]) -> [TypeDeclaration] {
        let inner = declarations.flatMap { nested[$0.id] ?? [] }.map { names.model[$0] }
        return inner.isEmpty ? [] : inner + nested(in: inner)
    }
}
