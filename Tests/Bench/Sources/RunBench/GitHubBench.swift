import Foundation
import GitHub
import GitHubSynthesised
import LatheRuntime
import Measuring

/// GitHub's own example payloads, read and written as the models of its client and as the same models with synthesised `Codable`.
struct GitHubBench {
    /// The examples of GitHub's document.
    let examples: GitHubExamples
    let bench = JSONBench()

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

/// The examples of an OpenAPI document, by operation.
struct GitHubExamples {
    private let document: [String: Any]

    init(path: String) throws {
        let object = try JSONSerialization.jsonObject(with: try Data(contentsOf: URL(fileURLWithPath: path)))
        document = object as? [String: Any] ?? [:]
    }

    /// The first example of the operation's answer 200, as JSON.
    func payload(of operation: String) -> Data? {
        for case let item as [String: Any] in (document["paths"] as? [String: Any] ?? [:]).values {
            for case let candidate as [String: Any] in item.values where candidate["operationId"] as? String == operation {
                let answers = candidate["responses"] as? [String: Any]
                let content = (answers?["200"] as? [String: Any])?["content"] as? [String: Any]
                let examples = (content?["application/json"] as? [String: Any])?["examples"] as? [String: Any]
                guard var example = examples?.sorted(by: { $0.key < $1.key }).first?.value as? [String: Any] else { return nil }
                if let reference = example["$ref"] as? String, let name = reference.split(separator: "/").last {
                    let components = document["components"] as? [String: Any]
                    example = (components?["examples"] as? [String: Any])?[String(name)] as? [String: Any] ?? [:]
                }
                return example["value"].flatMap { try? JSONSerialization.data(withJSONObject: $0) }
            }
        }
        return nil
    }
}
