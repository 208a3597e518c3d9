/// A recording as the service writes it, with null wherever it may be null.
///
/// - Parameters:
///   - member: a member to leave out.
///   - members: further members, as JSON.
func recording(status: String = "RECORDING", without member: String? = nil, adding members: String? = nil) -> String {
    let all = [
        ("id", #""97440c6a-140b-40a9-9499-b23fd7a3868a""#), ("download_url", "null"), ("download_url_expiry", "null"),
        ("audio_download_url", "null"), ("file_size", "null"), ("session_id", "null"), ("output_file_name", #""out.mp4""#),
        ("status", #""\#(status)""#), ("invoked_time", #""2023-01-25T04:51:35.903Z""#), ("started_time", "null"),
        ("stopped_time", "null"),
    ]
    let written = all.filter { $0.0 != member }.map { #""\#($0.0)": \#($0.1)"# } + [members].compactMap(\.self)
    return "{\(written.joined(separator: ", "))}"
}
