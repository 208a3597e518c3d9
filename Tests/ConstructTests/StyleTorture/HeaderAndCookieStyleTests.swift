import Foundation
import LatheRuntime
import LatheTesting
import StyleTortureConstruct
import Testing

/// Parameters in header fields and cookies, to the byte.
struct HeaderAndCookieStyleTests {
    private typealias Values = StyleValues

    @Test func simple() async throws {
        let plain = try await StyleCall(nil) {
            try await $0.headerSimple(xText: "blue", xCount: 7, xList: Values.list, xColor: Values.color)
        }.request()
        #expect(Self.fields(plain) == ["blue", "7", "blue,black,brown", "R,100,G,200,B,150"])
        let exploded = try await StyleCall(nil) {
            try await $0.headerSimpleExploded(xText: "a b,%", xCount: 7, xList: ["a", "b c"], xColor: Values.color)
        }.request()
        #expect(Self.fields(exploded) == ["a b,%", "7", "a,b c", "R=100,G=200,B=150"])
    }

    @Test func absentAndEmpty() async throws {
        let absent = try await StyleCall(nil) { try await $0.headerSimple(xList: []) }.request()
        #expect(Self.fields(absent) == [nil, nil, nil, nil])
        let empty = try await StyleCall(nil) { try await $0.headerSimple(xText: "", xList: [""]) }.request()
        #expect(Self.fields(empty) == ["", nil, "", nil])
    }

    @Test func json() async throws {
        let request = try await StyleCall(nil) { try await $0.headerJson(xColor: Values.color, xTitle: "ü 🎼 \"") }.request()
        #expect(request.headerFields[HTTPField.Name("X-Color")!] == #"{"R":100,"G":200,"B":150}"#)
        // Header fields are in ASCII.
        #expect(request.headerFields[HTTPField.Name("X-Title")!] == #""\u00fc \ud83c\udfbc \"""#)
    }

    @Test func kinds() async throws {
        let request = try await StyleCall(nil) {
            try await $0.headerKinds(xSince: Date(timeIntervalSince1970: 1_700_000_000), xLevel: .value2, xFlags: [true, false])
        }.request()
        #expect(request.headerFields[HTTPField.Name("X-Since")!] == "2023-11-14T22:13:20Z")
        #expect(request.headerFields[HTTPField.Name("X-Level")!] == "2")
        #expect(request.headerFields[HTTPField.Name("X-Flags")!] == "true,false")
    }

    @Test(arguments: ["a\r\nX-Other: b", "a\n", "a\0"])
    func whatWouldEndTheLineIsNotSent(text: String) async throws {
        let refusal = try await StyleCall.refusal { try await $0.headerSimple(xText: text) }
        #expect(refusal.sent == 0)
        #expect("\(refusal.reason)".contains("X-Text"))
    }

    static let cells = [
        StyleCall("text=blue; count=7; list=blue; list=black; list=brown; R=100; G=200; B=150") {
            try await $0.cookieForm(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall("text=blue; count=7; list=blue,black,brown; color=R,100,G,200,B,150") {
            try await $0.cookieFormJoined(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall("text=blue; count=7; list=blue; list=black; list=brown; R=100; G=200; B=150") {
            try await $0.cookieCookie(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall("text=blue; count=7; list=blue,black,brown; color=R,100,G,200,B,150") {
            try await $0.cookieCookieJoined(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall("text=a%20b%3B%C3%BC; list=1%2C2,3") { try await $0.cookieFormJoined(text: "a b;ü", list: ["1,2", "3"]) },
        // Style cookie encodes nothing: what is encoded already stays as it is.
        StyleCall("text=a%20b") { try await $0.cookieCookie(text: "a%20b") },
        StyleCall("text=") { try await $0.cookieForm(text: "") },
        StyleCall(nil) { try await $0.cookieForm(list: []) },
        StyleCall("color=" + Values.colorJSON) { try await $0.cookieJson(color: Values.color) },
    ]

    @Test(arguments: cells)
    func cookies(cell: StyleCall) async throws {
        #expect(try await cell.request().headerFields[.cookie] == cell.expected)
    }

    @Test(arguments: ["a b", "a;b", "ü", "a\"", "a\\b"])
    func whatACookieCannotHoldIsNotSent(text: String) async throws {
        let refusal = try await StyleCall.refusal { try await $0.cookieCookie(text: text) }
        #expect(refusal.sent == 0)
        #expect("\(refusal.reason)".contains("'text'"))
    }

    /// Parameters of one name are told apart by where they are sent.
    @Test func everywhere() async throws {
        let call = StyleCall("/everywhere/p?id=q") {
            try await $0.everywhereQuery(id: "p", idQuery: "q", idHeader: "h", idCookie: "c")
        }
        let request = try await call.request()
        #expect(request.method.rawValue == "QUERY")
        #expect(request.target == call.expected)
        #expect(request.headerFields[HTTPField.Name("id")!] == "h")
        #expect(request.headerFields[.cookie] == "id=c")
        #expect(try await StyleCall(nil) { try await $0.everywhereCopy(id: "p") }.request().method.rawValue == "COPY")
    }

    private static func fields(_ request: RecordedRequest) -> [String?] {
        ["X-Text", "X-Count", "X-List", "X-Color"].map { request.headerFields[HTTPField.Name($0)!] }
    }
}
