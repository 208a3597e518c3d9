import Foundation
import LatheDriver
import LatheRuntime
import SourceText

/// Several cases in one document: a client is generated, compiled into a small program, and the samples are sent through it.
struct Batch {
    let cases: [TestCase]
    let dialect: Dialect
    /// Where everything is written; what is wrong can be looked at there.
    let folder: URL

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// What did not come back as it should have, in words; empty where all did.
    func failures() throws -> [String] {
        try? FileManager.default.removeItem(at: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var failures = try generate()
        try RoundTripProgram(types: cases.map(\.name), folder: folder).compile()
        let samples = cases.flatMap { each in each.samples.map { (each, $0) } }
        let wrong = cases.flatMap { each in each.wrong.map { (each, $0) } }
        let lines =
            try samples.map { "\($0.name)\t\(try text($1.sent))" } + wrong.map { "\($0.name)\t\(try text($1.sent))" }
        let answers = try RoundTripProgram.run(in: folder, lines: lines)
        guard answers.count == lines.count else {
            throw Failure(description: "\(lines.count) values, \(answers.count) answers; \(folder.path)")
        }
        var failed: Set<String> = []
        for ((each, sample), answer) in zip(samples, answers)
        where try JSONValue(json: text(sample.expected).utf8) != answer.value {
            // One sample a case says enough.
            guard failed.insert(each.name).inserted else { continue }
            failures.append(
                """
                \(each.name) (\(each.isReceived ? "received" : "sent")) does not survive
                  schema:   \(try text(.object(each.components)))
                  sample:   \(try text(sample.sent))
                  expected: \(try text(sample.expected))
                  came:     \(answer.text)
                """
            )
        }
        for ((each, sample), answer) in zip(wrong, answers.dropFirst(samples.count))
        where !answer.text.hasPrefix("$\(sample.path): expected ") && failed.insert(each.name).inserted {
            failures.append(
                """
                \(each.name) is not refused at $\(sample.path)
                  schema:   \(try text(.object(each.components)))
                  sample:   \(try text(sample.sent))
                  came:     \(answer.text)
                """
            )
        }
        return failures
    }

    /// Writes document and client.
    ///
    /// - Returns: the schemas that were not understood: a type that takes any JSON would give every sample back.
    private func generate() throws -> [String] {
        var paths: [String: JSONValue] = [:]
        for each in cases {
            let body: JSONValue = ["application/json": ["schema": ["$ref": .string("#/components/schemas/\(each.name)")]]]
            let id = JSONValue.string("call\(each.name)")
            paths["/\(each.name)"] =
                each.isReceived
                ? ["get": ["operationId": id, "responses": ["200": ["description": "", "content": body]]]]
                : [
                    "post": [
                        "operationId": id, "requestBody": ["required": true, "content": body],
                        "responses": ["204": ["description": ""]],
                    ]
                ]
        }
        let components = cases.reduce(into: [:]) { $0.merge($1.components) { $1 } }
        let document: JSONValue = [
            "openapi": .string(dialect.version.rawValue), "info": ["title": "Random", "version": "1"],
            "servers": [["url": "https://random.example"]],
            "paths": .object(paths), "components": ["schemas": .object(components)],
        ]
        try text(document).write(to: folder.appending(path: "openapi.json"), atomically: true, encoding: .utf8)
        let configuration = """
            document: openapi.json
            module: RoundTrip
            output: Generated
            access: internal
            transport: none

            """
        let file = folder.appending(path: "lathe.yaml")
        try configuration.write(to: file, atomically: true, encoding: .utf8)
        let report = Run(.generate).report([.file(file.path)])
        func rendered(_ diagnostics: [Diagnostic]) -> String { DiagnosticRenderer(files: report.files).render(diagnostics) }
        guard report.exitCode == .success else { throw Failure(description: rendered(report.diagnostics)) }
        let missed = report.diagnostics.filter {
            !Self.known.contains($0.id) && !(dialect.allowsTies && $0.id == "ambiguous-union")
        }
        return missed.isEmpty ? [] : ["not understood:\n\(rendered(Array(missed.prefix(5))))"]
    }

    /// What may be said about the documents made here: in 3.0, too, they have `const`.
    private static let known: Set<String> = ["unknown-format", "duplicate-enum-value", "no-server", "foreign-word"]

    private func text(_ value: JSONValue) throws -> String { String(decoding: try value.json(), as: UTF8.self) }
}
