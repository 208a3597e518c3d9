#if canImport(os)
    import os
#else
    import Synchronization
#endif

/// State that calls share, for the moment it takes to look at it: an actor would cost each call a change of threads.
final class Locked<State: Sendable>: Sendable {
    #if canImport(os)
        // `Mutex` is younger than the systems that are supported.
        private let state: OSAllocatedUnfairLock<State>

        init(_ initial: State) { state = OSAllocatedUnfairLock(initialState: initial) }

        func withLock<Result: Sendable>(_ body: @Sendable (inout State) -> Result) -> Result { state.withLock(body) }
    #else
        private let state: Mutex<State>

        init(_ initial: State) { state = Mutex(initial) }

        func withLock<Result: Sendable>(_ body: @Sendable (inout State) -> Result) -> Result {
            state.withLock { body(&$0) }
        }
    #endif
}
