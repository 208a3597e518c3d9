/// A step of rendering. Sections are followed by their content, which ends before the operation at `end`.
enum TemplateOperation: Sendable {
    /// A part of the program's text.
    case text(Range<Int>)
    /// Writes the indentation of the partials around this line.
    case lineStart
    case value(FieldAddress)
    /// `{{.}}`: the text that the innermost section goes through.
    case element
    /// Content that is rendered where the flag is what is wanted.
    case when(FieldAddress, is: Bool, end: Int)
    /// Content that is rendered where there is nothing.
    case ifEmpty(FieldAddress, end: Int)
    /// Content that is rendered once for each text or view model, which becomes the context at `depth`.
    case each(FieldAddress, depth: Int, end: Int)
    /// A partial, by its place in `TemplateProgram.parts`.
    case partial(Int, indentation: [UInt8])
}

/// Where a value is: the context, counted from the outermost, and the field within it.
struct FieldAddress: Hashable, Sendable {
    var context: Int
    var field: Int
}
