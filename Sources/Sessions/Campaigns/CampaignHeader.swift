/// The first line of a campaign's journal.
package struct CampaignHeader: Equatable, Sendable, Codable {
    /// Always `llm-nas campaign`.
    package let format: String
    /// The format's version; this program reads version 1.
    package let version: Int
    package let program: String
    /// When it began, milliseconds since 1970.
    package let time: Int64
    package let spec: CampaignSpec

    package static let formatName = "llm-nas campaign"
    package static let currentVersion = 1

    package init(program: String, time: Int64, spec: CampaignSpec) {
        format = Self.formatName
        version = Self.currentVersion
        self.program = program
        self.time = time
        self.spec = spec
    }
}
