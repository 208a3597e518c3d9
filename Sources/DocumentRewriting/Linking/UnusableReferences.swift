import OpenAPIDocument
import SourceText

/// The references that cannot be followed, and what becomes of the places where they stand: what is wrong with one file is said once.
struct UnusableReferences {
    private struct Problem {
        var failure: LinkFailure
        /// What becomes of the place.
        var outcome: String
        var range: SourceRange
        var count = 1
    }

    private var problems: [Problem] = []
    /// Which of them has which message, and the places that were counted.
    private var indices: [String: Int] = [:]
    private var ranges: Set<SourceRange> = []

    var isEmpty: Bool { problems.isEmpty }

    func has(_ range: SourceRange) -> Bool { ranges.contains(range) }

    mutating func note(_ failure: LinkFailure, of place: DocumentPlace, at range: SourceRange) {
        note(failure, Self.outcome(of: place), at: range)
    }

    mutating func note(_ failure: LinkFailure, of shape: DocumentPlace.Shape, at range: SourceRange) {
        switch shape {
        case .one(let place), .list(let place): note(failure, of: place, at: range)
        case .map(let place): note(failure, "all \(Self.plural(of: place)) of it are left out", at: range)
        }
    }

    mutating func note(_ failure: LinkFailure, _ outcome: String, at range: SourceRange) {
        guard ranges.insert(range).inserted else { return }
        let key = "\(failure.severity) \(failure.message) \(outcome)"
        if let index = indices[key] {
            problems[index].count += 1
        } else {
            indices[key] = problems.count
            problems.append(Problem(failure: failure, outcome: outcome, range: range))
        }
    }

    func report(_ diagnostics: inout Diagnostics) {
        for problem in problems {
            let failure = problem.failure
            let outcome = failure.severity == .warning ? "; \(problem.outcome)" : ""
            let places = problem.count == 1 ? "" : " (\(problem.count) places, the first here)"
            diagnostics.add(
                Diagnostic(
                    failure.severity,
                    failure.id,
                    failure.message + outcome + places,
                    at: problem.range,
                    kind: failure.kind,
                    fix: failure.fix
                )
            )
        }
    }

    private static func outcome(of place: DocumentPlace) -> String {
        switch place {
        case .schema: DanglingReferences.Outcome.anyJSON.text
        case .response: DanglingReferences.Outcome.bytes.text
        case .requestBody: DanglingReferences.Outcome.anyBody.text
        case .example, .sample, .foreign, .data: "nothing is lost but the example"
        case .discriminator: "the value keeps its name"
        case .document, .components, .other, .value, .stream: "it is left out"
        default: DanglingReferences.Outcome.leftOut(name(of: place)).text
        }
    }

    private static func plural(of place: DocumentPlace) -> String {
        switch place {
        case .schema: "schemas"
        case .response: "responses"
        case .example: "examples"
        case .requestBody: "request bodies"
        case .callback: "callbacks"
        default: "\(name(of: place))s"
        }
    }

    private static func name(of place: DocumentPlace) -> String {
        switch place {
        case .pathItem: "path"
        case .operation: "operation"
        case .parameter: "parameter"
        case .header: "header"
        case .mediaType: "media type"
        case .link: "link"
        case .callback: "callback"
        case .securityScheme: "security scheme"
        case .encoding: "encoding"
        default: "member"
        }
    }
}
