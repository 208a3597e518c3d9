import Foundation
import Testing

@testable import SwiftEmitter

/// The public cases of the Mustache language, as far as we support it.
@Suite struct MustacheSpecTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/conformance/mustache/specs")
    private static let isThere = FileManager.default.fileExists(atPath: folder.path)

    struct Case: Decodable {
        var name: String
        var data: SpecValue
        var template: String
        var partials: [String: String]?
        var expected: String
    }

    private struct File: Decodable { var tests: [Case] }

    /// What is not as the specification has it. The files `delimiters`, `~dynamic-names`, `~inheritance` and `~lambdas` are left out
    /// altogether: none of them is supported.
    enum Difference: String {
        /// Nothing is escaped: the output is Swift, not HTML.
        case unescaped
        /// A name that is not there is an error and not an empty text; so is a partial that is not there.
        case strict
        /// Names with dots are refused, and `{{#.}}` with them.
        case dots
        /// A value that is one thing here and another there, or an empty text where there is nothing: the kind is fixed per name.
        case kinds
        /// The root is always a view model, not a text or a list.
        case root
    }

    private static let differences: [String: Difference] = [
        "HTML Escaping": .unescaped,
        "Implicit Iterators - HTML Escaping": .root,
        "Implicit Iterator - HTML Escaping": .unescaped,
        "Implicit Iterators - Basic Interpolation": .root,
        "Implicit Iterators - Triple Mustache": .root,
        "Implicit Iterators - Ampersand": .root,
        "Implicit Iterators - Basic Integer Interpolation": .root,
        "Implicit Iterator - Root-level": .root,
        "Implicit Iterator - Array": .dots,
        "Basic Null Interpolation": .kinds,
        "Triple Mustache Null Interpolation": .kinds,
        "Ampersand Null Interpolation": .kinds,
        "Variable test": .kinds,
        "Basic Context Miss Interpolation": .strict,
        "Triple Mustache Context Miss Interpolation": .strict,
        "Ampersand Context Miss Interpolation": .strict,
        "Context Misses": .strict,
        "Failed Lookup": .strict,
        // Within `{{^list}}` there is no element whose names could be used.
        "inverted: Context": .strict,
        "inverted: List": .strict,
        "Parent contexts": .dots,
        "List Contexts": .dots,
        "Deeply Nested Contexts": .dots,
    ]

    private static func difference(_ name: String, in file: String) -> Difference? {
        name.hasPrefix("Dotted Names") ? .dots : differences[name] ?? differences["\(file): \(name)"]
    }

    @Test(
        .enabled(if: isThere, "the conformance suite is not beside the checkout"),
        arguments: ["interpolation": 42, "sections": 34, "inverted": 22, "comments": 12, "partials": 12]
    )
    func file(_ name: String, count: Int) throws {
        let data = try Data(contentsOf: Self.folder.appendingPathComponent("\(name).json"))
        let cases = try JSONDecoder().decode(File.self, from: data).tests
        #expect(cases.count == count)
        for test in cases { check(test, in: name) }
    }

    private func check(_ test: Case, in file: String) {
        let view = SpecView(test.data)
        let result = Result { () throws(TemplateErrors) in
            try TemplateHarness.render(
                test.template,
                partials: test.partials ?? [:],
                schema: view.schema,
                record: view.record
            )
        }
        switch (Self.difference(test.name, in: file), result) {
        case (nil, .success(let text)): #expect(text == test.expected, "\(file): \(test.name)")
        case (nil, .failure(let errors)): Issue.record("\(file): \(test.name): \(errors.all)")
        case (.unescaped, .success(let text)):
            let expected = test.expected.replacingOccurrences(of: "&quot;", with: "\"")
                .replacingOccurrences(of: "&lt;", with: "<").replacingOccurrences(of: "&gt;", with: ">")
                .replacingOccurrences(of: "&amp;", with: "&")
            #expect(text == expected, "\(file): \(test.name)")
        case (.unescaped, .failure(let errors)): Issue.record("\(file): \(test.name): \(errors.all)")
        case (.strict, .success), (.dots, .success), (.kinds, .success), (.root, .success):
            Issue.record("\(file): \(test.name) should be refused")
        case (.strict, .failure), (.dots, .failure), (.kinds, .failure), (.root, .failure): break
        }
    }
}
