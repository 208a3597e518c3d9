import LatheDriver

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What is said when Lathe itself goes wrong: a trap, or a stack that is used up. The process ends with 70 (EX_SOFTWARE).
///
/// Files are put in their places whole, so that none is half written.
enum CrashReport {
    /// Made beforehand: what runs after a trap must not allocate.
    nonisolated(unsafe) private static var message = UnsafeRawBufferPointer(start: nil, count: 0)

    private static let id = "internal-error"

    static func install() {
        let text = """

            error: lathe \(LatheVersion.current) stopped because of a mistake of its own [\(id)]
               fix: please report it, with the document, lathe.yaml, and what is printed above this line

            """
        let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
        bytes.copyBytes(from: text.utf8)
        message = UnsafeRawBufferPointer(bytes)
        // A stack that is used up has no room for a handler.
        let size = 65_536
        var stack = stack_t()
        stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        stack.ss_size = size
        _ = sigaltstack(&stack, nil)
        for signal in [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV] { handle(signal) }
    }

    private static func handle(_ signal: Int32) {
        var action = sigaction()
        let handler: @convention(c) (Int32) -> Void = { _ in
            _ = write(STDERR_FILENO, CrashReport.message.baseAddress, CrashReport.message.count)
            _exit(RunReport.ExitCode.internalError.rawValue)
        }
        #if canImport(Darwin)
            action.__sigaction_u.__sa_handler = handler
        #else
            action.__sigaction_handler.sa_handler = handler
        #endif
        action.sa_flags = Int32(SA_ONSTACK)
        _ = sigaction(signal, &action, nil)
    }
}
