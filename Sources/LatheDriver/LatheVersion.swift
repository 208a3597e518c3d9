/// What `lathe --version` says and the first line of each generated file.
package enum LatheVersion {
    package static let current = "0.1.0"
}
