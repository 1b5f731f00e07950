import SearchSpaces

extension BenchmarksError {
    static func malformedDevice(_ file: String, _ faults: [DeviceTableFault]) -> Self {
        /// chosen: a screenful; whoever has more reads them again after the first are mended.
        let shown = 20
        let lines = faults.prefix(shown).map { "\(file), \($0.text)" }
        let rest = faults.count > shown ? ["and \(faults.count - shown) more"] : []
        let count = faults.count == 1 ? "a fault" : "\(faults.count) faults"
        return Self(
            .malformedDevice, "\(file) has \(count); nothing was changed.",
            hint: (lines + rest).joined(separator: "\n"))
    }

    /// The data set that lacks least is the one that was meant.
    static func missingPieces(_ file: String, _ table: LatencyTable) -> Self {
        let lacking = Dataset.allCases.map { (dataset: $0, pieces: table.missing(for: $0)) }
        guard let nearest = lacking.min(by: { $0.pieces.count < $1.pieces.count }) else { return notADevice(file) }
        let pieces = nearest.pieces.map(\.text).joined(separator: ", ")
        return Self(
            .malformedDevice, "\(file) lacks rows that every network for \(nearest.dataset.name) needs: \(pieces).",
            hint: "Nothing was changed. A piece that takes no time has a row with 0.")
    }

    static func datasetNeeded(_ file: String) -> Self {
        Self(
            .malformedDevice, "\(file) does not say for which dataset its latencies hold.",
            hint: "Give --dataset \(Dataset.allCases.map(\.name).joined(separator: ", ")), or a column dataset.")
    }

    static func notADevice(_ file: String) -> Self {
        Self(.malformedDevice, "\(file) is no device of llm-nas.", hint: "`device add` makes one from a table.")
    }

    static func otherDeviceVersion(_ file: String, _ found: Int, _ expected: Int) -> Self {
        Self(
            .otherVersion, "The device in \(file) has the version \(found), this program reads \(expected).",
            hint: "Add it again from its table.")
    }

    static func badDeviceName(_ name: String) -> Self {
        Self(
            .deviceName,
            "'\(name.prefix(60))' cannot name a device: up to 40 lower-case letters, digits, _ and -, a letter or digit first."
        )
    }

    static func reservedDeviceName(_ name: String) -> Self {
        Self(
            .deviceName, "The name '\(name)' is this computer's own.",
            hint: "`device calibrate` measures it; choose another name for a table.")
    }

    static func takenDeviceName(_ name: String, by title: String, isOwn: Bool) -> Self {
        Self(
            .deviceName, "The name '\(name)' is taken: \(title).",
            hint: isOwn ? "`device remove \(name)` frees it, or choose another." : "Choose another.")
    }
}
