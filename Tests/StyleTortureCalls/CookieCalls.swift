import StyleTortureConstruct

/// Parameters in cookies.
package enum CookieCalls {
    private typealias Values = StyleValues

    package static let all = [
        StyleCall(.cookie("text=blue; count=7; list=blue; list=black; list=brown; R=100; G=200; B=150")) {
            try await $0.cookieForm(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall(.cookie("text=blue; count=7; list=blue,black,brown; color=R,100,G,200,B,150")) {
            try await $0.cookieFormJoined(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall(.cookie("text=blue; count=7; list=blue; list=black; list=brown; R=100; G=200; B=150")) {
            try await $0.cookieCookie(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall(.cookie("text=blue; count=7; list=blue,black,brown; color=R,100,G,200,B,150")) {
            try await $0.cookieCookieJoined(text: "blue", count: 7, list: Values.list, color: Values.color)
        },
        StyleCall(.cookie("text=a%20b%3B%C3%BC; list=1%2C2,3")) {
            try await $0.cookieFormJoined(text: "a b;ü", list: ["1,2", "3"])
        },
        // Style cookie encodes nothing: what is encoded already stays as it is.
        StyleCall(.cookie("text=a%20b")) { try await $0.cookieCookie(text: "a%20b") },
        StyleCall(.cookie("text=")) { try await $0.cookieForm(text: "") },
        StyleCall(.cookie(nil)) { try await $0.cookieForm(list: []) },
        StyleCall(.cookie("color=" + Values.colorJSON)) { try await $0.cookieJson(color: Values.color) },
    ]
}
