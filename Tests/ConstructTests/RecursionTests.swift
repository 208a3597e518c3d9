import LatheRuntime
import RecursionConstruct
import Testing

/// Types that contain themselves, and one that is too large to be embedded.
struct RecursionTests {
    @Test(arguments: [
        #"{"parent": null}"#,
        #"{"parent": {"parent": {"parent": null}}, "children": [{"parent": null, "children": []}]}"#,
        #"{"parent": null, "other": {"tree": {"parent": null, "other": {}}}}"#,
        #"{"parent": null, "expression": {"left": 1, "right": {"left": {"left": 2.5, "right": 3}, "right": -4}}}"#,
        #"{"parent": null, "expression": "of a new kind"}"#,
        #"{"parent": null, "large": {"p1": "a", "p18": "z", "nest": [[], [[[]]]]}}"#,
    ])
    func survives(json: String) throws {
        try roundTrip(Tree.self, json)
        try codableRoundTrip(Tree.self, json)
    }

    @Test(arguments: [
        ("{}", "$.parent: expected a required member, found nothing"),
        (#"{"parent": {"parent": {}}}"#, "$.parent.parent.parent: expected a required member, found nothing"),
        (#"{"parent": null, "children": [{"parent": 1}]}"#, "$.children[0].parent: expected an object, found an integer"),
        (
            #"{"parent": null, "expression": {"left": 1, "right": {"left": 1}}}"#,
            "$.expression.right.right: expected a required member, found nothing"
        ),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Tree.self, json) == message) }

    @Test func madeInSwift() throws {
        let leaf = Tree(parent: nil)
        let sum = Expression.sum(Sum(left: .number(1), right: .sum(Sum(left: .number(2), right: .number(3)))))
        let tree = Tree(parent: leaf, children: [leaf], other: Other(tree: leaf), expression: sum, large: Large(p2: "b"))
        #expect(
            try encoded(tree) == [
                "parent": ["parent": nil], "children": [["parent": nil]], "other": ["tree": ["parent": nil]],
                "expression": ["left": 1, "right": ["left": 2, "right": 3]], "large": ["p2": "b"],
            ]
        )
        #expect(tree.parent == leaf)
        #expect(tree != Tree(parent: leaf))
    }

    /// As deep as the limit allows, and no deeper.
    @Test func deepValues() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: #"{"parent":"#, count: depth) + "null" + String(repeating: "}", count: depth)
        }
        try roundTrip(Tree.self, nested(127))
        let message = try #require(refusal(Tree.self, nested(5_000)))
        #expect(message.contains("expected at most"))
    }
}
