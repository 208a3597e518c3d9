import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns the variants of a union into the cases of an enum.
struct UnionLowering {
    /// The enum itself: what its inline variants are nested in.
    let id: TypeID
    let schema: NormalizedSchema
    let content: UnionContent

    func lower(types: inout TypeLowering, diagnostics: inout Diagnostics) -> UnionModel {
        var scope = NameScope(reserved: ReservedNames.enumCases)
        var variants: [UnionModel.Variant] = []
        var profiles: [VariantProfile] = []
        for (index, variant) in content.variants.enumerated() {
            let profile = VariantProfiler().profile(
                variant,
                index: index,
                normalizer: &types.normalizer,
                diagnostics: &diagnostics
            )
            let words = givenWords(variant.schema, profile: profile)
            let place = TypePlace(parent: id, words: words ?? (profile.constants == nil ? "variant" : "value"))
            let lowered = types.lower(variant.schema, at: place, diagnostics: &diagnostics)
            let name = scope.allocate(
                SwiftName.lowerCamel(words ?? Self.words(of: lowered.type, declarations: types.declarations)),
                suffix: "Value"
            )
            variants.append(
                UnionModel.Variant(name: name, type: lowered.type, documentation: variant.schema.keywords.description)
            )
            profiles.append(profile)
        }
        let outcome = UnionDecider(profiles: profiles, discriminator: content.discriminator).decide()
        if !types.resolvedByRequest.contains(ObjectIdentifier(schema.identity)) {
            report(outcome.ambiguous, diagnostics: &diagnostics)
        }
        return UnionModel(variants: variants, decision: outcome.decision)
    }

    /// One message a union: the first pair that cannot be told apart, and how many more there are.
    private func report(_ ambiguous: [UnionDecider.Ambiguity], diagnostics: inout Diagnostics) {
        guard let pair = ambiguous.first else { return }
        let more = ambiguous.count > 1 ? " (and \(ambiguous.count - 1) more such pairs)" : ""
        diagnostics.warning(
            "ambiguous-union",
            "\(pair.first.label) and \(pair.second.label) both accept \(pair.sample)\(more); the better fit is taken, then the first",
            at: schema.identity.range,
            notes: [
                Diagnostic.Note("\(pair.first.label) is here", at: pair.first.range),
                Diagnostic.Note("\(pair.second.label) is here", at: pair.second.range),
            ],
            fix: "let a required property or a const tell them apart; where the request decides, use x-lathe-response-modes"
        )
    }

    /// What a variant is called, from what is written: by the user, its reference, its title, its tag.
    private func givenWords(_ schema: Schema, profile: VariantProfile) -> String? {
        let extensions = schema.keywords.extensions
        if let given = extensions["x-lathe-variant"]?.string ?? extensions["x-lathe-name"]?.string { return given }
        if let component = profile.componentName { return component }
        if let title = schema.keywords.title, title.count <= 40, SwiftName.words(of: title).count <= 4 { return title }
        if let constants = profile.constants, constants.count == 1 { return constants[0] }
        if let constant = profile.object?.members.first(where: { $0.constants?.count == 1 })?.constants?[0] { return constant }
        let required = profile.object?.members.filter(\.isRequired) ?? []
        return required.count == 1 ? required[0].key : nil
    }

    /// What a variant is called by its type alone.
    static func words(of type: SwiftType, declarations: [DraftDeclaration]) -> String {
        switch type {
        case .string: "string"
        case .bool: "bool"
        case .int, .int32, .int64, .sized: "integer"
        case .float, .double, .decimal: "number"
        case .date: "date time"
        case .calendarDate: "date"
        case .uuid: "uuid"
        case .data: "data"
        case .json: "json"
        case .array(let element), .set(let element): words(of: element, declarations: declarations) + "s"
        case .dictionary: "map"
        case .optional(let wrapped), .nullable(let wrapped): words(of: wrapped, declarations: declarations)
        case .declared(let id):
            if declarations[id.index].wish.origin == "variant" {
                if case .structure = declarations[id.index].shape { "object" } else { "value" }
            } else {
                declarations[id.index].wish.name
            }
        }
    }
}
