import Foundation
import StyleTortureConstruct

/// Parameters in header fields.
package enum HeaderCalls {
    private typealias Values = StyleValues

    package static let all = [
        StyleCall(.headers(["X-Text": "blue", "X-Count": "7", "X-List": "blue,black,brown", "X-Color": "R,100,G,200,B,150"])) {
            try await $0.headerSimple(xText: "blue", xCount: 7, xList: Values.list, xColor: Values.color)
        },
        StyleCall(.headers(["X-Text": "a b,%", "X-Count": "-7", "X-List": "a,b c", "X-Color": "R=100,G=200,B=150"])) {
            try await $0.headerSimpleExploded(xText: "a b,%", xCount: -7, xList: ["a", "b c"], xColor: Values.color)
        },
        // Absent and empty.
        StyleCall(.headers(["X-Text": nil, "X-Count": nil, "X-List": nil, "X-Color": nil])) {
            try await $0.headerSimple(xList: [])
        },
        StyleCall(.headers(["X-Text": "", "X-Count": nil, "X-List": "", "X-Color": nil])) {
            try await $0.headerSimple(xText: "", xList: [""])
        },
        // JSON in ASCII.
        StyleCall(.headers(["X-Color": #"{"R":100,"G":200,"B":150}"#, "X-Title": #""\u00fc \ud83c\udfbc \"""#])) {
            try await $0.headerJson(xColor: Values.color, xTitle: "ü 🎼 \"")
        },
        StyleCall(.headers(["X-Since": "2023-11-14T22:13:20Z", "X-Level": "2", "X-Flags": "true,false"])) {
            try await $0.headerKinds(xSince: Date(timeIntervalSince1970: 1_700_000_000), xLevel: .value2, xFlags: [true, false])
        },
        // Parameters of one name are told apart by where they are sent; other methods.
        StyleCall(.headers(["id": "h", "Cookie": "id=c"])) {
            try await $0.everywhereQuery(id: "p", idQuery: "q", idHeader: "h", idCookie: "c")
        },
        StyleCall("/everywhere/p?id=q") { try await $0.everywhereCopy(id: "p", idQuery: "q", idHeader: "h", idCookie: "c") },
    ]
}
