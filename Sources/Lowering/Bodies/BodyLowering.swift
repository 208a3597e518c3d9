import ClientModel
import OpenAPIDocument
import SourceText
import SpecLoader

/// Turns a request body into arguments: one value, an enum of several kinds of it, or the parts of a multipart body.
struct BodyLowering {
    let operationName: String
    /// The HTTP method in upper case.
    let method: String
    let dialect: Dialect
    /// The names of the arguments for parameters.
    var parameterNames: Set<String> = []

    init(operationName: String, method: String, dialect: Dialect) {
        self.operationName = operationName
        self.method = method
        self.dialect = dialect
    }

    private var finder: PartFinder { PartFinder(dialect: dialect) }

    /// - Returns: `nil` where there is no body, or none in which anything could be said.
    func lower(
        _ operation: Operation,
        types: inout TypeLowering,
        remarks: inout BodyRemarks,
        diagnostics: inout Diagnostics
    ) -> BodyModel? {
        guard let body = operation.requestBody else { return nil }
        let wanted = ContentTypeReader.wanted(of: body, in: operation, diagnostics: &diagnostics)
        let all = wanted.map { BodyCandidate($0, finder: finder, types: &types, diagnostics: &diagnostics) }
        let choice = BodyChoice(among: all.filter { !$0.isEmpty }, types: &types, diagnostics: &diagnostics)
        remarks.noteOthers(choice.others)
        for candidate in choice.candidates where candidate.isForeign { remarks.noteForeign(candidate.media) }
        if choice.candidates.isEmpty { return nil }
        let contents = contents(choice.candidates, of: body, types: &types, diagnostics: &diagnostics)
        var model = BodyModel(
            name: "body",
            content: .one(contents[0]),
            isRequired: body.isRequired,
            documentation: body.description
        )
        if contents.count > 1 {
            model.content = .choice(declare(contents, for: choice.candidates, of: body, types: &types))
        }
        return model
    }

    private func contents(
        _ candidates: [BodyCandidate],
        of body: RequestBody,
        types: inout TypeLowering,
        diagnostics: inout Diagnostics
    ) -> [RequestContentModel] {
        let isChoice = candidates.count > 1
        let names = BodyCaseNames.names(of: candidates)
        let first = candidates.indices.min { candidates[$0].rank < candidates[$1].rank }
        let words = body.componentName ?? SwiftName.upperCamel(operationName) + "Request"
        var contents: [Int: RequestContentModel] = [:]
        // The usual kind comes first: it names what others have, too.
        for place in candidates.indices.sorted(by: { (candidates[$0].rank, $0) < (candidates[$1].rank, $1) }) {
            let other = (body.componentName ?? SwiftName.upperCamel(operationName)) + SwiftName.upperCamel(names[place])
            var lowering = BodyContentLowering(
                operationName: operationName,
                words: place == first ? words : other,
                reserved: ReservedNames.arguments.union(parameterNames),
                isRequired: body.isRequired,
                finder: finder
            )
            if isChoice { lowering.reserved = ReservedNames.arguments }
            contents[place] = lowering.lower(candidates[place], types: &types, diagnostics: &diagnostics)
        }
        return candidates.indices.compactMap { contents[$0] }
    }

    private func declare(
        _ contents: [RequestContentModel],
        for candidates: [BodyCandidate],
        of body: RequestBody,
        types: inout TypeLowering
    ) -> TypeID {
        let words = body.componentName ?? operationName
        let name = SwiftName.upperCamel(words)
        let names = BodyCaseNames.names(of: candidates)
        let cases = zip(names, contents).map { name, content in
            var content = content
            // In an enum whoever chooses the case says what it is.
            content.typeArgument?.isRequired = true
            return BodiesModel.Case(name: name, content: content)
        }
        return types.add(
            wish: NameWish(name: name.hasSuffix("Body") ? name : name + "Body", reason: .derived, origin: "\(words) body"),
            parent: nil,
            documentation: body.description,
            deprecated: nil,
            shape: .bodies(BodiesModel(cases: cases, method: method))
        )
    }
}
