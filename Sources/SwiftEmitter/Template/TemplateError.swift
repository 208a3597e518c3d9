/// What is wrong in a template, and where.
package struct TemplateError: Error, Hashable, Sendable {
    /// The template's name (`Structure`).
    package var template: String
    /// Counted from 1.
    package var line: Int
    /// Counted from 1 in Unicode scalars.
    package var column: Int
    /// What is wrong and what to do: starts in lower case, has no full stop at the end.
    package var message: String

    package init(template: String, line: Int, column: Int, message: String) {
        self.template = template
        self.line = line
        self.column = column
        self.message = message
    }

    /// The name of the template's file.
    package var file: String { "\(template).mustache" }
}

extension TemplateError: CustomStringConvertible {
    package var description: String { "\(file):\(line):\(column): error: \(message)" }
}

extension TemplateError: Comparable {
    package static func < (a: TemplateError, b: TemplateError) -> Bool {
        (a.template, a.line, a.column, a.message) < (b.template, b.line, b.column, b.message)
    }
}

/// Everything that is wrong in a set of templates, in the order of file and line.
package struct TemplateErrors: Error, Hashable, Sendable {
    package var all: [TemplateError]

    package init(_ all: [TemplateError]) { self.all = all }
}
