import Foundation

/// usage: ToolBench generate|compile|build --lathe <tool> --corpus <folder> --repository <folder> --work <folder> --modules <folder>
@main
struct Main {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
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
