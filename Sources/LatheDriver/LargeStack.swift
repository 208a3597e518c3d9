#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Runs work where there is stack enough for every limit on nesting.
///
/// Documents are trees, and much of the way from one to Swift goes down a tree and up again. How deep it may be is limited, and what
/// the limits allow fits into this stack many times, in a debug build and under a sanitizer, too. The stack of the thread that calls can
/// be as small as 512 KB. Memory is only taken where the stack is used.
enum LargeStack {
    /// In bytes.
    private static let size = 512 << 20

    /// Runs the work on a thread of its own and waits for it.
    static func run<Result>(_ work: () -> Result) -> Result {
        var result: Result?
        withoutActuallyEscaping({ result = work() }) { body in
            let argument = Unmanaged.passRetained(Work(body))
            if !runOnThread(argument.toOpaque()) { argument.takeUnretainedValue().body() }
            argument.release()
        }
        guard let result else { preconditionFailure("the thread ended without a result") }
        return result
    }

    private final class Work {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    /// - Parameter work: a pointer to a `Work`, which has to live until this returns.
    /// - Returns: `false` where there can be no such thread; then nothing has been done.
    private static func runOnThread(_ work: UnsafeMutableRawPointer) -> Bool {
        // Its initialiser in Swift belongs to whichever module saw the C header first.
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        defer { attributes.deallocate() }
        guard pthread_attr_init(attributes) == 0 else { return false }
        defer { _ = pthread_attr_destroy(attributes) }
        guard pthread_attr_setstacksize(attributes, size) == 0 else { return false }
        #if canImport(Darwin)
            var thread: pthread_t?
            guard pthread_create(&thread, attributes, start, work) == 0, let thread else { return false }
        #else
            var thread: pthread_t = 0
            guard pthread_create(&thread, attributes, start, work) == 0 else { return false }
        #endif
        return pthread_join(thread, nil) == 0
    }

    // Written in place, as an argument, they end the compiler of Swift 6.3 (SendNonSendable).
    #if canImport(Darwin)
        private static let start: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { work in
            Unmanaged<Work>.fromOpaque(work).takeUnretainedValue().body()
            return nil
        }
    #else
        private static let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { work in
            if let work { Unmanaged<Work>.fromOpaque(work).takeUnretainedValue().body() }
            return nil
        }
    #endif
}
