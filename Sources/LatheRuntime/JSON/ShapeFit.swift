/// How well the members of an object, seen one after the other, fit a shape.
struct ShapeFit {
    let shape: ObjectShape
    /// Which of the shape's members have been seen.
    private var seen: FieldMarks
    /// How many of the shape's members have been seen.
    private(set) var knownCount = 0
    private var requiredCount = 0
    /// Whether a member was seen that the shape does not allow.
    private var hasMisfit = false

    init(_ shape: ObjectShape) {
        self.shape = shape
        seen = FieldMarks(count: shape.members.count)
    }

    mutating func see(_ name: UnsafeBufferPointer<UInt8>, _ type: JSONType) {
        guard let index = shape.members.firstIndex(where: { $0.name.isEqual(to: name) }) else {
            if let additional = shape.additional, !additional.accepts(type) { hasMisfit = true }
            return
        }
        if !shape.members[index].accepts(type) { hasMisfit = true }
        guard !seen[index] else { return }
        seen[index] = true
        knownCount += 1
        if shape.members[index].isRequired { requiredCount += 1 }
    }

    /// Whether all required members have been seen.
    var isComplete: Bool { requiredCount == shape.members.count(where: \.isRequired) }

    /// Whether the object is one of this shape.
    var isFit: Bool { isComplete && !hasMisfit }
}
