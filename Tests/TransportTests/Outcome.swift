/// What a server's thread found out, for the test to wait for.
final class Outcome: Sendable {
    private let stream: AsyncStream<String>
    private let continuation: AsyncStream<String>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func report(_ text: String) { continuation.yield(text) }

    /// The next report; `nil` where none comes within ten seconds.
    var value: String? {
        get async {
            await withTaskGroup(of: String?.self) { group in
                group.addTask { [stream] in
                    for await text in stream { return text }
                    return nil
                }
                group.addTask {
                    try? await Task.sleep(for: .seconds(10))
                    return nil
                }
                defer { group.cancelAll() }
                return await group.next() ?? nil
            }
        }
    }
}
