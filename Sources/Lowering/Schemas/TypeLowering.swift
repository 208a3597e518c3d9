import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Gives every schema its Swift type, and collects the types that must be declared for it.
///
/// Dispatches only: what a struct, an enum or a union looks like is the business of `StructureLowering`, `EnumLowering` and
/// `UnionLowering`.
struct TypeLowering {
    let options: SchemaOptions
    private(set) var declarations: [DraftDeclaration] = []
    var normalizer: SchemaNormalizer
    /// The values by which discriminators know structs.
    var tags = DiscriminatorTags()
    /// Unions whose variants are told apart by the request, so that their ambiguity needs no warning.
    var resolvedByRequest: Set<ObjectIdentifier> = []
    /// Unions that are the whole of what a call returns: for these response modes can be written.
    var returned: Set<ObjectIdentifier> = []
    /// Places that something was said about.
    var reported: Set<SourceRange> = []
    /// Limits that do not fit their types, which whole documents repeat.
    var largeBounds = WordCounter()
    /// How what is in XML bodies looks there.
    var xmlShapes = XMLShapeTable()
    /// Regular expressions that were tried, and whether Swift understands them.
    var understoodPatterns: [String: Bool] = [:]
    /// Where the user gave types their names, by name.
    var givenNames: [String: SourceRange] = [:]
    /// Types of the user's that take the place of schemas.
    private(set) var externalTypes: Set<ExternalType> = []
    private var declared: [ObjectIdentifier: TypeID] = [:]
    /// What the first place that uses a component without a description says of it.
    private var descriptions: [TypeID: String?] = [:]
    /// Schemas that no document holds: they must live as long as what is known of them by their identity.
    private var made: [Schema] = []
    /// Schemas being lowered that are not declared themselves: an array of itself would never end.
    private var active: Set<ObjectIdentifier> = []

    /// Components that were lowered because a reference leads into the middle of them.
    private var homes: Set<ObjectIdentifier> = []

    /// How deep `lower` is in itself. Every level takes stack, and a document must not be able to use it up.
    private var depth = 0
    private static let largestDepth = 250
    /// What tells variants apart is looked for among all pairs of them.
    private static let mostVariants = 1_000
    /// How many schemas may still be looked at to find values that fit two variants.
    let sampleBudget = SearchBudget(200_000)

    init(document: OpenAPIDocument, options: SchemaOptions = SchemaOptions()) {
        self.options = options
        normalizer = SchemaNormalizer(document: document)
    }

    /// A schema's type.
    struct Lowered {
        /// Without the optional that `null` asks for.
        var type: SwiftType
        var isNullable: Bool
        var schema: NormalizedSchema

        /// The type with an optional around it where `null` is allowed.
        var nullableType: SwiftType { isNullable ? type.asOptional : type }
    }

    /// - Parameter place: where the schema is used, for the name of what has to be declared.
    mutating func lower(_ schema: Schema, at place: TypePlace, diagnostics: inout Diagnostics) -> Lowered {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.largestDepth else {
            diagnostics.warning(
                "nesting-depth",
                "schemas lead on from here more than \(Self.largestDepth) deep; any JSON is taken for this one",
                at: schema.range,
                kind: .unsupported
            )
            let anything = NormalizedSchema(identity: schema, isNullable: false, kind: .anything)
            return Lowered(type: .json, isNullable: false, schema: anything)
        }
        lowerHome(of: schema, diagnostics: &diagnostics)
        let normalized = normalizer.normalize(schema, diagnostics: &diagnostics)
        if let external = external(in: schema, normalized, diagnostics: &diagnostics) {
            externalTypes.insert(external)
            return Lowered(type: .external(external), isNullable: normalized.isNullable, schema: normalized.opaque)
        }
        let type = self.type(of: normalized, place: place.named(by: schema), diagnostics: &diagnostics)
        compareDocumentation(of: type, at: schema, normalized, diagnostics: &diagnostics)
        return Lowered(type: type, isNullable: normalized.isNullable, schema: normalized)
    }

    /// A component without a description has that of the places that use it, as long as all say the same: what one says beside its
    /// reference is said of that place only.
    private mutating func compareDocumentation(
        of type: SwiftType,
        at schema: Schema,
        _ normalized: NormalizedSchema,
        diagnostics: inout Diagnostics
    ) {
        let component = normalized.identity
        guard case .declared(let id) = type, component !== schema, component.componentName != nil,
            component.keywords.description == nil, declared[ObjectIdentifier(component)] == id
        else { return }
        guard let known = descriptions[id] else {
            descriptions[id] = .some(normalized.description)
            return
        }
        guard known != normalized.description else { return }
        let own = normalizer.normalize(component, diagnostics: &diagnostics)
        declarations[id.index].documentation = Self.documentation(of: own)
    }

