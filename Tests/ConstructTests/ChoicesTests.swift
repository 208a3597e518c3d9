import ChoicesConstruct
import LatheRuntime
import Testing

/// anyOf whose variants cannot be told apart: each that fits is kept.
struct ChoicesTests {
    @Test(arguments: [
        #"{"objects": {"name": "n", "age": 1, "employees": 2}}"#, #"{"objects": {}}"#, #"{"objects": [1]}"#, #"{"objects": "x"}"#,
        #"{"mixed": "text"}"#, #"{"mixed": [{"name": "n", "age": 1}, {"employees": 2}]}"#, #"{"mixed": []}"#, #"{"mixed": true}"#,
        #"{"inside": {"data": {"age": 1, "employees": 2}}}"#,
        #"{"tree": {"left": {"value": 1}, "right": {"left": {"value": 2.5}}}}"#,
        #"{"told": {"url": "u"}}"#, #"{"told": {"text": "t"}}"#, #"{"contact": {"mail": "m"}}"#,
        #"{"both": {"radius": 1, "fill": "red"}}"#, #"{"both": {"side": 1, "line": "red"}}"#, #"{"both": {"corner": 3}}"#,
        #"{"orNull": {"age": 1}}"#,
    ])
    func survives(json: String) throws {
        try roundTrip(All.self, json)
        try codableRoundTrip(All.self, json)
    }

    @Test func everyVariantThatFitsIsThere() throws {
        let both = try #require(try All(json: #"{"objects": {"name": "n", "age": 1}}"#.utf8).objects)
        #expect(both == .init(person: Person(name: "n", age: 1), company: Company(name: "n")))
        // A person's age is no text, a company has none.
        let one = try #require(try All(json: #"{"objects": {"name": "n", "age": "old"}}"#.utf8).objects)
        #expect(one == .init(company: Company(name: "n")))
        let other = try #require(try All(json: #"{"objects": 7}"#.utf8).objects)
        #expect(other == .init(unknown: 7))
        #expect(try All(json: #"{"orNull": null}"#.utf8).orNull == nil)
    }

    @Test func whatIsThereIsWrittenOnce() throws {
        let value = All(
            objects: .init(person: Person(name: "n", age: 1), company: Company(name: "other", employees: 2)),
            mixed: .init(string: "s"),
            inside: .init(employee: Employee(data: Person(age: 1)), employer: Employer(data: Company(employees: 2)))
        )
        #expect(
            try encoded(value) == [
                "objects": ["name": "n", "age": 1, "employees": 2], "mixed": "s", "inside": ["data": ["age": 1, "employees": 2]],
            ]
        )
        #expect(try encoded(All(objects: .init())) == ["objects": nil])
    }

    /// Where no variant fits although the type does, the one that got furthest says why.
    @Test(arguments: [
        (#"{"objects": {"name": 1}}"#, "$.objects.name: expected a string, found an integer"),
        (#"{"objects": {"age": "x", "name": 1}}"#, "$.objects.name: expected a string, found an integer"),
        (#"{"mixed": [{}, {"name": []}]}"#, "$.mixed[1].name: expected a string, found an array"),
        (#"{"told": {"url": 1}}"#, "$.told.url: expected a string, found an integer"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(All.self, json) == message) }

    @Test func aChoiceOfRequiredMembersIsOneStruct() throws {
        #expect(try All(json: #"{"contact": {"street": "s", "town": "t"}}"#.utf8).contact == Contact(street: "s", town: "t"))
    }

    @Test func bothChoicesHold() throws {
        let value = try #require(try All(json: #"{"both": {"side": 1, "fill": "red"}}"#.utf8).both)
        #expect(value == .square(.filled(.init(side: 1, fill: "red"))))
    }
}
