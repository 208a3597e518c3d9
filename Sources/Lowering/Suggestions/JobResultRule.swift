import OpenAPIDocument
import SourceText
import SpecLoader

/// Finds the call that gives what a job made, where its state says what to ask for: the state has `run_id`, and another GET takes it.
struct JobResultRule {
    let operations: [Operation]

    struct Found {
        var operation: Operation
        /// What the overlay calls the operation.
        var name: String
        var parameter: Parameter
        var member: AnswerReader.Member
    }

    func find(for state: Operation, members: [AnswerReader.Member], _ reader: AnswerReader) -> Found? {
        let own = Set(PathTemplate.parameterNames(in: state.path))
        for member in members where member.words.words.last == "id" && member.words.words.count > 1 {
            guard let key = member.keys.last, !own.contains(key) else { continue }
            let candidates = operations.filter { operation in
                let names = PathTemplate.parameterNames(in: operation.path)
                return operation.method == "GET" && names.last == key && own.union([key]).isSuperset(of: names)
                    && operation.path.hasSuffix("{\(key)}") && !reader.answers(of: operation).isEmpty
                    && operation.parameters.allSatisfy { !$0.isRequired || $0.location == "path" }
            }
            // Of several the one whose path is most like that of the state: `/transcribe/…` and `/transcription-result/…`.
            let likeness = candidates.map { ($0, Self.likeness($0.path, state.path)) }.sorted { $0.1 > $1.1 }
            guard let best = likeness.first, best.1 >= 4 || candidates.count == 1 && best.0.path.contains("result"),
                likeness.count == 1 || likeness[1].1 < best.1,
                let name = best.0.extensions["x-lathe-name"]?.string ?? best.0.id,
                let parameter = best.0.parameters.first(where: { $0.name == key && $0.location == "path" })
            else { continue }
            return Found(operation: best.0, name: name, parameter: parameter, member: member)
        }
        return nil
    }

    /// How many letters their last names begin with together.
    private static func likeness(_ a: String, _ b: String) -> Int {
        func name(_ path: String) -> Substring { path.split(separator: "/").last { !$0.contains("{") } ?? "" }
        return zip(name(a).lowercased(), name(b).lowercased()).prefix { $0 == $1 }.count
    }
}
