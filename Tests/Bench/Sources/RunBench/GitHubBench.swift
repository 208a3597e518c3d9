import Foundation
import GitHub
import GitHubSynthesised
import LatheRuntime
import Measuring

/// GitHub's own example payloads, read and written as the models of its client and as the same models with synthesised `Codable`.
struct GitHubBench {
    /// The examples of GitHub's document.
    let examples: GitHubExamples
    var bench = JSONBench()

    func run() throws {
        try compare("repos/get", GitHub.FullRepository.self, GitHubSynthesised.FullRepository.self)
        try compare("pulls/get", GitHub.PullRequest.self, GitHubSynthesised.PullRequest.self)
        try compare("pulls/list", [GitHub.PullRequestSimple].self, [GitHubSynthesised.PullRequestSimple].self)
        try compare("issues/list", [GitHub.Issue].self, [GitHubSynthesised.Issue].self)
        try compare("repos/list-for-org", [GitHub.MinimalRepository].self, [GitHubSynthesised.MinimalRepository].self)
        try compare("checks/get-suite", GitHub.CheckSuite.self, GitHubSynthesised.CheckSuite.self)
        try compare("actions/get-workflow-run", GitHub.WorkflowRun.self, GitHubSynthesised.WorkflowRun.self)
        try compare("issues/get-event", GitHub.IssueEvent.self, GitHubSynthesised.IssueEvent.self)
    }

    /// Reads or writes one example again and again, to be profiled.
    func repeats(_ name: String, writes: Bool, count: Int) throws {
        guard let payload = examples.payload(of: name) else { return print("no example of \(name)") }
        switch name {
        case "repos/get": try repeats(GitHub.FullRepository.self, payload, writes, count)
        case "pulls/list": try repeats([GitHub.PullRequestSimple].self, payload, writes, count)
        case "issues/list": try repeats([GitHub.Issue].self, payload, writes, count)
        case "pulls/get": try repeats(GitHub.PullRequest.self, payload, writes, count)
        case "repos/list-for-org": try repeats([GitHub.MinimalRepository].self, payload, writes, count)
        case "checks/get-suite": try repeats(GitHub.CheckSuite.self, payload, writes, count)
        case "actions/get-workflow-run": try repeats(GitHub.WorkflowRun.self, payload, writes, count)
        case "issues/get-event": try repeats(GitHub.IssueEvent.self, payload, writes, count)
        default: print("\(name) is not among what can be profiled")
        }
    }

    private func repeats<Ours: JSONRepresentable>(_: Ours.Type, _ payload: Data, _ writes: Bool, _ count: Int) throws {
        let json = [UInt8](payload)
        if writes {
            let value = try Ours(json: json)
            for _ in 0..<count { keep(try value.json()) }
        } else {
            for _ in 0..<count { keep(try Ours(json: json)) }
        }
    }

    private func compare<Ours: JSONRepresentable, Theirs: Codable>(_ operation: String, _: Ours.Type, _: Theirs.Type) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        guard var payload = examples.payload(of: operation) else {
            print("no example of \(operation)")
            return
        }
        // Some examples leave out what their schemas require with a default, which is filled in here and an error there.
        if (try? decoder.decode(Theirs.self, from: payload)) == nil {
            payload = Data(try Ours(json: [UInt8](payload)).json())
        }
        try bench.compare("GitHub \(operation)", payload, Ours.self, Theirs.self, 10, decoder: decoder, encoder: encoder)
    }
}

/// The examples of an OpenAPI document, by operation, as they stand in its text: Foundation would mix their members.
struct GitHubExamples {
    private let document: Value

    init(path: String) throws {
        document = try Value(json: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    }

    /// The first example of the operation's answer 200, as JSON.
    func payload(of operation: String) -> Data? {
        for path in document["paths"]?.members ?? [] {
            for method in path.value.members where method.value["operationId"]?.text == "\"\(operation)\"" {
                let content = method.value["responses"]?["200"]?["content"]?["application/json"]
                guard var example = content?["examples"]?.members.first?.value else { return nil }
                if let reference = example["$ref"]?.text.dropFirst().dropLast(), let name = reference.split(separator: "/").last {
                    example = document["components"]?["examples"]?[String(name)] ?? example
                }
                return example["value"].map { Data($0.text.utf8) }
            }
        }
        return nil
    }

    /// JSON with its members in order.
    private struct Value: JSONRepresentable {
        /// As it is written, without white space; of an object with members that is made when it is asked for.
        var plain = ""
        var members: [Member] = []
        var elements: [Value]?

        struct Member: Hashable {
            var name: String
            var value: Value
        }

        init(from reader: inout JSONReader) throws(JSONError) {
            switch try reader.nextType() {
            case .object:
                var members: [Member] = []
                try reader.readObject { (name, reader) throws(JSONError) in
                    members.append(Member(name: name, value: try reader.read()))
                }
                self.members = members
            case .array:
                var elements: [Value] = []
                try reader.readArray { (reader) throws(JSONError) in elements.append(try reader.read()) }
                self.elements = elements
            default:
                plain = String(decoding: try JSONValue(from: &reader).json(), as: UTF8.self)
            }
        }

        func write(to writer: inout JSONWriter) throws(JSONError) {}

        subscript(name: String) -> Value? { members.first { $0.name == name }?.value }

        var text: String {
            if let elements { return "[" + elements.map(\.text).joined(separator: ",") + "]" }
            guard plain.isEmpty else { return plain }
            return "{" + members.map { "\"\($0.name)\":\($0.value.text)" }.joined(separator: ",") + "}"
        }
    }
}
