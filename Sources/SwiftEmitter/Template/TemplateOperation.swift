/// A step of rendering. Sections are followed by their content, which ends before the operation at `end`.
enum TemplateOperation: Sendable {
    case text([UInt8])
    /// Writes the indentation of the partials around this line.
    case lineStart
    case value(FieldAddress)
    /// `{{.}}`: the text that the innermost section goes through.
    case element
    /// Content that is rendered where the flag is what is wanted.
    case when(FieldAddress, is: Bool, end: Int)
    /// Content that is rendered where there is nothing.
    case ifEmpty(FieldAddress, end: Int)
    /// Content that is rendered once for each text or view model. `hidden` is the place of an outer context of the same type, whose
    /// names cannot be seen any more and which is dropped.
    case each(FieldAddress, hidden: Int?, end: Int)
    /// A partial, by its place in `TemplateProgram.parts`.
    case partial(Int, indentation: [UInt8])
}

/// Where a value is: the context, counted from the outermost, and the field within it.
struct FieldAddress: Hashable, Sendable {
    var context: Int
    var field: Int
}
