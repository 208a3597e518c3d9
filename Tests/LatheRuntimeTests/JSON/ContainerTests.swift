import LatheRuntime
import Testing

@Suite struct ContainerTests {
    @Test func arrays() throws {
        #expect(try read([Int].self, "[]") == [])
        #expect(try read([Int].self, " [ 1 , 2 ] ") == [1, 2])
        #expect(try text([[1], [], [2, 3]]) == "[[1],[],[2,3]]")
        #expect(failure([[Int]].self, "[[1],[2,true]]")?.description == "$[1][1]: expected an integer, found a boolean (byte 8)")
        #expect(failure([Int].self, "{}")?.description == "$: expected an array, found an object (byte 0)")
    }

    @Test func sets() throws {
        #expect(try read(Set<Int>.self, "[1,2,1]") == [1, 2])
        #expect(try text(Set([5])) == "[5]")
    }

    @Test func dictionaries() throws {
        #expect(try read([String: Int].self, #"{"a":1,"b\n":2,"a":3}"#) == ["a": 3, "b\n": 2])
        #expect(try text(["b": 1, "a": 2, "": 3]) == #"{"":3,"a":2,"b":1}"#)
        #expect(try text([String: Int]()) == "{}")
        #expect(failure([String: Int].self, #"{"a":{}}"#)?.description == "$.a: expected an integer, found an object (byte 5)")
        #expect(failure([String: Int].self, "[]")?.description == "$: expected an object, found an array (byte 0)")
    }

    @Test func optionals() throws {
        #expect(try read([Int?].self, "[1,null]") == [1, nil])
        #expect(try text([1, nil] as [Int?]) == "[1,null]")
        #expect(try read(Int?.self, "null") == nil)
        #expect(failure(Int?.self, "nul")?.description == "$: expected true, false or null, found \"n\" (byte 0)")
        #expect(try read([String: Bool?].self, #"{"a":null}"#) == ["a": nil])
    }

    @Test func boxesAreValues() throws {
        var first = try read(Boxed<[Int]>.self, "[1]")
        let second = first
        #expect(first == second)
        first.value.append(2)
        #expect(first.value == [1, 2])
        #expect(second.value == [1])
        #expect(first != second)
        #expect(Set([first, Boxed([1, 2])]).count == 1)
        #expect(try text(first) == "[1,2]")
        #expect(Boxed<Int>.absentValue == nil)
        #expect(Boxed<Int?>.absentValue == Boxed(nil))
        #expect(Boxed<Int?>(nil).isAbsent)
    }

    @Test(arguments: ["[1,2", "[1,", "[", "[1 2]", "{", #"{"a""#, #"{"a":"#, #"{"a":1"#, "", " ", "[1]]", "1 1", "[1,]", "nulls"])
    func refusesWhatIsNoJSON(json: String) {
        #expect(failure(JSONValue.self, json)?.kind == .syntax)
        #expect(failure([JSONValue].self, json) != nil)
        #expect(failure([String: JSONValue].self, json) != nil)
    }

    @Test func refusesWhatFollowsTheValue() {
        #expect(failure(Int.self, "1 x")?.description == "$: expected the end of the text, found \"x\" (byte 2)")
        #expect(failure([Int].self, "[1]\n]")?.description == "$: expected the end of the text, found \"]\" (byte 4)")
        #expect(failure(Int.self, "")?.description == "$: expected a value, found the end of the text (byte 0)")
    }

    @Test func readsFromWhateverHoldsBytes() throws {
        #expect(try [Int](json: "[1]".utf8) == [1])
        #expect(try [Int](json: Array("[1]".utf8)) == [1])
        #expect(try [Int](json: "x[1]".utf8.dropFirst()) == [1])
        #expect(try [Int](json: "[1]".utf8.lazy.map { $0 }) == [1])
        #expect(try [Int](json: [0xEF, 0xBB, 0xBF] + "[1]".utf8) == [1])
    }
}
