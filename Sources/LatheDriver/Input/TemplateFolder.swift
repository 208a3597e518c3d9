import SourceText
import SwiftEmitter

/// The templates of a client: ours, and the user's in place of some.
struct TemplateFolder {
    private let suffix = ".mustache"
    /// The user's folder; `nil` where all templates are ours.
    let path: Configuration.Path?

    /// - Returns: `nil` where a template is wrong; the reasons are in `diagnostics`.
    func load(_ inputs: inout InputReader, diagnostics: inout Diagnostics) -> TemplateSet? {
        guard let overrides = overrides(&inputs, diagnostics: &diagnostics) else { return nil }
        do throws(TemplateErrors) {
            return try TemplateSet(overrides: overrides.mapValues { inputs.files[$0].bytes })
        } catch {
            for error in error.all { report(error, of: overrides, inputs, diagnostics: &diagnostics) }
            return nil
        }
    }

    /// The numbers of the user's templates by name.
    private func overrides(_ inputs: inout InputReader, diagnostics: inout Diagnostics) -> [String: UInt16]? {
        guard let path else { return [:] }
        var result: [String: UInt16] = [:]
        do throws(FileError) {
            let names = try FileSystem().names(in: path.path)
            inputs.lookups.note(names, in: path.path)
            for name in names where name.hasSuffix(suffix) {
                let file = PathText.join(path.path, name)
                guard let (_, number) = inputs.bytes(of: file, at: path.range, diagnostics: &diagnostics) else { return nil }
                result[String(name.dropLast(suffix.count))] = number
            }
            return result
        } catch {
            diagnostics.error("cannot-read", "cannot read the templates in \(path.path): \(error.message)", at: path.range)
            return nil
        }
    }

    private func report(
        _ error: TemplateError,
        of overrides: [String: UInt16],
        _ inputs: InputReader,
        diagnostics: inout Diagnostics
    ) {
        guard let number = overrides[error.template] else {
            // One of ours, which the user's do not fit.
            return diagnostics.error(
                "invalid-template",
                "\(error.file):\(error.line):\(error.column): \(error.message)",
                at: path?.range
            )
        }
        let offset = inputs.files[number].offset(of: SourcePosition(line: error.line, column: error.column))
        diagnostics.error("invalid-template", error.message, at: SourceRange(file: number, start: offset, end: offset + 1))
    }
}
