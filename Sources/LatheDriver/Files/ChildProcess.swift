#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Another program, run to its end, with limits on its time and on what it says.
struct ChildProcess {
    /// The name of the program, which is looked for in PATH.
    let program: String
    /// What it gets; no shell reads it.
    let arguments: [String]
    /// What it sees of our environment.
    let environment: Set<String>
    /// The most it may write to standard output, in bytes.
    let largestOutput: Int
    /// How long it may take, in milliseconds.
    let longest: Int

    struct Result {
        /// The exit status; `nil` where it was ended by a signal.
        var status: Int32?
        var output: [UInt8] = []
        var messages: [UInt8] = []
        var isTooLong = false
        var isTooLarge = false
    }

    /// - Throws: where the program cannot be started, `missing` where there is none of that name.
    func run() throws(FileError) -> Result {
        var output: [Int32] = [-1, -1]
        var messages: [Int32] = [-1, -1]
        guard pipe(&output) == 0 else { throw FileError(number: errno) }
        defer { for descriptor in output where descriptor >= 0 { close(descriptor) } }
        guard pipe(&messages) == 0 else { throw FileError(number: errno) }
        defer { for descriptor in messages where descriptor >= 0 { close(descriptor) } }
        let process = try start(output: output, messages: messages)
        for pipe in [0, 1] {
            _ = close(pipe == 0 ? output[1] : messages[1])
            if pipe == 0 { output[1] = -1 } else { messages[1] = -1 }
        }
        var result = Result()
        read(output[0], messages[0], &result)
        if result.isTooLong || result.isTooLarge { _ = kill(process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        // What WIFEXITED and WEXITSTATUS say.
        if status & 0x7f == 0 { result.status = (status >> 8) & 0xff }
        return result
    }

    private func start(output: [Int32], messages: [Int32]) throws(FileError) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, messages[1], STDERR_FILENO)
        for descriptor in output + messages { posix_spawn_file_actions_addclose(&actions, descriptor) }
        let values = environment.sorted().compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
        var arguments = ([program] + arguments).map { strdup($0) } + [nil]
        var variables = values.map { strdup($0) } + [nil]
        defer { (arguments + variables).forEach { free($0) } }
        var process: pid_t = 0
        let number = posix_spawnp(&process, program, &actions, nil, &arguments, &variables)
        guard number == 0 else { throw FileError(number: number) }
        return process
    }

    /// Reads both streams to their ends or to a limit.
    private func read(_ output: Int32, _ messages: Int32, _ result: inout Result) {
        let clock = ContinuousClock()
        let end = clock.now + .milliseconds(longest)
        var streams = [output, messages].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while streams.contains(where: { $0.fd >= 0 }) {
            let rest = clock.now.duration(to: end).components
            let milliseconds = rest.seconds * 1_000 + rest.attoseconds / 1_000_000_000_000_000
            guard milliseconds > 0 else {
                result.isTooLong = true
                return
            }
            guard poll(&streams, nfds_t(streams.count), Int32(clamping: milliseconds)) >= 0 || errno == EINTR else { return }
            for index in streams.indices where streams[index].fd >= 0 && streams[index].revents != 0 {
                let count = Descriptor(number: streams[index].fd).readNext(into: &chunk)
                if count <= 0 {
                    streams[index].fd = -1
                } else if index == 0 {
                    result.output += chunk[..<count]
                } else if result.messages.count < 65_536 {
                    result.messages += chunk[..<count]
                }
            }
            guard result.output.count <= largestOutput else {
                result.isTooLarge = true
                return
            }
        }
    }
}
