import Foundation

/// usage: ToolBench generate|compile|build --lathe <tool> --corpus <folder> --repository <folder> --work <folder> --modules <folder>
///        ToolBench table <text of the page> <page to write> <machine> <results>…
@main
struct Main {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.first == "table", arguments.count > 4 {
            let results = try ResultsPage(results: Array(arguments[4...]), text: arguments[1])
            try results.page(machine: arguments[3]).write(toFile: arguments[2], atomically: true, encoding: .utf8)
            print(results.table)
            return
        }
        guard let part = arguments.first, let tool = Tool(Array(arguments.dropFirst())) else {
            print("usage: ToolBench generate|compile|build --lathe F --corpus F --repository F --work F --modules F")
            exit(64)
        }
        switch part {
        case "generate": try GenerateBench(tool: tool).run()
        case "compile": try CompileBench(tool: tool).run()
        case "build": BuildBench(tool: tool).run()
        default: exit(64)
        }
    }
}
