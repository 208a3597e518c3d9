extension JSONPathParser {
    /// A function from its opening parenthesis on; checks that it is well-typed (RFC 9535, section 2.4.3).
    mutating func call(of name: String, from start: Int) throws(JSONPathError) -> JSONPath.FunctionCall {
        guard let function = JSONPathFunction(rawValue: name) else {
            let known = JSONPathFunction.allCases.map { "\($0.rawValue)()" }.joined(separator: ", ")
            throw JSONPathError(message: "there is no function \(name)(); there are \(known)", offset: start)
        }
        offset += 1
        let arguments = try nested { (parser) throws(JSONPathError) in try parser.arguments(of: function) }
        guard arguments.count == function.parameters.count else {
            let count = function.parameters.count == 1 ? "one argument" : "\(function.parameters.count) arguments"
            throw JSONPathError(message: "\(name)() takes \(count), not \(arguments.count)", offset: start)
        }
        return JSONPath.FunctionCall(function: function, arguments: arguments)
    }

    /// Up to the closing parenthesis.
    private mutating func arguments(of function: JSONPathFunction) throws(JSONPathError) -> [JSONPath.Operand] {
        var arguments: [JSONPath.Operand] = []
        skipBlanks()
        if consume(")") { return [] }
        repeat {
            skipBlanks()
            let start = offset
            let argument = try operand()
            if arguments.count < function.parameters.count {
                try check(argument, for: function, function.parameters[arguments.count], from: start)
            }
            arguments.append(argument)
            skipBlanks()
        } while consume(",")
        guard consume(")") else { throw unexpected("a comma or a closing parenthesis") }
        return arguments
    }

    private func check(
        _ argument: JSONPath.Operand,
        for function: JSONPathFunction,
        _ parameter: JSONPathFunction.Kind,
        from start: Int
    ) throws(JSONPathError) {
        let problem: String? =
            switch (parameter, argument) {
            case (.nodes, .query), (.value, .literal): nil
            case (.nodes, _): "a query"
            case (_, .query(let query)): query.isSingular ? nil : "a query that selects one node at most"
            case (_, .function(let call)): call.function.result == .value ? nil : "a value"
            case (.logical, .literal): "what is true or false"
            }
        if let problem { throw JSONPathError(message: "\(function.rawValue)() takes \(problem)", offset: start) }
    }
}
