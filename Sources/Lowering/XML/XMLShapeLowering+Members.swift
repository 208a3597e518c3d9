import ClientModel
import OpenAPIDocument
import SourceText

/// The members of an object and their places.
extension XMLShapeLowering {
    mutating func member(
        _ property: Schema.Property,
        isRequired: Bool,
        in place: Int,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) throws(XMLUnsupported) -> XMLShapeModel.Member? {
        let range = property.schema.range
        let normalized = types.normalizer.normalize(property.schema, diagnostics: &diagnostics)
        if normalized.allowsNothing { return nil }
        let notes = XMLNotes(property.schema, in: types.normalizer.document)
        let words = table.words(of: place, and: property.name)
        let items: Schema?? = if case .array(let items) = normalized.kind { .some(items) } else { nil }
        let type = notes.nodeType ?? (items == nil ? .element : .none)
        switch (type, items) {
        case (.attribute, nil):
            let name = try name(notes, property, at: range)
            let content = XMLContentModel.scalar(try scalar(property, normalized, types: &types, diagnostics: &diagnostics))
            let isNeeded = isRequired && normalized.isNullable
            return .init(key: property.name, place: .attribute(name), content: content, isNeeded: isNeeded)
        case (.text, nil), (.cdata, nil):
            let scalar = try scalar(property, normalized, types: &types, diagnostics: &diagnostics)
            // No text is an empty string, but no number.
            let isNeeded = isRequired && (scalar == .text || scalar == .base64)
            let place: XMLShapeModel.Place = type == .text ? .text : .cdata
            return .init(key: property.name, place: place, content: .scalar(scalar), isNeeded: isNeeded)
        case (.element, nil):
            let name = try name(notes, property, at: range)
            let content = try content(of: normalized, words: words, types: &types, diagnostics: &diagnostics)
            return .init(key: property.name, place: .element(name), content: content, isNeeded: false)
        case (.none, nil):
            let content = try content(of: normalized, words: words, types: &types, diagnostics: &diagnostics)
            guard case .object(let inner) = content, !active.contains(inner) else {
                throw XMLUnsupported(
                    reason: "nodeType: none is for lists and for objects that do not contain themselves",
                    range: range
                )
            }
            return .init(key: property.name, place: .inline, content: content, isNeeded: false)
        case (.element, let items?):
            let name = try name(notes, property, at: range)
            let item = try item(
                items,
                of: normalized,
                inferred: notes.name ?? property.name,
                words: words,
                types: &types,
                diagnostics: &diagnostics
            )
            let content = XMLContentModel.list(item: item.name, item.content)
            return .init(key: property.name, place: .element(name), content: content, isNeeded: isRequired)
        case (.none, let items?):
            let item = try item(
                items,
                of: normalized,
                inferred: property.name,
                words: words,
                types: &types,
                diagnostics: &diagnostics
            )
            return .init(key: property.name, place: .repeated(item.name), content: item.content, isNeeded: isRequired)
        case (.attribute, _?), (.text, _?), (.cdata, _?):
            throw XMLUnsupported(reason: "a list cannot be \(type == .attribute ? "an attribute" : "text")", range: range)
        }
    }

    private func name(
        _ notes: XMLNotes,
        _ property: Schema.Property,
        at range: SourceRange
    ) throws(XMLUnsupported) -> XMLNameModel {
        try XMLNaming(dialect: dialect).name(notes, inferred: property.name, at: range) ?? XMLNameModel(local: property.name)
    }

    /// What holds for members without a name: each is an element called like it.
    mutating func rest(
        _ object: ObjectContent,
        of schema: NormalizedSchema,
        in place: Int,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) throws(XMLUnsupported) -> XMLShapeModel.Rest? {
        let isFree = object.properties.isEmpty && object.required.isEmpty
        switch object.additional {
        case .forbidden: return nil
        case .unspecified where !isFree && !keepsUnknown: return nil
        case .unspecified, .anything:
            table.freeForm.note("", at: schema.identity.range)
            return XMLShapeModel.Rest(content: .anything, isRepeated: false)
        case .schema(let values):
            let notes = XMLNotes(values, in: types.normalizer.document)
            let normalized = types.normalizer.normalize(values, diagnostics: &diagnostics)
            let words = table.words(of: place, and: "value")
            if notes.nodeType != nil || notes.name != nil {
                throw XMLUnsupported(reason: "members without a name are elements called like them", range: values.range)
            }
            guard case .array(let items) = normalized.kind else {
                let content = try content(of: normalized, words: words, types: &types, diagnostics: &diagnostics)
                return XMLShapeModel.Rest(content: content, isRepeated: false)
            }
            let item = try item(items, of: normalized, inferred: "value", words: words, types: &types, diagnostics: &diagnostics)
            guard item.name.local == "value", item.name.namespace == nil else {
                throw XMLUnsupported(reason: "members without a name are elements called like them", range: values.range)
            }
            return XMLShapeModel.Rest(content: item.content, isRepeated: true)
        }
    }

    private func scalar(
        _ property: Schema.Property,
        _ schema: NormalizedSchema,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) throws(XMLUnsupported) -> XMLScalarModel {
        let variants = try XMLVariants().variants(of: schema, types: &types, diagnostics: &diagnostics)
        guard let scalar = try XMLScalars().scalar(of: variants, at: property.schema.range) else {
            throw XMLUnsupported(
                reason: "'\(property.name)' is no text that an attribute or a text node could hold",
                range: property.schema.range
            )
        }
        return scalar
    }
}
