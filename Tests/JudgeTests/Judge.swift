import Foundation
import LatheRuntime
import LatheURLSession

/// The judge of Tests/Judge in a process of its own, for as long as a test needs it.
struct Judge: Sendable {
    /// Whose requests are judged: the name the judge knows a document by, and where the document and its overlays are.
    struct Document: Sendable {
        let name: String
        let paths: [String]

        /// A document of Specs/ with its overlay.
        static func system(_ name: String) -> Document {
            Document(name: name, paths: ["Specs/\(name)/openapi.yaml", "Specs/\(name)/overlay.yaml"])
        }

        static let bodiesForm = Document(name: "bodies-form", paths: ["Tests/Fixtures/bodies-form/openapi.yaml"])
        static let styleTorture = Document(name: "style-torture", paths: ["Tests/Fixtures/style-torture/openapi.yaml"])
    }

    let document: Document
    private let port: Int

    /// The server of a client whose requests are judged and counted.
    var server: String { "http://127.0.0.1:\(port)/\(document.name)" }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let python = root.appendingPathComponent(".build-judge/bin/python")

    /// Whether `make judge-setup` has been able to install it.
    static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: python.path) }
    /// Where nothing may be left out.
    static var isRequired: Bool { ProcessInfo.processInfo.environment["CI"] == "true" }

    /// Runs the judge while `test` makes its calls.
    static func sitting(on document: Document, _ test: (Judge) async throws -> Void) async throws {
        let process = Process()
        process.executableURL = python
        let paths = document.paths.map { root.appendingPathComponent($0).path }.joined(separator: ",")
        process.arguments = ["-m", "judge", "\(document.name)=\(paths)"]
        process.currentDirectoryURL = root.appendingPathComponent("Tests/Judge")
        process.environment = ["PYTHONDONTWRITEBYTECODE": "1"]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        defer {
            // It ends with its input.
            try? input.fileHandleForWriting.close()
            process.waitUntilExit()
        }
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else { throw NoJudge(said: line) }
        try await test(Judge(document: document, port: port))
    }

    /// What it has seen so far.
    func report() async throws -> JudgeReport {
        let answer = try await send("GET", "/report")
        let reports: [String: JudgeReport] = try .init(json: answer.body)
        guard let report = reports[document.name] else { throw NoJudge(said: String(decoding: answer.body, as: UTF8.self)) }
        return report
    }

    /// Sends a request by hand that is judged, but not counted.
    ///
    /// - Returns: What is wrong with it.
    func trial(
        _ method: String,
        _ target: String,
        _ fields: KeyValuePairs<String, String> = [:],
        body: String? = nil
    ) async throws -> [JudgeReport.Violation] {
        let answer = try await send(method, "/trial/\(document.name)\(target)", fields, body: body)
        if answer.status != 400 { return [] }
        return try JudgeVerdict(json: answer.body).violations
    }

    private func send(
        _ method: String,
        _ path: String,
        _ fields: KeyValuePairs<String, String> = [:],
        body: String? = nil
    ) async throws -> (status: Int, body: [UInt8]) {
        guard let method = HTTPRequest.Method(method) else { throw NoJudge(said: method) }
        var head = HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:\(port)", path: path)
        for (name, value) in fields {
            if let name = HTTPField.Name(name) { head.headerFields[name] = value }
        }
        let request = TransportRequest(head: head, body: body.map { HTTPBody($0) })
        let response = try await URLSessionTransport.shared.send(request)
        return (response.head.status.code, try await response.body.collect(upTo: 10_000_000))
    }
}

/// The judge did not come.
struct NoJudge: Error { let said: String }
