import StyleTortureConstruct

/// Parameters of paths.
package enum PathCalls {
    private typealias Values = StyleValues

    package static let all = [
        StyleCall("/path/simple/blue/7/blue,black,brown/R,100,G,200,B,150") {
            try await $0.pathSimple(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall("/path/simpleExploded/blue/7/blue,black,brown/R=100,G=200,B=150") {
            try await $0.pathSimpleExploded(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall("/path/label/.blue/.7/.blue,black,brown/.R,100,G,200,B,150") {
            try await $0.pathLabel(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall("/path/labelExploded/.blue/.7/.blue.black.brown/.R=100.G=200.B=150") {
            try await $0.pathLabelExploded(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall("/path/matrix/;text=blue/;count=7/;list=blue,black,brown/;color=R,100,G,200,B,150") {
            try await $0.pathMatrix(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall("/path/matrixExploded/;text=blue/;count=7/;list=blue;list=black;list=brown/;R=100;G=200;B=150") {
            try await $0.pathMatrixExploded(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        // What stands for something in a URL stays one segment.
        StyleCall("/path/simple/..%2Fa%20b%3F/-7/a%2Fb,c%2Cd,%C3%A9%25/R,0,G,-1,B,255") {
            try await $0.pathSimple(text: "../a b?", count: -7, list: ["a/b", "c,d", "é%"], color: Color(r: 0, g: -1, b: 255))
        },
        StyleCall("/path/label/...%2Fa%20b%3F/.0/.a%2Fb,c%2Cd/.R,1,G,2,B,3") {
            try await $0.pathLabel(text: "../a b?", count: 0, list: ["a/b", "c,d"], color: Color(r: 1, g: 2, b: 3))
        },
        StyleCall("/path/matrix/;text=..%2Fa%20b%3F/;count=0/;list=a%3Bb,c%2Cd/;color=R,1,G,2,B,3") {
            try await $0.pathMatrix(text: "../a b?", count: 0, list: ["a;b", "c,d"], color: Color(r: 1, g: 2, b: 3))
        },
        // Empty texts.
        StyleCall("/path/matrix/;text/;count=0/;list=,/;color=R,1,G,2,B,3") {
            try await $0.pathMatrix(text: "", count: 0, list: ["", ""], color: Color(r: 1, g: 2, b: 3))
        },
        StyleCall("/path/matrixExploded/;text/;count=0/;list;list=a/;R=1;G=2;B=3") {
            try await $0.pathMatrixExploded(text: "", count: 0, list: ["", "a"], color: Color(r: 1, g: 2, b: 3))
        },
        // What else a path may be made of.
        StyleCall("/path/reserved/a:b%2Fc%3Fd@e%23/x;y,50%25,!$&'()*+=") {
            try await $0.pathReserved(text: "a:b/c?d@e#", list: ["x;y", "50%25", "!$&'()*+="])
        },
        StyleCall("/path/json/" + Values.colorJSON) { try await $0.pathJson(color: Values.color) },
        StyleCall("/path/between/pre-a.b.7-post") { try await $0.pathBetween(text: "a.b", count: 7) },
        StyleCall("/path/simple/%F0%9F%8E%BC/9223372036854775807/%E2%82%AC/R,1,G,2,B,3") {
            try await $0.pathSimple(text: "🎼", count: .max, list: ["€"], color: Color(r: 1, g: 2, b: 3))
        },
    ]
}
