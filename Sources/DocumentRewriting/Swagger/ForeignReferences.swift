import OpenAPIDocument
import SourceText
import SpecLoader

/// Finds references that are written with the places of OpenAPI 3, in a document of Swagger 2.0 as it is written.
struct ForeignReferences {
    private(set) var ranges: [SourceRange] = []

    mutating func walk(_ node: Node, isMap: Bool = false) {
        switch node.content {
        case .mapping(let mapping):
            for entry in mapping.entries {
                if !isMap, ReferenceScan.values.contains(entry.key) { continue }
                if !isMap, entry.key == "$ref", entry.value.string?.hasPrefix("#/components/") == true {
                    ranges.append(entry.value.range)
                }
                walk(entry.value, isMap: !isMap && ReferenceScan.maps.contains(entry.key))
            }
        case .sequence(let elements): for element in elements { walk(element) }
        default: break
        }
    }
}
