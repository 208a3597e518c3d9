import OpenAPIDocument
import SourceText
import SpecLoader

/// Schemas with a discriminator and no variants of their own, which others take over with allOf (OpenAPI 3.1.1, section 4.8.25):
/// what refers to one of them from anywhere but an allOf means one of those that take it over.
///
/// A class, because every copy of a normaliser knows the same.
final class DiscriminatedBases {
    private let document: OpenAPIDocument
    /// The components that name a component in their allOf, in the order of the document.
    private var children: [ObjectIdentifier: [OpenAPIDocument.NamedSchema]] = [:]
    private var choices: [ObjectIdentifier: UnionContent] = [:]

    init(document: OpenAPIDocument) {
        self.document = document
        for named in document.schemas {
            for parent in parents(of: named.schema) where parent !== named.schema {
                if children[ObjectIdentifier(parent)]?.contains(where: { $0.schema === named.schema }) ?? false { continue }
                children[ObjectIdentifier(parent), default: []].append(named)
            }
        }
        for named in document.schemas where isBase(named.schema) {
            choices[ObjectIdentifier(named.schema)] = choice(named)
        }
    }

    /// The base that a schema is or only points on to.
    func base(meantBy schema: Schema) -> (schema: Schema, content: UnionContent)? {
        if choices.isEmpty { return nil }
        var current = schema
        var visited: Set<ObjectIdentifier> = []
        while visited.insert(ObjectIdentifier(current)).inserted {
            if let content = choices[ObjectIdentifier(current)] { return (current, content) }
            let keywords = current.keywords
            guard !SchemaPiece(schema: current).hasStructure else { return nil }
            if let reference = keywords.reference, keywords.allOf.isEmpty, let target = document.schema(at: reference.pointer) {
                current = target
            } else if keywords.reference == nil, keywords.allOf.count == 1, current.componentName == nil {
                // An allOf of one part around a reference is how 3.0 says something beside it.
                current = keywords.allOf[0]
            } else {
                return nil
            }
        }
        return nil
    }

    /// The component that takes a base over and adds nothing to it, which a schema is or only points on to: a type of its own all
    /// the same.
    func heir(meantBy schema: Schema) -> Schema? {
        if choices.isEmpty { return nil }
        var current = schema
        var visited: Set<ObjectIdentifier> = []
        while visited.insert(ObjectIdentifier(current)).inserted, !SchemaPiece(schema: current).hasStructure {
            if current.componentName != nil, parents(of: current).contains(where: { choices[ObjectIdentifier($0)] != nil }) {
                return current
            }
            guard let reference = current.keywords.reference, let target = document.schema(at: reference.pointer) else {
                return nil
            }
            current = target
        }
        return nil
    }

    /// Says which discriminators tell nothing apart.
    func report(_ diagnostics: inout Diagnostics) {
        let idle = document.schemas.filter { named in
            isDiscriminated(named.schema) && choices[ObjectIdentifier(named.schema)] == nil
                && !parents(of: named.schema).contains { $0.keywords.discriminator != nil }
        }
        guard let first = idle.first, let range = first.schema.keywords.discriminator?.range else { return }
        let places = idle.count == 1 ? "" : " (\(idle.count) places, the first here)"
        diagnostics.warning(
            "idle-discriminator",
            "this discriminator tells nothing apart: there is no oneOf or anyOf, and no schema takes '\(first.name)' over with "
                + "allOf\(places)",
            at: range
        )
    }

    // MARK: Children

    private func isDiscriminated(_ schema: Schema) -> Bool {
        let keywords = schema.keywords
        return keywords.discriminator != nil && keywords.oneOf.isEmpty && keywords.anyOf.isEmpty
    }

    private func isBase(_ schema: Schema) -> Bool { isDiscriminated(schema) && children[ObjectIdentifier(schema)] != nil }

    /// The components that a schema takes over.
    private func parents(of schema: Schema) -> [Schema] {
        let own = schema.keywords.reference != nil && SchemaPiece(schema: schema).hasStructure ? [schema.keywords.reference] : []
        return (own + schema.keywords.allOf.map(\.keywords.reference)).compactMap { reference in
            reference.flatMap { document.schema(at: $0.pointer) }
        }
    }

    private func choice(_ base: OpenAPIDocument.NamedSchema) -> UnionContent {
        var visited: Set<ObjectIdentifier> = [ObjectIdentifier(base.schema)]
        var named: [OpenAPIDocument.NamedSchema] = []
        collect(base.schema, into: &named, visited: &visited)
        var variants = named.map(variant)
        let discriminator = base.schema.keywords.discriminator
        let targets = discriminator?.mapping.flatMap { DiscriminatorDecider.names(of: $0.target) } ?? []
        if targets.contains(base.name) { variants.insert(itself(base), at: 0) }
        return UnionContent(variants: variants, discriminator: discriminator, word: .oneOf)
    }

    private func collect(
        _ base: Schema,
        into named: inout [OpenAPIDocument.NamedSchema],
        visited: inout Set<ObjectIdentifier>
    ) {
        let own = children[ObjectIdentifier(base)] ?? []
        // A child that others are told from by its own discriminator stands for them.
        for child in own where isBase(child.schema) {
            guard visited.insert(ObjectIdentifier(child.schema)).inserted else { continue }
            named.append(child)
            var below: [OpenAPIDocument.NamedSchema] = []
            collect(child.schema, into: &below, visited: &visited)
        }
        for child in own where !isBase(child.schema) {
            guard visited.insert(ObjectIdentifier(child.schema)).inserted else { continue }
            named.append(child)
            collect(child.schema, into: &named, visited: &visited)
        }
    }

    private func variant(_ child: OpenAPIDocument.NamedSchema) -> UnionContent.Variant {
        var keywords = Schema.Keywords()
        let pointer = "/components/schemas/" + JSONPointer.escape(child.name)
        keywords.reference = Schema.Reference(pointer: pointer, range: child.schema.range)
        return UnionContent.Variant(
            schema: Schema(keywords, range: child.schema.range),
            label: child.name
        )
    }

    /// The base as a variant: its members, not the choice.
    private func itself(_ base: OpenAPIDocument.NamedSchema) -> UnionContent.Variant {
        let schema = base.schema.with { keywords in
            keywords.discriminator = nil
            keywords.title = "Base"
            keywords.extensions["x-lathe-name"] = nil
            keywords.extensions["x-lathe-variant"] = Node(.string(base.name), range: base.schema.range)
        }
        return UnionContent.Variant(schema: schema, label: base.name, component: base.name)
    }
}
