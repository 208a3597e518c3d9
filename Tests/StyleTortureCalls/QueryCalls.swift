import Foundation
import LatheRuntime
import StyleTortureConstruct

/// Parameters of queries.
package enum QueryCalls {
    private typealias Values = StyleValues

    package static let all = styles + absentAndEmpty + nested + contents + kinds

    private static let styles = [
        StyleCall("/query/form?text=blue&count=7&list=blue&list=black&list=brown&R=100&G=200&B=150") {
            try await $0.queryForm(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall("/query/formJoined?text=blue&count=7&list=blue,black,brown&color=R,100,G,200,B,150") {
            try await $0.queryFormJoined(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall("/query/spaceDelimited?list=blue%20black%20brown&color=R%20100%20G%20200%20B%20150") {
            try await $0.querySpaceDelimited(list: Values.list, color: Values.color)
        },
        StyleCall("/query/pipeDelimited?list=blue%7Cblack%7Cbrown&color=R%7C100%7CG%7C200%7CB%7C150") {
            try await $0.queryPipeDelimited(list: Values.list, color: Values.color)
        },
        StyleCall("/query/deepObject?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150") {
            try await $0.queryDeepObject(color: Values.color)
        },
        // Reserved characters and letters beyond ASCII.
        StyleCall("/query/form?text=a%26b%3Dc%20d%2Be%25%23%3F&list=1%2C2&list=x%26y&list=%C3%BC") {
            try await $0.queryForm(text: "a&b=c d+e%#?", list: ["1,2", "x&y", "ü"])
        },
        StyleCall("/query/formJoined?text=%F0%9F%8E%BC&list=1%2C2,x%26y,%C3%BC") {
            try await $0.queryFormJoined(text: "🎼", list: ["1,2", "x&y", "ü"])
        },
        StyleCall("/query/spaceDelimited?list=a%2Cb%20c") { try await $0.querySpaceDelimited(list: ["a,b", "c"]) },
        StyleCall("/query/pipeDelimited?list=a%20b%7Cc") { try await $0.queryPipeDelimited(list: ["a b", "c"]) },
        StyleCall("/query/reserved?text=a:/?%23%5B%5D@!$%26'()*%2B,;=b%20c%20%25&list=x/y&list=z:1&joined=a/b,c:d") {
            try await $0.queryReserved(
                text: "a:/?#[]@!$&'()*+,;=b c%20%",
                list: ["x/y", "z:1"],
                joined: ["a/b", "c:d"]
            )
        },
        StyleCall("/query/reserved?count=7&R=100&G=200&B=150") { try await $0.queryReserved(count: 7, color: Values.color) },
        StyleCall("/query/names?a%5Bb%5D=1&a%26b%3Dc=2&gr%C3%B6%C3%9Fe=3&%24top=4") {
            try await $0.queryNames(aB: "1", aBC: "2", größe: "3", top: 4)
        },
    ]

    private static let absentAndEmpty = [
        StyleCall("/query/form") { try await $0.queryForm() },
        StyleCall("/query/form?text=") { try await $0.queryForm(text: "") },
        // What has no elements has no name, either: that is what absent is.
        StyleCall("/query/form") { try await $0.queryForm(list: []) },
        StyleCall("/query/form?list=") { try await $0.queryForm(list: [""]) },
        StyleCall("/query/formJoined") { try await $0.queryFormJoined(list: []) },
        StyleCall("/query/formJoined?list=,") { try await $0.queryFormJoined(list: ["", ""]) },
        StyleCall("/query/spaceDelimited") { try await $0.querySpaceDelimited(list: []) },
        StyleCall("/query/deepObject") { try await $0.queryDeepObject(filter: Filter()) },
        StyleCall("/query/empty") { try await $0.queryEmpty() },
        StyleCall("/query/empty?text=&list=&joined=") { try await $0.queryEmpty(text: "", list: [], joined: []) },
        StyleCall("/query/empty?list=a&joined=a,b") { try await $0.queryEmpty(list: ["a"], joined: ["a", "b"]) },
        // `null` has no text, and is not sent.
        StyleCall("/query/nullable") { try await $0.queryNullable(text: nil, list: nil) },
        StyleCall("/query/nullable?text=t&list=a&list=b&name=n") {
            try await $0.queryNullable(text: "t", list: ["a", nil, "b"], color: Partial(hue: nil, name: "n"))
        },
        StyleCall("/query/nullable?hue=3") { try await $0.queryNullable(text: nil, list: [nil], color: Partial(hue: 3)) },
    ]

    private static let nested = [
        StyleCall(
            "/query/deepObject?filter%5Bname%5D=x%20y&filter%5Brange%5D%5Bfrom%5D=1&filter%5Brange%5D%5Bto%5D=2"
                + "&filter%5Btags%5D%5B0%5D=a&filter%5Btags%5D%5B1%5D=b%26c&filter%5Branges%5D%5B0%5D%5Bfrom%5D=1"
                + "&filter%5Branges%5D%5B1%5D%5Bto%5D=2&filter%5Bopen%5D=true"
        ) {
            try await $0.queryDeepObject(
                filter: Filter(
                    name: "x y",
                    range: Span(from: 1, to: 2),
                    tags: ["a", "b&c"],
                    ranges: [Span(from: 1), Span(to: 2)],
                    open: true
                )
            )
        },
        StyleCall(
            "/query/deepObject/brackets?filter%5Btags%5D%5B%5D=a&filter%5Btags%5D%5B%5D=b&filter%5Binner%5D%5Bsizes%5D%5B%5D=1"
        ) {
            try await $0.queryDeepObjectBrackets(filter: Tagged(tags: ["a", "b"], inner: .init(sizes: [1])))
        },
        StyleCall("/query/deepObject/repeated?filter%5Btags%5D=a&filter%5Btags%5D=b&filter%5Binner%5D%5Bsizes%5D=1") {
            try await $0.queryDeepObjectRepeated(filter: Tagged(tags: ["a", "b"], inner: .init(sizes: [1])))
        },
    ]

    private static let contents = [
        StyleCall("/query/json?maybe=%22x%22&color=\(Values.colorJSON)&filters=%5B%7B%22name%22%3A%22%C3%A9%22%7D%2C%7B%7D%5D") {
            try await $0.queryJson(maybe: "x", color: Values.color, filters: [Filter(name: "é"), Filter()])
        },
        StyleCall("/query/json?maybe=null&filters=%5B%5D") { try await $0.queryJson(maybe: nil, filters: []) },
        StyleCall("/query/text?expression=a%20b%26c&number=5") { try await $0.queryText(expression: "a b&c", number: 5) },
        StyleCall("/querystring/form?q=a+b%26%C3%BC&tags=x&tags=y&color=\(Values.colorJSON)") {
            try await $0.querystringForm(filter: Simple(q: "a b&ü", tags: ["x", "y"], color: Values.color))
        },
        StyleCall("/querystring/encoded?q=a&tags=x,y&color%5BR%5D=1&color%5BG%5D=2&color%5BB%5D=3") {
            try await $0.querystringEncoded(filter: Simple(q: "a", tags: ["x", "y"], color: Color(r: 1, g: 2, b: 3)))
        },
        StyleCall("/querystring/form") { try await $0.querystringForm() },
        StyleCall("/querystring/json?%7B%22name%22%3A%22x%20y%22%7D") {
            try await $0.querystringJson(filter: Filter(name: "x y"))
        },
        // "Parameter Object Examples" of OpenAPI 3.2.
        StyleCall("/querystring/text?%24.a.b%5B1%3A1%5D") { try await $0.querystringText(selector: "$.a.b[1:1]") },
    ]

    private static let id = UUID(uuid: (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 0xAB))

    private static let kinds = [
        StyleCall("/query/kinds?state=on%20hold&states=open,on%20hold&level=2") {
            try await $0.queryKinds(state: .onHold, states: [.open, .onHold], level: .value2)
        },
        StyleCall("/query/kinds?since=2023-11-14T22%3A13%3A20Z&day=2024-02-29&days=2024-02-29&days=2024-03-01") {
            let days = [(2, 29), (3, 1)].compactMap { CalendarDate(year: 2024, month: $0, day: $1) }
            try await $0.queryKinds(since: Date(timeIntervalSince1970: 1_700_000_000), day: days[0], days: days)
        },
        StyleCall("/query/kinds?id=01020304-0506-0708-090a-0b0c0d0e0fab&signature=%2B%2F8%3D&ratio=0.5&flag=false") {
            try await $0.queryKinds(id: id, signature: Data([0xFB, 0xFF]), ratio: 0.5, flag: false)
        },
        StyleCall("/query/kinds?key=1&keys=1&keys=true&keys=a%20b&one%20or%20many=a&one%20or%20many=b&page=2") {
            try await $0.queryKinds(
                key: .integer(1),
                keys: [.integer(1), .bool(true), .string("a b")],
                oneOrMany: .strings(["a", "b"]),
                page: 2
            )
        },
        StyleCall("/query/kinds?key=k&one%20or%20many=a&x%20y=3") {
            try await $0.queryKinds(key: .string("k"), oneOrMany: .string("a"), limits: ["x y": 3])
        },
        // A default is the server's business.
        StyleCall("/query/kinds") { try await $0.queryKinds() },
    ]
}
