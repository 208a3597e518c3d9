#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the operating system says that a command, with everything it started and waited for, has used.
public struct Usage {
    /// User and system time, in seconds.
    public var seconds: Double
    /// The most memory that one of its processes had at a time, in bytes.
    public var peak: Double
    public var exitCode: Int32

    /// Runs a command to its end.
    ///
    /// - Parameters:
    ///   - command: the program, found along PATH, and its arguments.
    ///   - output: where its output goes; nowhere by default. Errors go where this process's go if `showsErrors`.
    ///   - memory: the limit of its address space in bytes, which what it starts inherits.
    public init(_ command: [String], output: String = "/dev/null", showsErrors: Bool = false, memory: UInt64? = nil) {
        var command = command
        if let memory { command = ["sh", "-c", "ulimit -v \(memory / 1024) && exec \"$@\"", "limited"] + command }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        if !showsErrors { posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0) }
        var arguments = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var process: pid_t = 0
        guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0 else {
            self.init(exitCode: 127)
            return
        }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
        let seconds = { (time: timeval) in Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        self.init(exitCode: status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f))
        self.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime)
        #if canImport(Glibc)
            self.peak = Double(usage.ru_maxrss) * 1024
        #else
            self.peak = Double(usage.ru_maxrss)
        #endif
    }

    private init(exitCode: Int32) {
        self.seconds = 0
        self.peak = 0
        self.exitCode = exitCode
    }
}
