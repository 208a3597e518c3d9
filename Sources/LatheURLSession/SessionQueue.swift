import Foundation

#if canImport(FoundationNetworking)
    /// Runs what a session reports at once, on the queue that reads from the socket.
    ///
    /// An operation queue of its own would let a fast sender fill the memory with operations that hold its bytes: FoundationNetworking
    /// reads on whether or not they were run. What runs here must not wait for the session: that would be for ever.
    final class SessionQueue: OperationQueue, @unchecked Sendable {
        override func addOperation(_ block: @escaping @Sendable () -> Void) { block() }
    }
#endif
