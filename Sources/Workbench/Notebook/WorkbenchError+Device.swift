import Benchmarks

extension WorkbenchError {
    static func notCalibrated() -> WorkbenchError {
        WorkbenchError(
            .device, "This computer was not measured yet, so there is no device 'here'.",
            hint: "`device calibrate` measures it, in less than a minute.")
    }

    static func unknownDevice(_ name: String, known: [String]) -> WorkbenchError {
        if known.isEmpty {
            return WorkbenchError(
                .badArgument, "'\(name.prefix(40))' is no device of yours: there is none yet.",
                hint: "`device calibrate` measures this computer, `device add` takes a table.")
        }
        return unknownName("device of yours", name, known: known)
    }

    static func publishedDevice(_ name: String) -> WorkbenchError {
        WorkbenchError(
            .badArgument, "'\(name)' is a device of the published tables, not one of yours.",
            hint: "`data show` says what the tables hold.")
    }

    static func noDataset(_ dataset: Dataset, of device: OwnDevice) -> WorkbenchError {
        WorkbenchError(
            .device,
            "'\(device.name)' has no figures for \(dataset.name): \(device.datasets.map(\.name).joined(separator: ", ")).",
            hint: device.name == OwnDevice.hereName
                ? "`device calibrate --dataset \(dataset.name)` measures them." : nil)
    }

    static func noEnergy(_ device: TargetDevice) -> WorkbenchError {
        let others = Device.all.filter(\.hasEnergy).map(\.name).joined(separator: ", ")
        return WorkbenchError(
            .badArgument, "No energy was recorded for \(device.name); devices with energy: \(others).")
    }

    static func measuresElsewhere(_ device: TargetDevice) -> WorkbenchError {
        WorkbenchError(
            .badArgument, "Only this computer can be measured, not \(device.name).",
            hint: "`task DATASET here --measure`, or leave --measure out.")
    }

    static func deviceGone(_ name: String) -> WorkbenchError {
        WorkbenchError(
            .device, "This session's device '\(name)' is not here, and its figures are too many for the journal.",
            hint: "What is recorded can be shown; `device add \(name) --csv FILE` brings the figures back.")
    }

    static func otherDevice(_ name: String, _ expected: String, found: String) -> WorkbenchError {
        WorkbenchError(
            .device, "This session was made with figures of '\(name)' of digest \(expected); those here have \(found).",
            hint: "What is recorded can be shown; a search goes on only with the same figures.")
    }

    static func otherScores(_ expected: String, found: String) -> WorkbenchError {
        WorkbenchError(
            .device, "This session was made with zero-cost scores of digest \(expected); those here have \(found).",
            hint: "What is recorded can be shown; a search goes on only with the same scores.")
    }

    static func otherPredictor(_ expected: String, found: String) -> WorkbenchError {
        WorkbenchError(
            .device, "This session was made with a predictor of digest \(expected); the one here has \(found).",
            hint: "What is recorded can be shown; a search goes on only with the same predictor.")
    }
}
