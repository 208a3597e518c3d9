import SourceText

/// What a word that is no type of JSON Schema means where one is expected: a type of a programming language or a database, a format,
/// a type with a mark that says it may be null.
struct TypeWord {
    /// The types that are meant; none where it is anything.
    let types: [String]
    let format: String?
    /// How often it stands in a list: `string[]`.
    let listDepth: Int

    /// - Returns: `nil` for a word that could mean anything.
    init?(_ text: String) {
        var word = text.lowercased().filter { $0 != " " && $0 != "-" && $0 != "_" }
        var depth = 0
        while word.hasSuffix("[]") {
            word.removeLast(2)
            depth += 1
        }
        let isNullable = word.hasSuffix("?") && depth == 0
        while let last = word.last, "?!.,;*".contains(last), word.count > 1 { word.removeLast() }
        guard let (name, format) = Self.meanings[word] else { return nil }
        types = name.isEmpty ? [] : [name] + (isNullable ? ["null"] : [])
        self.format = format
        listDepth = depth
    }

    /// What it is read as, for messages.
    var text: String {
        let name = types.isEmpty ? "anything" : types.map { "'\($0)'" }.joined(separator: " or ")
        let formatted = format.map { "\(name) with the format '\($0)'" } ?? name
        return String(repeating: "a list of ", count: listDepth) + formatted
    }

    /// The schema of the elements of a list, or of the lists in it.
    func element(depth: Int, at range: SourceRange) -> Schema {
        var keywords = Schema.Keywords()
        if depth > 0 {
            keywords.types = ["array"]
            keywords.items = element(depth: depth - 1, at: range)
        } else {
            keywords.types = types
            keywords.format = format
        }
        return Schema(keywords, range: range)
    }

    private static let meanings: [String: (type: String, format: String?)] = {
        var result: [String: (String, String?)] = [:]
        func add(_ words: String, _ type: String, _ format: String? = nil) {
            for word in words.split(separator: " ") { result[String(word)] = (type, format) }
        }
        add("integer int bigint smallint uint short unsigned", "integer")
        add("int32", "integer", "int32")
        add("int64 long", "integer", "int64")
        add("number num numeric decimal real", "number")
        add("float float32", "number", "float")
        add("double float64", "number", "double")
        add("boolean bool", "boolean")
        add("string str text char varchar email phone uri url hostname", "string")
        add("date", "string", "date")
        add("datetime", "string", "date-time")
        add("uuid guid", "string", "uuid")
        add("password", "string", "password")
        add("binary blob", "string", "binary")
        add("byte base64", "string", "byte")
        add("object map dict dictionary hash hashmap struct", "object")
        add("array list", "array")
        add("null nil none void", "null")
        add("any mixed unknown json anything *", "")
        return result
    }()
}
