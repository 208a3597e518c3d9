/// How the runtime reads and writes values of a type where they lie in memory. Only the runtime makes these.
public struct JSONLayout: Sendable {
    let value: ValueLayout

    init(_ value: ValueLayout) { self.value = value }
}
