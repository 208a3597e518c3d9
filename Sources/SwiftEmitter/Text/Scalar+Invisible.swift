extension Unicode.Scalar {
    /// Whether the scalar shows nothing, or changes how the text around it is shown or read: control characters, direction marks, line
    /// separators, tags and unassigned scalars.
    var isInvisible: Bool {
        if value < 0x7F { return value < 0x20 }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: true
        default: false
        }
    }
}
