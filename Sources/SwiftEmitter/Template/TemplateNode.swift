/// A part of a template as it is written, before its names mean anything.
indirect enum TemplateNode: Hashable, Sendable {
    /// Text within one line, with the line break where it ends the line.
    case text([UInt8])
    /// A line that is not blank begins: the indentation of the partial goes here.
    case lineStart
    case value(name: String, offset: Int)
    case section(name: String, isInverted: Bool, offset: Int, content: [TemplateNode])
    case partial(name: String, indentation: [UInt8], offset: Int)
}
