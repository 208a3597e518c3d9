import LatheRuntime

/// usage: CountedReading objects|nested|strings|arrays|union|written <goes>
///
/// Reads or writes the same JSON again and again, for a tool that counts. The difference between few goes and more is what the goes take.
@main
struct Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let work = Work(rawValue: arguments[1]), let goes = Int(arguments[2]) else {
            print("usage: CountedReading \(Work.allCases.map(\.rawValue).joined(separator: "|")) <goes>")
            return
        }
        try work.run(goes)
    }
}
