import ArgumentParser

/// Where the process begins.
@main
enum Main {
    static func main() {
        CrashReport.install()
        LatheCommand.main()
    }
}