    /// Where a reference leads into the middle of a component, the component comes first: what is declared in it is named there, and
    /// not after whoever happens to refer to it.
    private mutating func lowerHome(of schema: Schema, diagnostics: inout Diagnostics) {
        guard let pointer = schema.keywords.reference?.pointer, pointer.utf8.count(where: { $0 == UInt8(ascii: "/") }) > 3,
            let tokens = JSONPointer(pointer)?.tokens,
            tokens[0] == "components", tokens[1] == "schemas",
            let home = normalizer.document.schema(at: "/components/schemas/" + JSONPointer.escape(tokens[2])),
            // A list whose elements are one of its own definitions is being lowered now.
            !active.contains(ObjectIdentifier(home)),
            homes.insert(ObjectIdentifier(home)).inserted
        else { return }
        _ = lower(home, at: TypePlace(parent: nil, words: tokens[2]), diagnostics: &diagnostics)
    }

    private mutating func type(
        of schema: NormalizedSchema,
        place: TypePlace,
        diagnostics: inout Diagnostics
    ) -> SwiftType {
        switch schema.kind {
        case .anything, .null: return .json
        case .scalar(let scalar, let format):
            return ScalarLowering(plainFormats: options.plainFormats).type(scalar, format: format)
        case .enumeration(let values):
            guard let rawType = EnumLowering.rawType(of: values) else { return EnumLowering.commonType(of: values) }
            return declare(schema, place: place, diagnostics: &diagnostics) { _, types, diagnostics in
                .openEnum(
                    EnumLowering(values: values, rawType: rawType, isOpen: types.options.enums == .open)
                        .lower(schema.identity, diagnostics: &diagnostics)
                )
            }
        case .array(let items):
            let isSet = options.uniqueItems == .sets && schema.constraints.uniqueItems
            guard let items else { return isSet ? .set(.json) : .array(.json) }
            return guarded(schema, diagnostics: &diagnostics) { types, diagnostics in
                let element = types.lower(items, at: place.element, diagnostics: &diagnostics).nullableType
                return isSet ? .set(element) : .array(element)
            }
        case .tuple(let content):
            return declare(schema, place: place, diagnostics: &diagnostics) { id, types, diagnostics in
                .tuple(TupleLowering(id: id, content: content).lower(types: &types, diagnostics: &diagnostics))
            }
        case .object(let content):
            return object(content, schema: schema, place: place, diagnostics: &diagnostics)
        case .union(let content):
            return union(content, schema: schema, place: place, diagnostics: &diagnostics)
        }
    }

    private mutating func object(
        _ content: ObjectContent,
        schema: NormalizedSchema,
        place: TypePlace,
        diagnostics: inout Diagnostics
    ) -> SwiftType {
        guard content.properties.isEmpty, content.required.isEmpty else {
            return declare(schema, place: place, diagnostics: &diagnostics) { id, types, diagnostics in
                .structure(StructureLowering(id: id, content: content).lower(types: &types, diagnostics: &diagnostics))
            }
        }
        switch content.additional {
        case .unspecified, .anything: return .dictionary(.json)
        case .forbidden:
            return declare(schema, place: place, diagnostics: &diagnostics) { _, _, _ in
                .structure(StructureModel(properties: [], constants: [], rest: nil, isMutable: false))
            }
        case .schema(let values):
            return guarded(schema, diagnostics: &diagnostics) { types, diagnostics in
                .dictionary(types.lower(values, at: place.element, diagnostics: &diagnostics).nullableType)
            }
        }
    }

    private mutating func union(
        _ content: UnionContent,
        schema: NormalizedSchema,
        place: TypePlace,
        diagnostics: inout Diagnostics
    ) -> SwiftType {
        let content = ScalarVariants(scalars: ScalarLowering(plainFormats: options.plainFormats)).merge(
            NestedVariants().flatten(content, normalizer: &normalizer, diagnostics: &diagnostics),
            normalizer: &normalizer,
            diagnostics: &diagnostics
        )
        // A discriminated base with one child is still a choice: the next child must not change its type.
        if content.variants.count == 1, content.discriminator == nil {
            let merged = content.variants[0].schema
            let normalized = normalizer.normalize(merged, diagnostics: &diagnostics)
            guard case .enumeration(let values) = normalized.kind, let rawType = EnumLowering.rawType(of: values) else {
                return type(of: normalized, place: place, diagnostics: &diagnostics)
            }
            return declare(schema, place: place, diagnostics: &diagnostics) { _, types, diagnostics in
                .openEnum(
                    EnumLowering(values: values, rawType: rawType, isOpen: types.options.enums == .open)
                        .lower(merged, diagnostics: &diagnostics)
                )
            }
        }
        guard content.variants.count <= Self.mostVariants else {
            diagnostics.warning(
                "unsupported-schema",
                "a choice of \(content.variants.count) variants, more than \(Self.mostVariants), is read as any JSON",
                at: schema.identity.range,
                kind: .unsupported
            )
            return .json
        }
        return declare(schema, place: place, diagnostics: &diagnostics) { id, types, diagnostics in
            UnionLowering(id: id, schema: schema, content: content).lower(types: &types, diagnostics: &diagnostics)
        }
    }

