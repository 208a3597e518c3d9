import OpenAPIDocument
import SourceText
import SpecLoader

/// Finds out how the next page is asked for.
struct NextPageRule {
    let operation: Operation
    let answer: AnswerReader.Answer
    /// The keys of the array with the items; none where the answer is it.
    let items: [String]
    /// The members of the answer and of the objects in it, the outer ones first.
    let members: [AnswerReader.Member]
    let reader: AnswerReader

    struct Found {
        var fields: [Suggestion.Field]
        var reasons: [Suggestion.Reason]
    }

    // MARK: Words

    /// Parameters that take a cursor, and the members that have the next one.
    private static let cursors: [(parameters: Set<String>, members: [String])] = [
        (
            ["page token", "next page token", "next token", "token"],
            ["next page token", "next token", "page token"]
        ),
        (
            ["cursor", "next cursor", "after cursor", "start cursor", "page cursor"],
            ["next cursor", "end cursor", "cursor next", "cursors next", "cursors after", "next", "cursor"]
        ),
        (
            ["after", "starting after", "page after", "start after"],
            ["cursors after", "next after", "after", "next cursor", "end cursor", "last id", "next"]
        ),
        (["continuation token", "continuation"], ["continuation token", "next continuation token", "continuation"]),
        (["pagination token", "next pagination token"], ["pagination token", "next pagination token", "next token"]),
        (["marker"], ["next marker", "marker"]),
        (["bookmark"], ["bookmark", "next bookmark"]),
        (["scroll id"], ["scroll id", "next scroll id"]),
        (["start key", "exclusive start key"], ["next key", "last evaluated key"]),
    ]
    /// Members that have a URL, whatever is said of them; `next` may be something else.
    private static let urls: Set<String> = [
        "next url", "next page url", "next link", "odata next link", "next page uri", "next uri", "links next", "next href",
    ]
    /// Parameters that take the id of the last item that is there.
    private static let lastItems: Set<String> = [
        "starting after", "start after", "start after id", "after", "after id", "since id", "last id", "last seen id",
    ]
    /// Members that say whether there is another page.
    private static let mores: Set<String> = [
        "has more", "has next", "has next page", "more", "has more results", "has more items",
    ]
    private static let offsets: Set<String> = ["offset", "skip", "page offset", "start at", "start index"]
    private static let pages: Set<String> = [
        "page", "page no", "page number", "page num", "page index", "pageno", "current page",
    ]
    private static let totals: Set<String> = [
        "total", "total count", "total results", "total items", "total elements", "total records", "total entries",
        "records total",
        "total size", "totalcount",
    ]

    // MARK: The ways, the surest first

    func find() -> Found? { url ?? cursor ?? lastItem ?? link ?? offset ?? page }

    private var url: Found? {
        let found = members.first { member in
            guard member.value.isString || member.value.strings == nil && member.value.format != nil else { return false }
            let words = Self.ending(of: member)
            if words.contains(where: Self.urls.contains) { return true }
            // `cursors/next` is one, whether something takes it or not.
            let isBare = member.words.joined == "next" && member.keys.dropLast().last?.lowercased() != "cursors"
            return isBare && (isURL(member) || parameter(in: Set(Self.cursors.flatMap(\.parameters))) == nil)
        }
        return found.map { member in
            Found(
                fields: [.init(key: "next", value: .text(member.expression))],
                reasons: [.init("'\(member.keys.joined(separator: "/"))' has the URL of the next page", at: member.range)]
            )
        }
    }

    private var cursor: Found? {
        for (names, answers) in Self.cursors {
            guard let parameter = parameter(in: names) else { continue }
            for answer in answers {
                guard
                    let member = members.first(where: { member in
                        (member.value.isString || member.value.isInteger) && !isURL(member)
                            && Self.ending(of: member).contains(answer)
                    })
                else { continue }
                return Found(
                    fields: [
                        .init(key: "cursor", value: .text(parameter.name)),
                        .init(key: "next", value: .text(member.expression)),
                    ],
                    reasons: [
                        .init("'\(member.keys.joined(separator: "/"))' says where the next page begins", at: member.range),
                        .init("the parameter '\(parameter.name)' takes it", at: parameter.range),
                    ]
                )
            }
        }
        return nil
    }

