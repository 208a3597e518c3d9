import LatheRuntime
import Testing
import ThreeStatesConstruct

/// What is left out, what is null and what has a value, in the bodies of a PATCH.
struct ThreeStatesTests {
    @Test func onlyWhatIsSetIsSent() throws {
        var patch = SettingsUpdate()
        #expect(try encoded(patch) == [:])
        patch.theme = "dark"
        #expect(try encoded(patch) == ["theme": "dark"])
        patch.theme = .null
        #expect(try encoded(patch) == ["theme": nil])
        patch.theme = .absent
        patch.size = 3
        #expect(try encoded(patch) == ["size": 3])
    }

    @Test func aPatchKeepsItsThreeStates() throws {
        try roundTrip(
            PersonPatch.self,
            #"{"name": "a", "born": null, "nickname": null, "score": 2, "tags": ["t"], "place": {"note": null}}"#
        )
        let patch = try roundTrip(PersonPatch.self, #"{"name": "a", "born": "2000-01-31", "boss": {"name": "b", "born": null}}"#)
        #expect(patch.nickname == .absent)
        #expect(patch.boss.value?.name == "b")
        #expect(patch.boss.value?.boss == .absent)
        #expect(try encoded(PersonPatch(name: "a", born: nil, boss: .null)) == ["name": "a", "born": nil, "boss": nil])
    }

    /// Outside a PATCH, null says no more than absence.
    @Test func otherFormsHaveTwoStates() throws {
        let person = try roundTrip(
            Person.self,
            #"{"name": "a", "born": null, "nickname": null, "place": {"note": null}}"#,
            normalised: #"{"name": "a", "born": null, "place": {}}"#
        )
        #expect(person.nickname == nil)
    }

    @Test func aMergePatchCanRemoveWhatMayBeLeftOut() throws {
        var patch = ProfilePatch(id: "1")
        patch.title = .null
        patch.links = ["home": nil, "work": "w"]
        patch.entries = [Entry(text: "e")]
        patch.main = .value(EntryPatch(text: .null))
        let expected = try json(
            #"{"id": "1", "title": null, "links": {"home": null, "work": "w"}, "entries": [{"text": "e"}], "main": {"text": null}}"#
        )
        #expect(try encoded(patch) == expected)
        #expect(try encoded(ProfilePatch(id: "1", main: .null)) == ["id": "1", "main": nil])
    }

    /// What was received, as a patch: every member has its value.
    @Test func convertsBetweenForms() throws {
        let person = Person(name: "a", born: nil, nickname: "n", place: Place(note: "p"))
        let patch = try PersonPatch(converting: person)
        #expect(patch.nickname == "n")
        #expect(patch.score == .absent)
        #expect(patch.place?.note == "p")
        #expect(try Person(converting: patch) == person)
    }

    @Test(arguments: [
        (#"{"name": "a", "born": null, "score": "2"}"#, "$.score: expected an integer, found a string"),
        (#"{"name": "a", "born": null, "boss": {"name": null}}"#, "$.boss.name: expected a string, found null"),
    ])
    func isRefused(json: String, message: String) { #expect(refusal(PersonPatch.self, json) == message) }

    @Test func theBodiesAreSent() async throws {
        let transport = CannedTransport(.noContent, contentType: nil)
        try await ThingsClient(transport: transport).patchSettings(body: SettingsUpdate(theme: .null))
        #expect(try await JSONValue(json: transport.sent) == ["theme": nil])
    }
}
