import SourceText
import SpecLoader

/// Makes the parameters of an operation those that its path has: every `{name}` needs one, and the other way round
/// (OpenAPI 3.1.1 §4.8.12).
struct PathParameters {
    let path: String
    /// The operation, or its id.
    let range: SourceRange

    /// The parameters with those that nobody declares, and without those that the path does not have.
    func complete(_ parameters: [Parameter], diagnostics: inout Diagnostics) -> [Parameter] {
        let names = PathTemplate.parameterNames(in: path)
        var result = parameters
        // Where one name of the path and one parameter are left over, each is the other.
        let isOnlyPair =
            names.filter { name in !result.contains { $0.location == "path" && $0.name == name } }.count == 1
            && result.filter { $0.location == "path" && !names.contains($0.name) }.count == 1
        for name in names where !result.contains(where: { $0.location == "path" && $0.name == name }) {
            if let place = result.firstIndex(where: { isMeant($0, by: name, among: names, isOnlyPair: isOnlyPair) }) {
                diagnostics.warning(
                    "undeclared-path-parameter",
                    "the path \(path) has '{\(name)}', and '\(result[place].name)' is declared; that is taken for it",
                    at: result[place].range,
                    fix: "write the same name in both"
                )
                result[place].name = name
                result[place].location = "path"
                result[place].isRequired = true
            } else {
                diagnostics.warning(
                    "undeclared-path-parameter",
                    "nobody declares the parameter '\(name)' of the path \(path); it is taken for a string",
                    at: range,
                    fix: "add a parameter with 'name: \(name)' and 'in: path'"
                )
                result.append(undeclared(name))
            }
        }
        return result.filter { parameter in
            guard parameter.location == "path", !names.contains(parameter.name) else { return true }
            diagnostics.warning(
                "unused-path-parameter",
                "the path \(path) has no '{\(parameter.name)}'; the parameter is left out",
                at: parameter.range
            )
            return false
        }
    }

    /// Whether a declared parameter is the one that the path calls `name`: it is spelt almost the same or nothing else is left, or it
    /// is in the query and the path has its query written out (`/search?q={q}`).
    private func isMeant(_ parameter: Parameter, by name: String, among names: [String], isOnlyPair: Bool) -> Bool {
        if parameter.location == "query", parameter.name == name, let mark = path.firstIndex(of: "?") {
            return path[mark...].contains("{\(name)}")
        }
        guard parameter.location == "path", !names.contains(parameter.name) else { return false }
        if isOnlyPair { return true }
        func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
        return letters(parameter.name) == letters(name)
    }

    private func undeclared(_ name: String) -> Parameter {
        var schema = Schema.Keywords()
        schema.types = ["string"]
        return Parameter(
            name: name,
            location: "path",
            isRequired: true,
            schema: Schema(schema, range: range),
            range: range
        )
    }
}
