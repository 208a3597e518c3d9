import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns the parts of a multipart body into arguments, in the order of the document, which is that on the wire.
struct PartsLowering {
    /// What types declared for the parts are called after.
    let operationName: String
    /// Names that the arguments must not have.
    let reserved: Set<String>
    let finder: PartFinder

    func lower(_ content: MultipartContent, types: inout TypeLowering, diagnostics: inout Diagnostics) -> [PartModel] {
        var wishes: [MemberNames.Wish] = []
        for (place, member) in content.members.enumerated() {
            let wish = wish(of: member, at: place, in: content, diagnostics: &diagnostics)
            wishes.append(wish)
            for header in PartHeaderLowering.headers(of: member.encoding) {
                wishes.append(PartHeaderLowering.wish(of: header, in: wish, member: place))
            }
        }
        let names = MemberNames(wishes, reserved: reserved)
        return content.members.enumerated().map { place, member in
            GivenName.check(
                "x-lathe-property-name",
                in: member.schema.keywords.extensions,
                became: names[Self.key(of: member, at: place)],
                diagnostics: &diagnostics
            )
            return lower(member, at: place, names: names, types: &types, diagnostics: &diagnostics)
        }
    }

    /// By what a member is known among the names.
    static func key(of member: MultipartContent.Member, at place: Int) -> String {
        member.key ?? "part \(place)"
    }

    private func wish(
        of member: MultipartContent.Member,
        at place: Int,
        in content: MultipartContent,
        diagnostics: inout Diagnostics
    ) -> MemberNames.Wish {
        let keywords = member.schema.keywords
        let given = GivenName.read("x-lathe-property-name", in: keywords.extensions, diagnostics: &diagnostics)
        return MemberNames.Wish(
            key: Self.key(of: member, at: place),
            words: member.key == nil ? words(of: member, in: content) : nil,
            given: given
        )
    }

    /// What a part is called that has no name.
    private func words(of member: MultipartContent.Member, in content: MultipartContent) -> String {
        if member.isRest {
            let noun = member.kind == .value ? "properties" : "files"
            return content.members.count == 1 ? (member.kind == .value ? "values" : noun) : "additional \(noun)"
        }
        let keywords = member.schema.keywords
        let reference = keywords.reference.flatMap { JSONPointer($0.pointer)?.tokens.last }
        let title = keywords.title.flatMap { TitleName.isName($0, of: .type) ? $0 : nil }
        let mediaType = member.encoding?.contentType ?? keywords.constraints.contentMediaType?.value
        let kind = mediaType.flatMap(BodyCaseNames.words(ofMediaType:))
        guard member.isRepeated else { return title ?? reference ?? kind ?? "part" }
        return (title ?? reference).map { "\($0) list" } ?? "items"
    }

    private func lower(
        _ member: MultipartContent.Member,
        at place: Int,
        names: MemberNames,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> PartModel {
        let key = Self.key(of: member, at: place)
        let typePlace = TypePlace(
            parent: nil,
            words: SwiftName.upperCamel(operationName) + SwiftName.upperCamel(member.key ?? names[key])
        )
        let normalized = types.normalizer.normalize(member.schema, diagnostics: &diagnostics)
        // A part can't be null; it can be left out.
        let isRequired = member.isRequired && !normalized.isNullable
        var part = PartModel(
            key: member.key,
            content: .file,
            mediaType: mediaType(of: member, normalized),
            value: .argument(name: names[key], isRequired: isRequired),
            headers: PartHeaderLowering.headers(of: member.encoding).map { header in
                PartHeaderLowering(isPartRequired: isRequired)
                    .lower(header, name: names[PartHeaderLowering.key(of: header, member: place)], types: &types, &diagnostics)
            },
            documentation: documentation(of: member.schema, normalized)
        )
        guard member.kind == .value else {
            part.content = fileContent(of: member)
            reportOtherVariants(of: member, types: &types, diagnostics: &diagnostics)
            return part
        }
        if member.isRequired, let constant = constant(normalized) {
            part.value = .fixed(constant)
            part.content = .value(.string, rule: nil)
            return part
        }
        let lowered = types.lower(member.schema, at: typePlace, diagnostics: &diagnostics)
        part.constraints = ConstraintLowering().lower(lowered.schema, as: lowered.type, types: &types, diagnostics: &diagnostics)
        part.defaultText =
            DefaultLowering(declarations: types.declarations).lower(
                lowered.schema.defaultValue,
                as: lowered.type,
                diagnostics: &diagnostics
            )?.text
        if member.isRest {
            part.content = .valueMap(lowered.nullableType)
        } else if member.key == nil {
            part.content = member.isRepeated ? .jsonList(lowered.type) : .json(lowered.type)
        } else {
            let rule = member.encoding.flatMap { encoding in
                encoding.style == nil && encoding.explode == nil && encoding.allowReserved == nil
                    && !FormEncodingLowering.isOneJSONText(encoding)
                    ? nil
                    : FormEncodingLowering().rule(encoding, of: member.schema, types: &types, diagnostics: &diagnostics)
            }
            if rule != nil { part.mediaType = nil }
            let isObject = ValueShape(of: lowered.type, in: types.declarations).kind == .object
            if rule == nil, isObject, part.mediaType?.lowercased().contains("xml") == true {
                diagnostics.warning(
                    "unsupported-part",
                    "a part can't be written as XML; '\(member.key ?? "")' is sent as JSON",
                    at: member.encoding?.range ?? member.schema.range,
                    kind: .unsupported
                )
                part.mediaType = nil
            }
            part.content = .value(lowered.type, rule: rule)
        }
        return part
    }

    private func mediaType(of member: MultipartContent.Member, _ schema: NormalizedSchema) -> String? {
        if let written = member.encoding?.contentType { return written }
        let own = schema.constraints.contentMediaType?.value
        guard own == nil, case .array(let items?) = schema.kind else { return own }
        return items.keywords.constraints.contentMediaType?.value
    }

    private func fileContent(of member: MultipartContent.Member) -> PartModel.Content {
        if member.isRest { return .fileMap }
        if member.key == nil { return member.isRepeated ? .bytesList : .bytes }
        return member.kind == .files ? .files : .file
    }

    /// The value of what can have no other.
    private func constant(_ schema: NormalizedSchema) -> LiteralModel? {
        guard case .enumeration(let values) = schema.kind, values.count == 1, !schema.isNullable else { return nil }
        return LiteralLowering.json(values[0])
    }

    /// An argument cannot be declared deprecated in Swift, so that its text says it.
    private func documentation(of schema: Schema, _ normalized: NormalizedSchema) -> String? {
        let description = normalized.description
        guard let reason = Deprecation.reason(isDeprecated: schema.keywords.isDeprecated, schema.keywords.extensions) else {
            return description
        }
        return ["Deprecated.", reason, description ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func reportOtherVariants(
        of member: MultipartContent.Member,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) {
        let others = finder.otherVariants(of: member.schema, member.encoding, types: &types, diagnostics: &diagnostics)
        guard let first = others.first, types.reportOnce(member.schema.range) else { return }
        diagnostics.warning(
            "file-or-value",
            "\(member.key.map { "the part '\($0)'" } ?? "a part") may be a file or something else; it is sent as a file",
            at: member.schema.range,
            kind: .unsupported,
            notes: [Diagnostic.Note("\(first.label) is no file", at: first.schema.range)]
        )
    }
}
