import Foundation
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
    }

    /// What is absent depends on what is inside, however deep.
    struct Wrapped: Model {
        let optional: Boxed<Int?>
        let array: Boxed<[Int]?>?
        let nullable: LatheRuntime.Nullable<[Date]>
        let date: Date??
        let flag: Bool??
        let nothing: Boxed<Nothing?>
        static let fields = Fields<Wrapped> { field in
            field("optional", \.optional)
            field("array", \.array)
            field("nullable", \.nullable)
            field("date", \.date)
            field("flag", \.flag)
            field("nothing", \.nothing)
        }
    }

    /// A type without any bytes.
    struct Nothing: Model {
        static let fields = Fields<Nothing> { _ in }
    }

    @Test func absenceInsideOfOthers() throws {
        let absent = try read(Wrapped.self, "{}")
        #expect(absent.optional.value == nil && absent.array == nil && absent.nullable == .absent)
        #expect(absent.date == .none && absent.flag == .none && absent.nothing.value == nil)
        #expect(try text(absent) == "{}")
        let json = #"{"optional":1,"array":[],"nullable":null,"date":"2026-01-31T12:00:00Z","flag":false,"nothing":{}}"#
        let present = try read(Wrapped.self, json)
        #expect(present.optional.value == 1 && present.nothing.value == Nothing() && present.flag == .some(.some(false)))
        #expect(try text(present) == json)
        #expect(present != absent)
        #expect(failure(Required.self, "{}")?.description == "$.box: expected a required member, found nothing (byte 0)")
    }

    struct Required: Model {
        let box: Boxed<[Int]>
        static let fields = Fields<Required> { field in field("box", \.box) }
    }

    @Test func arraysOfEveryKindInModels() throws {
        let json =
            #"{"strings":["a","b\n"],"integers":[1,-2],"small":[3],"large":[4],"numbers":[1.5],"inner":[[1],[]],"others":[true,null]}"#
        #expect(try text(read(Arrays.self, json)) == json)
        #expect(
            failure(Arrays.self, #"{"strings":["a",1]}"#)?.description
                == "$.strings[1]: expected a string, found an integer (byte 16)"
        )
        #expect(failure(Arrays.self, #"{"inner":[[1],[true]]}"#)?.path == "$.inner[1][0]")
    }

    struct Arrays: Model {
        let strings: [String]?
        let integers: [Int]?
        let small: [Int32]?
        let large: [Int64]?
        let numbers: [Double]?
        let inner: [[Int]]?
        let others: [Bool?]?
        static let fields = Fields<Arrays> { field in
            field("strings", \.strings)
            field("integers", \.integers)
            field("small", \.small)
            field("large", \.large)
            field("numbers", \.numbers)
            field("inner", \.inner)
            field("others", \.others)
        }
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
