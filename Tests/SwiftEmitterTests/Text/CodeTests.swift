import Testing

@testable import SwiftEmitter

@Suite struct CodeTests {
    private static let long = Code.text(String(repeating: "x", count: 60))

    @Test func shortCodeIsOneLine() {
        let code = Code.call("f", [.text("1"), .labelled("a", .array([.text("2"), .text("3")])), .dictionary([])])
        #expect(code.layout(indentation: 0, column: 0) == "f(1, a: [2, 3], [:])")
    }

    @Test func theColumnsOfTheLineCount() {
        let code = Code.array([Self.long, Self.long])
        #expect(code.oneLine.count == 124)
        #expect(!code.layout(indentation: 0, column: 6).contains("\n"))
        #expect(code.layout(indentation: 0, column: 7).contains("\n"))
        #expect(code.layout(indentation: 0, column: 6, trailing: 1).contains("\n"))
    }

    @Test func brokenCollectionsHaveATrailingComma() {
        let text = Code.array([Self.long, Self.long, Self.long]).layout(indentation: 4, column: 10)
        let line = "        \(Self.long.oneLine),"
        #expect(text == "[\n\(line)\n\(line)\n\(line)\n    ]")
    }

    @Test func brokenArgumentsHaveNone() {
        let text = Code.call("f", [Self.long, Self.long, Self.long]).layout(indentation: 0, column: 0)
        let line = "    \(Self.long.oneLine)"
        #expect(text == "f(\n\(line),\n\(line),\n\(line)\n)")
    }

    @Test func aSingleCollectionStaysWithItsParenthesis() {
        let text = Code.call("f", [.labelled("a", .array([Self.long, Self.long, Self.long]))]).layout(indentation: 0, column: 0)
        let line = "    \(Self.long.oneLine),"
        #expect(text == "f(a: [\n\(line)\n\(line)\n\(line)\n])")
    }
}