    /// Keeps how the variants of a declared union are told apart.
    mutating func explain(_ explanation: UnionExplanation) {
        declarations[explanation.type.index].explanation = explanation
    }

    /// What can only be done once every schema has its type.
    mutating func finish() { tags.write(to: &declarations) }

    // MARK: Declaring

    /// The declaration of a schema: made when it is met first, the same ever after.
    mutating func declare(
        _ schema: NormalizedSchema,
        place: TypePlace,
        diagnostics: inout Diagnostics,
        shape: (TypeID, inout TypeLowering, inout Diagnostics) -> TypeDeclaration.Shape
    ) -> SwiftType {
        if let id = declared[ObjectIdentifier(schema.identity)] { return .declared(id) }
        let wish = place.wish(for: schema.identity)
        if wish.reason == .given { noteGivenName(of: schema.identity, wish, diagnostics: &diagnostics) }
        // What has a name of its own belongs to the module, not to the place where it happens to be used first.
        let id = add(
            wish: wish,
            parent: wish.reason == .derived ? place.parent : nil,
            documentation: Self.documentation(of: schema),
            deprecated: Deprecation.reason(
                isDeprecated: schema.identity.keywords.isDeprecated,
                schema.identity.keywords.extensions
            )
        )
        declared[ObjectIdentifier(schema.identity)] = id
        for component in schema.components {
            _ = lower(component, at: TypePlace(parent: nil, words: "component"), diagnostics: &diagnostics)
        }
        // A list in a declaration may contain the declaration: that ends here.
        let outer = active
        active = []
        defer { active = outer }
        declarations[id.index].shape = shape(id, &self, &diagnostics)
        declarations[id.index].constraints = constraints(of: schema, id, diagnostics: &diagnostics)
        return .declared(id)
    }

    /// The description, and what must be there.
    private static func documentation(of schema: NormalizedSchema) -> String? {
        let description = schema.identity.keywords.description ?? schema.description
        let texts = [description].compactMap { $0 }.filter { !$0.isEmpty } + schema.requirements
        return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
    }

    /// What a declared type says of itself; what the place of use adds is said there.
    private mutating func constraints(
        of schema: NormalizedSchema,
        _ id: TypeID,
        diagnostics: inout Diagnostics
    ) -> ConstraintsModel? {
        let own = normalizer.normalize(schema.identity, diagnostics: &diagnostics)
        return ConstraintLowering().lower(own, as: .declared(id), types: &self, diagnostics: &diagnostics)
    }

    /// Adds a declaration that stands for no schema, or whose shape follows.
    mutating func add(
        wish: NameWish,
        parent: TypeID?,
        documentation: String?,
        deprecated: String?,
        shape: TypeDeclaration.Shape = .structure(StructureModel(properties: [], constants: [], rest: nil, isMutable: false))
    ) -> TypeID {
        let id = TypeID(index: declarations.count)
        declarations.append(
            DraftDeclaration(
                id: id,
                wish: wish,
                parent: parent,
                documentation: documentation,
                deprecated: deprecated,
                shape: shape,
                isComponent: wish.reason == .component
            )
        )
        return id
    }

    /// Keeps a schema that was made from others for as long as the lowering lasts.
    mutating func keep(_ schema: Schema) -> Schema {
        made.append(schema)
        return schema
    }

    /// Says what a declaration is that was added before that was known.
    mutating func replaceShape(of id: TypeID, with shape: TypeDeclaration.Shape) { declarations[id.index].shape = shape }

    /// Lowers what has no declaration of its own and could therefore contain itself without end.
    private mutating func guarded(
        _ schema: NormalizedSchema,
        diagnostics: inout Diagnostics,
        lower: (inout TypeLowering, inout Diagnostics) -> SwiftType
    ) -> SwiftType {
        guard active.insert(ObjectIdentifier(schema.identity)).inserted else {
            diagnostics.warning(
                "unsupported-schema",
                "a list or map that contains itself is read as any JSON",
                at: schema.identity.range,
                kind: .unsupported
            )
            return .json
        }
        defer { active.remove(ObjectIdentifier(schema.identity)) }
        return lower(&self, &diagnostics)
    }
}
