import CompositionConstruct
import LatheRuntime
import Testing

/// `allOf` in its shapes: over references, beside siblings, with refinements, with a choice in it.
struct CompositionTests {
    @Test(arguments: [
        #"{"name":"Rex","bark":true}"#,
        #"{"name":"Rex","bark":false,"data":{"breed":"pug"},"state":"awake","friend":{"name":"Tom","data":{"x":[1,null]}}}"#,
        #"{"name":"Rex","bark":true,"toy":{"price":1.5,"radius":2},"contradiction":[{"any":"thing"}],"legs":4,"eyes":2}"#,
        #"{"name":"Rex","bark":true,"toy":{"price":1,"length":0.5}}"#,
        #"{"name":"Rex","bark":true,"toy":{"new":"kind"},"state":"away"}"#,
    ])
    func survives(json: String) throws {
        try roundTrip(Dog.self, json)
        try codableRoundTrip(Dog.self, json)
    }

    @Test(arguments: [
        (#"{"bark":true}"#, "$.name: expected a required member, found nothing"),
        (#"{"name":"Rex"}"#, "$.bark: expected a required member, found nothing"),
        (#"{"name":"Rex","bark":"loud"}"#, "$.bark: expected a boolean, found a string"),
        (#"{"name":"Rex","bark":true,"data":{"breed":7}}"#, "$.data.breed: expected a string, found an integer"),
        (#"{"name":"Rex","bark":true,"legs":"four"}"#, "$.legs: expected an integer, found a string"),
        (
            #"{"name":"Rex","bark":true,"toy":{"radius":2}}"#,
            "$.toy.price: expected a required member, found nothing"
        ),
        (
            #"{"name":"Rex","bark":true,"friend":{}}"#,
            "$.friend.name: expected a required member, found nothing"
        ),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(Dog.self, json) == message) }

    /// A refinement narrows what the part before it allowed: `away` is one of an animal's states and none of a dog's.
    @Test func aRefinementNarrows() throws {
        #expect(Animal.State.knownCases == [.awake, .asleep, .away])
        #expect(Dog.State.knownCases == [.awake, .asleep])
        #expect(try roundTrip(Dog.self, #"{"name":"Rex","bark":true,"state":"away"}"#).state == .unknown("away"))
    }

    @Test func madeInSwift() throws {
        let dog = Dog(
            name: "Rex",
            data: DogData(breed: "pug"),
            bark: true,
            friend: Animal(name: "Tom", state: .away),
            toy: .stick(.init(price: 2, length: 3)),
            additionalProperties: ["legs": 4]
        )
        #expect(
            try encoded(dog) == [
                "name": "Rex", "data": ["breed": "pug"], "bark": true, "friend": ["name": "Tom", "state": "away"],
                "toy": ["price": 2, "length": 3], "legs": 4,
            ]
        )
    }
}
