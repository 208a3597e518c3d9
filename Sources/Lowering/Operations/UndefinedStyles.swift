import OpenAPIDocument
import SourceText

/// What is to be said about parameters whose style the specification does not define for them ("Style Examples", n/a): a message for
/// each cause, however often it is there.
struct UndefinedStyles {
    enum Cause: Hashable {
        /// deepObject with an array, which has a key of its own.
        case array
        /// deepObject with a single value.
        case value
        /// deepObject without `explode`.
        case unexploded
        /// A style of delimiters with a single value.
        case delimitedValue(style: String)
        /// A style of delimiters with `explode`.
        case delimitedExploded(style: String)
    }

    private struct Use {
        var cause: Cause
        /// The first parameter.
        var name: String
        var place: SourceRange
        /// A parameter that several operations share is one place.
        var places: Set<SourceRange>
    }

    private var uses: [Use] = []

    mutating func note(_ cause: Cause, of parameter: Parameter) {
        let place = parameter.place(of: "style")
        if let index = uses.firstIndex(where: { $0.cause == cause }) {
            uses[index].places.insert(place)
        } else {
            uses.append(Use(cause: cause, name: parameter.name, place: place, places: [place]))
        }
    }

    func report(_ diagnostics: inout Diagnostics) {
        for use in uses {
            let places = use.places.count == 1 ? "" : " (\(use.places.count) places, the first here)"
            diagnostics.warning(
                "undefined-style",
                message(use) + places,
                at: use.place,
                fix: fix(use.cause)
            )
        }
    }

    private func message(_ use: Use) -> String {
        switch use.cause {
        case .array: "style 'deepObject' is for objects only; an array is written as '\(use.name)[0]=…'"
        case .value: "style 'deepObject' is for objects only; a single value is written as '\(use.name)=…'"
        case .unexploded: "style 'deepObject' cannot be without 'explode'; it is written as if exploded"
        case .delimitedValue(let style): "style '\(style)' is for arrays and objects only; it is written like style 'form'"
        case .delimitedExploded(let style): "style '\(style)' with 'explode' is written like style 'form' with it"
        }
    }

    private func fix(_ cause: Cause) -> String {
        switch cause {
        case .array:
            "say what the server reads with \(ArrayNotationReader.key), at the parameter or once at the root of the document: "
                + "indexed (a[0]=x, as now), brackets (a[]=x) or repeated (a=x)"
        case .value: "write style: form, which sends the same"
        case .unexploded: "remove 'explode'"
        case .delimitedValue: "write style: form, which sends the same"
        case .delimitedExploded: "write style: form, which sends the same, or explode: false"
        }
    }
}
