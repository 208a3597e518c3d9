import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Says how values of a schema look as XML, or why they cannot.
///
/// A shape goes from XML to the JSON of a type and back, so it needs to know nothing of the type: it is made from the schema alone, and no
/// pass over the types changes it.
struct XMLShapeLowering {
    let dialect: Dialect
    /// Whether members that a schema does not name are kept.
    let keepsUnknown: Bool
    var table: XMLShapeTable
    /// Shapes whose members are being lowered: an object of one of them cannot stand in the same element again and again.
    var active: Set<Int> = []
    /// How deep schemas are in each other. Every level takes stack, and a document must not be able to use it up.
    private var depth = 0
    private static let largestDepth = 250

    init(dialect: Dialect, keepsUnknown: Bool, table: XMLShapeTable) {
        self.dialect = dialect
        self.keepsUnknown = keepsUnknown
        self.table = table
    }

    /// - Parameter isSent: Whether the root element needs a name; one that is read can have any.
    mutating func document(
        _ schema: Schema,
        words: String,
        isSent: Bool,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) throws(XMLUnsupported) -> XMLDocumentModel {
        let notes = XMLNotes(schema, in: types.normalizer.document)
        let normalized = types.normalizer.normalize(schema, diagnostics: &diagnostics)
        var root = try XMLNaming(dialect: dialect).name(notes, inferred: nil, at: schema.range)
        if let type = notes.nodeType, type != .element {
            guard case .array = normalized.kind, type == .none else {
                throw XMLUnsupported(
                    reason: "a body is an element, and this says nodeType: \(type.rawValue)",
                    range: schema.range
                )
            }
        }
        let content: XMLContentModel
        if case .array(let items) = normalized.kind {
            // Without a wrapper there would be several root elements, so there is one in any case. What it is called, only `xml` can say.
            if notes.nodeType != .element, notes.name == nil { root = nil }
            let item = try item(
                items,
                of: normalized,
                inferred: root?.local,
                words: words,
                types: &types,
                diagnostics: &diagnostics
            )
            content = .list(item: item.name, item.content)
        } else {
            content = try self.content(of: normalized, words: words, types: &types, diagnostics: &diagnostics)
        }
        if isSent, root == nil {
            throw XMLUnsupported(reason: "nothing says what the root element is called (xml: {name: …})", range: schema.range)
        }
        return XMLDocumentModel(root: root, content: content)
    }

    // MARK: Content

    /// What is in the element of a value that is no list.
    mutating func content(
        of schema: NormalizedSchema,
        words: String,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) throws(XMLUnsupported) -> XMLContentModel {
        let range = schema.identity.range
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.largestDepth else {
            throw XMLUnsupported(reason: "schemas lead on from here more than \(Self.largestDepth) deep", range: range)
        }
        switch schema.kind {
        case .anything, .null:
            table.freeForm.note("", at: range)
            return .anything
        case .scalar, .enumeration: return .scalar(try XMLScalars().scalar(schema))
        case .array: throw XMLUnsupported(reason: "a list is here without an element around it", range: range)
        case .tuple: throw XMLUnsupported(reason: "a list with prefixItems has no XML here", range: range)
        case .object(let object):
            return .object(try shape(of: [object], of: schema, words: words, types: &types, diagnostics: &diagnostics))
        case .union:
            let variants = try XMLVariants().variants(of: schema, types: &types, diagnostics: &diagnostics)
            if let scalar = try XMLScalars().scalar(of: variants, at: range) { return .scalar(scalar) }
            let objects = try XMLVariants().objects(among: variants, at: range)
            return .object(try shape(of: objects, of: schema, words: words, types: &types, diagnostics: &diagnostics))
        }
    }

    /// An item of a list: what its element is called, and what is in it.
    mutating func item(
        _ items: Schema?,
        of list: NormalizedSchema,
        inferred: String?,
        words: String,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) throws(XMLUnsupported) -> (name: XMLNameModel, content: XMLContentModel) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.largestDepth else {
            throw XMLUnsupported(reason: "a list that contains itself is here", range: list.identity.range)
        }
        guard let items else {
            table.freeForm.note("", at: list.identity.range)
            return (XMLNameModel(local: inferred ?? "item"), .anything)
        }
        let notes = XMLNotes(items, in: types.normalizer.document)
        guard let name = try XMLNaming(dialect: dialect).name(notes, inferred: inferred, at: items.range) else {
            throw XMLUnsupported(
                reason: "nothing says what the items of a list are called (items: {xml: {name: …}})",
                range: items.range
            )
        }
        let normalized = types.normalizer.normalize(items, diagnostics: &diagnostics)
        if let type = notes.nodeType, type != .element {
            throw XMLUnsupported(
                reason: "an item of a list is an element, and this says nodeType: \(type.rawValue)",
                range: items.range
            )
        }
        if case .array(let inner) = normalized.kind, notes.nodeType == .element {
            let item = try item(
                inner,
                of: normalized,
                inferred: name.local,
                words: words,
                types: &types,
                diagnostics: &diagnostics
            )
            return (name, .list(item: item.name, item.content))
        }
        return (name, try content(of: normalized, words: words, types: &types, diagnostics: &diagnostics))
    }

    // MARK: Objects

    /// The shape of an object, or of a choice of objects: the members of all variants, where these agree about them. Which variant it is, the
    /// JSON tells.
    private mutating func shape(
        of variants: [ObjectContent],
        of schema: NormalizedSchema,
        words: String,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) throws(XMLUnsupported) -> Int {
        if let place = table.place(of: schema.identity) { return place }
        let place = table.reserve(for: schema.identity, words: words)
        active.insert(place)
        defer { active.remove(place) }
        var members: [XMLShapeModel.Member] = []
        var rest: XMLShapeModel.Rest?
        for variant in variants {
            for property in variant.properties {
                let isRequired = variants.allSatisfy { $0.required.contains(property.name) }
                guard
                    let member = try member(
                        property,
                        isRequired: isRequired,
                        in: place,
                        types: &types,
                        diagnostics: &diagnostics
                    )
                else { continue }
                if let other = members.first(where: { $0.key == member.key }) {
                    guard other == member else {
                        throw XMLUnsupported(
                            reason: "'\(member.key)' looks different in the variants of a choice",
                            range: property.schema.range
                        )
                    }
                    continue
                }
                try XMLMemberCheck().check(member, besides: members, at: property.schema.range)
                members.append(member)
            }
            let own = try self.rest(variant, of: schema, in: place, types: &types, diagnostics: &diagnostics)
            guard rest == nil || own == nil || rest == own else {
                throw XMLUnsupported(
                    reason: "the additional members of a choice look different in its variants",
                    range: schema.identity.range
                )
            }
            rest = rest ?? own
        }
        table.set(place, members: members, rest: rest)
        return place
    }
}
