/// The iterator of a body, on its way between an actor and the call that reads from it.
///
/// An iterator must not be used from two places at once. Whoever reads takes it out of where it is kept and puts it back afterwards, so
/// that there is always one holder: that makes this sendable.
struct HeldIterator: @unchecked Sendable {
    private var iterator: HTTPBody.AsyncIterator

    init(_ body: HTTPBody) { iterator = body.makeAsyncIterator() }

    mutating func next() async throws -> [UInt8]? { try await iterator.next() }
}
