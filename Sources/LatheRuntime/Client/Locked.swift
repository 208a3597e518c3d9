#if canImport(os)
    import os
#else
    import Synchronization
#endif

/// State that is only touched under a lock, for the moment it takes to look at it: an actor would cost each call a change of threads.
package final class Locked<State: Sendable>: Sendable {
    #if canImport(os)
        // `Mutex` is younger than the systems that are supported.
        private let state: OSAllocatedUnfairLock<State>

        package init(_ initial: State) { state = OSAllocatedUnfairLock(initialState: initial) }

        /// Nobody else sees the state while `body` does.
        package func withLock<Result: Sendable>(_ body: @Sendable (inout State) -> Result) -> Result { state.withLock(body) }
    #else
        private let state: Mutex<State>

        package init(_ initial: State) { state = Mutex(initial) }

        /// Nobody else sees the state while `body` does.
        package func withLock<Result: Sendable>(_ body: @Sendable (inout State) -> Result) -> Result {
            state.withLock { body(&$0) }
        }
    #endif
}
