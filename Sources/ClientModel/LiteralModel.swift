/// A value written into the output: a default, a constant, a fixed parameter.
package indirect enum LiteralModel: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case double(Double)
    case string(String)
    /// A case of a declared enum, by the name of the case.
    case enumCase(TypeID, String)
    /// A case of a declared union, by the name of the case, with its value.
    case variant(TypeID, String, LiteralModel)
    case array([LiteralModel])
    case dictionary([Member])

    package struct Member: Hashable, Sendable {
        package var key: String
        package var value: LiteralModel
        package init(key: String, value: LiteralModel) {
            self.key = key
            self.value = value
        }
    }
}
