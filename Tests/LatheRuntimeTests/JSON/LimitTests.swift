import Foundation
import LatheRuntime
import Testing

@Suite struct LimitTests {
    struct Tree: Model {
        let child: Boxed<Tree?>
        let children: [Tree]?
        let byName: [String: Tree]?
        static let fields = Fields<Tree> { field in
            field("child", \.child)
            field("children", \.children)
            field("byName", \.byName)
        }
    }

    /// Whether this runs under the address sanitizer.
    static let isSanitized = dlsym(dlopen(nil, RTLD_NOW), "__asan_init") != nil

    static func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    @Test func limitsDepth() throws {
        #expect(try read(JSONValue.self, Self.nested(128)).arrayValue?.count == 1)
        let path = "$" + String(repeating: "[0]", count: 128)
        let error = try #require(failure(JSONValue.self, Self.nested(129)))
        #expect(error.kind == .limit)
        #expect(error.description == "\(path): expected at most 128 arrays and objects inside each other, found more (byte 128)")
        #expect(failure([[Int]].self, "[[1]]", limits: JSONLimits(depth: 1))?.kind == .limit)
        #expect(try read([[Int]].self, "[[1]]", limits: JSONLimits(depth: 2)) == [[1]])
        #expect(failure(LimitTests.Tree.self, #"{"unknown":\#(Self.nested(128))}"#)?.kind == .limit)
        #expect(failure(JSONValue.self, String(repeating: "[", count: 100_000))?.kind == .limit)
    }

    @Test func limitsSize() {
        let error = failure(JSONValue.self, "[1,2,3]", limits: JSONLimits(size: 6))
        #expect(error?.description == "$: expected at most 6 bytes, found 7 bytes (byte 0)")
        #expect(error?.kind == .limit)
        #expect(failure(JSONValue.self, "[1,2,3]", limits: JSONLimits(size: 7)) == nil)
    }

    /// A thread other than the first has half a megabyte of stack on Apple's systems: what the limit admits must fit.
    @Test(
        .enabled(if: !isSanitized, "the address sanitizer makes stack frames larger"),
        arguments: [
            (#"{"child":"#, "{}", "}"), (#"{"children":["#, "{}", "]}"), (#"{"byName":{"a":"#, "{}", "}}"),
        ]
    )
    func theDepthThatIsAllowedFitsASmallStack(opening: String, inner: String, closing: String) async {
        let levels = 127 / closing.count
        let json = String(repeating: opening, count: levels) + inner + String(repeating: closing, count: levels)
        let isSame = await withCheckedContinuation { continuation in
            let thread = Thread {
                let tree = try? read(Tree.self, json)
                let again = (try? tree?.json()).map { try? Tree(json: $0) }
                continuation.resume(returning: tree != nil && tree == again)
            }
            thread.stackSize = 512 << 10
            thread.start()
        }
        #expect(isSame)
    }
}
