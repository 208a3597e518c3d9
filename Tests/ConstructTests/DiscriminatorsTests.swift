import DiscriminatorsConstruct
import LatheRuntime
import Testing

/// Discriminators: which variant a tag selects, and that the tag is written.
struct DiscriminatorsTests {
    @Test(arguments: [
        #"{"mapped": {"kind": "feline", "lives": 9}}"#, #"{"mapped": {"kind": "canine", "barks": true}}"#,
        #"{"mapped": {"kind": "shark"}}"#, #"{"mapped": {"kind": "bird", "wings": 2}}"#,
        #"{"unmapped": {"form": "Circle", "radius": 1}}"#, #"{"unmapped": {"form": "quadrat", "side": 1}}"#,
        #"{"base": {"type": "vehicle", "wheels": 3}}"#, #"{"base": {"type": "car", "wheels": 4, "doors": 5, "state": "new"}}"#,
        #"{"base": {"type": "Cabriolet", "wheels": 4, "roof": "soft"}}"#, #"{"base": {"type": "Bicycle", "wheels": 2}}"#,
        #"{"base": {"type": "tank", "wheels": 0}}"#, #"{"described": {"type": "car", "wheels": 4}}"#,
        #"{"list": [{"name": "Started"}, {"name": "crashed", "reason": "r"}, {"name": "finished", "result": 1}, {"name": "new"}]}"#,
        #"{"wrong": {"kind": "plain"}}"#, #"{"wrong": {"kind": "other", "doors": 1}}"#, #"{"wrong": {"text": "t"}}"#,
    ])
    func survives(json: String) throws {
        try roundTrip(All.self, json)
        try codableRoundTrip(All.self, json)
    }

    @Test func theTagSelects() throws {
        func value(_ json: String) throws -> All { try All(json: json.utf8) }
        #expect(try value(#"{"mapped": {"kind": "feline"}}"#).mapped == .cat(Cat()))
        #expect(try value(#"{"mapped": {"kind": "shark"}}"#).mapped == .fish(Fish(kind: .shark)))
        #expect(try value(#"{"mapped": {}}"#).mapped == .unknown([:]))
        #expect(try value(#"{"base": {"type": "vehicle", "wheels": 1}}"#).base == .vehicle(.init(wheels: 1)))
        #expect(try value(#"{"base": {"type": "car", "wheels": 4}}"#).base == .car(Car(wheels: 4)))
        #expect(try value(#"{"base": {"type": "Bicycle", "wheels": 2}}"#).base == .bicycle(Bicycle(wheels: 2)))
        #expect(
            try value(#"{"list": [{"name": "crashed"}, {"name": "Started"}]}"#).list
                == [.stopped(.crashed(Crashed())), .started(Started())]
        )
    }

    @Test func theTagIsWritten() throws {
        let value = All(
            mapped: .dog(Dog(barks: true)),
            unmapped: .square(Square(side: 1)),
            base: .cabriolet(Cabriolet(wheels: 4)),
            list: [.stopped(.finished(Finished(result: 2)))]
        )
        #expect(
            try encoded(value) == [
                "mapped": ["kind": "canine", "barks": true], "unmapped": ["form": "quadrat", "side": 1],
                "base": ["type": "Cabriolet", "wheels": 4], "list": [["name": "finished", "result": 2]],
            ]
        )
    }

    /// On its own, a struct is what it is: a tag that a discriminator would not expect is kept, and one that is not there is not
    /// made up.
    @Test(arguments: [#"{"kind": "wolf", "barks": true}"#, #"{"barks": true}"#])
    func nothingIsLostOutsideOfTheUnion(json: String) throws { try roundTrip(Dog.self, json) }

    @Test(arguments: [
        (#"{"mapped": {"kind": "feline", "lives": "many"}}"#, "$.mapped.lives: expected an integer, found a string"),
        (#"{"base": {"type": "car"}}"#, "$.base.wheels: expected a required member, found nothing"),
        (#"{"list": [{"name": "finished", "result": "r"}]}"#, "$.list[0].result: expected an integer, found a string"),
    ])
    func whatIsWrongInTheVariantIsSaidThere(json: String, message: String) { #expect(refusal(All.self, json) == message) }
}