    /// The id of the last item, as Stripe has it; only where the answer says whether there is more, so that it is no guess.
    private var lastItem: Found? {
        guard let parameter = parameter(in: Self.lastItems), let schema = parameter.valueSchema,
            let more = members.first(where: { $0.value.isBoolean && Self.mores.contains($0.words.joined) }),
            let id = itemID
        else { return nil }
        var reader = reader
        let wanted = reader.value(schema)
        guard wanted.isString && id.isString || wanted.isInteger && id.isInteger else { return nil }
        return Found(
            fields: [
                .init(key: "cursor", value: .text(parameter.name)),
                .init(key: "next", value: .text(AnswerReader.expression(items + ["-1", "id"]))),
                .init(key: "more", value: .text(more.expression)),
            ],
            reasons: [
                .init("the parameter '\(parameter.name)' takes the 'id' of the last item", at: parameter.range),
                .init("'\(more.keys.joined(separator: "/"))' says whether there is another page", at: more.range),
            ]
        )
    }

    /// The member `id` of an item.
    private var itemID: NormalizedSchema? {
        var reader = reader
        let list = items.isEmpty ? reader.value(answer.schema) : members.first { $0.keys == items }?.value
        guard case .array(let schema?)? = list?.kind else { return nil }
        return reader.members(of: schema, depth: 1).first { $0.keys == ["id"] }?.value
    }

    private var link: Found? {
        guard let header = answer.response.headers.first(where: { $0.name.lowercased() == "link" }) else { return nil }
        return Found(
            fields: [.init(key: "next", value: .text("$response.header.Link"))],
            reasons: [.init("the field Link is documented", at: header.range)]
        )
    }

    private var offset: Found? {
        guard let parameter = parameter(in: Self.offsets, isNumber: true) else { return nil }
        return counted("offset", parameter, "the parameter '\(parameter.name)' says how many items are passed over", [])
    }

    private var page: Found? {
        guard let parameter = parameter(in: Self.pages, isNumber: true) else { return nil }
        let first = firstPage(parameter)
        return counted("page", parameter, "the parameter '\(parameter.name)' has the number of a page", first.fields, first.why)
    }

    private func counted(
        _ key: String,
        _ parameter: Parameter,
        _ why: String,
        _ more: [Suggestion.Field],
        _ reasons: [Suggestion.Reason] = []
    ) -> Found {
        var found = Found(
            fields: [.init(key: key, value: .text(parameter.name))] + more,
            reasons: [.init(why, at: parameter.range)] + reasons
        )
        if let total = members.first(where: { Self.totals.contains($0.words.joined) && $0.value.isNumber }) {
            found.fields.append(.init(key: "total", value: .text(total.expression)))
            found.reasons.append(.init("'\(total.keys.joined(separator: "/"))' says how many items there are", at: total.range))
        } else {
            found.reasons.append(.init("how many items there are was not found: an empty page ends the list", at: nil))
        }
        return found
    }

    /// `first: 0`, where the document says that pages are counted from there.
    private func firstPage(_ parameter: Parameter) -> (fields: [Suggestion.Field], why: [Suggestion.Reason]) {
        let keywords = parameter.valueSchema?.keywords
        let text = (parameter.description ?? keywords?.description ?? "").lowercased()
        let says = [
            "0-based", "zero-based", "0-index", "zero-index", "starts at 0", "starting at 0", "starts from 0", "starting from 0",
        ]
        var isZero = says.contains(where: text.contains)
        if case .number(let number)? = keywords?.defaultValue?.content { isZero = Double(number) == 0 }
        guard isZero else {
            let minimum = keywords?.constraints.minimum?.number
            guard keywords?.defaultValue == nil, let minimum, minimum.value == 0 else { return ([], []) }
            return ([], [.init("its first page is taken to be 1; the document also allows 0", at: minimum.node.range)])
        }
        return ([.init(key: "first", value: .integer(0))], [.init("its first page is 0", at: parameter.range)])
    }

    // MARK: Looking

    private func parameter(in names: Set<String>, isNumber: Bool = false) -> Parameter? {
        operation.parameters.first { parameter in
            guard parameter.location == "query", names.contains(PlainWords(parameter.name).joined),
                let schema = parameter.valueSchema
            else { return false }
            var reader = reader
            return !isNumber || reader.value(schema).isNumber
        }
    }

    private func isURL(_ member: AnswerReader.Member) -> Bool {
        let text = member.value.description?.lowercased() ?? ""
        let words = text.split { !$0.isLetter }
        return ["uri", "url", "uri-reference"].contains(member.value.format ?? "")
            || words.contains { ["url", "uri", "link", "href", "hyperlink"].contains($0) }
    }

    /// The words of a member's name, and with the name of what it stands in: `next`, `links next`.
    private static func ending(of member: AnswerReader.Member) -> [String] {
        let last = member.words.joined
        guard member.keys.count > 1 else { return [last] }
        return [PlainWords(member.keys[member.keys.count - 2]).joined + " " + last, last]
    }
}
