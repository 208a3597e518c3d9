import DirectionsConstruct
import LatheRuntime
import Testing

/// What only one side says.
struct DirectionsTests {
    static let user = #"""
        {"id": "1", "name": "a", "address": {"street": "s"}, "contact": {"mail": "m", "isVerified": true, "kind": {"text": "k"}},
         "friends": [{"id": "2", "name": "b", "address": {"street": "t"}}], "nickname": "n", "colour": "red"}
        """#

    @Test func getChangePut() throws {
        let user = try roundTrip(User.self, Self.user)
        #expect(throws: JSONError.self) { try UserRequest(converting: user) }
        // The server never says the password, so the client must.
        var named = try JSONValue(converting: user)
        guard case .object(var members) = named, case .array(var friends)? = members["friends"] else { return }
        members["password"] = "p"
        if case .object(var friend) = friends[0] {
            friend["password"] = "q"
            friends[0] = .object(friend)
        }
        members["friends"] = .array(friends)
        named = .object(members)
        var request = try UserRequest(converting: named)
        request.name = "c"
        let expected = try json(
            #"""
            {"name": "c", "password": "p", "address": {"street": "s"}, "contact": {"mail": "m", "kind": {"text": "k"}},
             "friends": [{"name": "b", "password": "q", "address": {"street": "t"}}], "nickname": "n", "colour": "red"}
            """#
        )
        #expect(try encoded(request) == expected)
    }

    /// What travels the other way is not taken up with the rest, nor written with it.
    @Test func theRestHasNothingOfTheOtherWay() throws {
        let user = try User(json: #"{"id": "1", "name": "a", "address": {"street": "s"}, "password": 7, "x": "y"}"#.utf8)
        #expect(user.additionalProperties == ["x": "y"])
        let request = UserRequest(name: "a", password: "p", address: Address(street: "s"), additionalProperties: ["id": "9"])
        #expect(try encoded(request) == ["name": "a", "password": "p", "address": ["street": "s"]])
    }

    @Test func usedOneWayOnly() throws {
        #expect(try encoded(Credentials(name: "a", secret: "s")) == ["name": "a", "secret": "s"])
        try roundTrip(Session.self, #"{"token": "t", "cursor": "c"}"#)
    }

    @Test func tagsStay() throws {
        let shape = try roundTrip(Shape.self, #"{"kind": "Circle", "radius": 1, "area": 3.5}"#)
        #expect(try encoded(ShapeRequest(converting: shape)) == ["kind": "Circle", "radius": 1])
        #expect(try encoded(ShapeRequest.square(Square(side: 2))) == ["kind": "Square", "side": 2])
    }

    @Test func whatContainsItselfIsConverted() throws {
        let folder = try roundTrip(
            Folder.self,
            #"{"parent": {"files": {"a": {"name": "n", "size": 1}}}, "files": {"b": {"size": 2}}}"#
        )
        let request = try FolderRequest(converting: folder)
        #expect(try encoded(request) == ["parent": ["files": ["a": ["name": "n"]]], "files": ["b": [:]]])
    }

    @Test(arguments: [
        (#"{"name": "a", "address": {"street": "s"}}"#, "$.id: expected a required member, found nothing"),
        (
            #"{"id": "1", "name": "a", "address": {"street": "s"}, "contact": {"isVerified": 1}}"#,
            "$.contact.isVerified: expected a boolean, found an integer"
        ),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(User.self, json) == message) }

    @Test func aTakenNameIsKept() throws {
        #expect(try encoded(OrderRequestModel(item: "i")) == ["item": "i"])
        #expect(try encoded(OrderRequest(item: "i")) == ["item": "i"])
    }
}
