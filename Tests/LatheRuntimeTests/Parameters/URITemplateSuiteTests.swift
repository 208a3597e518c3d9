import Foundation
import Testing

@testable import LatheRuntime

/// The public vectors of RFC 6570, for the expressions that the styles of OpenAPI are: one variable after `.`, `;` or nothing, any
/// number after `?` and `&`, with and without `*`, and no prefix (`:3`).
@Suite struct URITemplateSuiteTests {
    static let folder = URL(filePath: #filePath).appending(path: "../../../../../shared/conformance/uritemplate").standardized

    struct Vector: Sendable, CustomTestStringConvertible {
        let file: String
        let template: String
        let variables: JSONValue
        let expected: [String]
        var testDescription: String { "\(file): \(template)" }
    }

    static let vectors: [Vector] = ["spec-examples.json", "spec-examples-by-section.json", "extended-tests.json"].flatMap {
        file in
        guard let data = try? Data(contentsOf: folder.appending(path: file)),
            let groups = try? JSONValue(json: [UInt8](data)).objectValue
        else { return [Vector]() }
        return groups.sorted { $0.key < $1.key }.flatMap { _, group in
            (group["testcases"]?.arrayValue ?? []).compactMap { testcase -> Vector? in
                guard let template = testcase[0]?.stringValue, isCovered(template), let variables = group["variables"] else {
                    return nil
                }
                let expected = testcase[1]?.stringValue.map { [$0] } ?? testcase[1]?.arrayValue?.compactMap(\.stringValue) ?? []
                return Vector(file: file, template: template, variables: variables, expected: expected)
            }
        }
    }

    private static func isCovered(_ template: String) -> Bool {
        guard template.hasPrefix("{"), template.hasSuffix("}"), template.filter({ $0 == "{" }).count == 1 else { return false }
        let body = template.dropFirst().dropLast()
        guard let first = body.first, !"+#/|!@=$()".contains(first), !body.contains(":") else { return false }
        return first == "?" || first == "&" || !body.contains(",")
    }

    @Test(.enabled(if: !vectors.isEmpty, "the conformance suites are not beside the checkout"), arguments: vectors)
    func expandsAsRFC6570(vector: Vector) throws {
        let text = try Self.expand(vector.template.dropFirst().dropLast(), vector.variables)
        #expect(vector.expected.contains(text))
    }

    @Test(.enabled(if: !vectors.isEmpty, "the conformance suites are not beside the checkout"))
    func hasVectors() { #expect(Self.vectors.count > 70) }

    private static func expand(_ expression: Substring, _ variables: JSONValue) throws -> String {
        let kinds: [Character: (ParameterStyle, ParameterLocation)] = [
            ".": (.label, .path), ";": (.matrix, .path), "?": (.form, .query), "&": (.form, .query),
        ]
        let sign = expression.first.flatMap { kinds[$0] == nil ? nil : $0 }
        let (style, location) = sign.flatMap { kinds[$0] } ?? (.simple, .path)
        let texts = try expression.dropFirst(sign == nil ? 0 : 1).split(separator: ",").compactMap { variable in
            let explode = variable.hasSuffix("*")
            let name = String(explode ? variable.dropLast() : variable)
            let serializer = ParameterSerializer(
                name: name,
                place: .parameter(location),
                style: style,
                explode: explode,
                allowReserved: false
            )
            return try serializer.text(of: ParameterValue(json: (variables[name] ?? .null).json()))
        }
        let query = texts.joined(separator: "&")
        return (sign == "?" || sign == "&") && !texts.isEmpty ? String(sign!) + query : query
    }
}
