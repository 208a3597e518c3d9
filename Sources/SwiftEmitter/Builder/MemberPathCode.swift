import ClientModel

/// Writes how a value within another one is reached.
struct MemberPathCode {
    let path: MemberPathModel

    /// - Parameter value: The expression for the outer value.
    func code(in value: String) -> String {
        var text = value
        for (index, step) in path.steps.enumerated() {
            text += ".\(SwiftIdentifier(step.name).member)"
            if step.isOptional, index < path.steps.count - 1 { text += "?" }
        }
        return text
    }
}
