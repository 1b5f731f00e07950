extension BenchmarkStore {
    /// The accuracy of the architecture at `index`; nil when the table has none.
    package func accuracy(_ dataset: Dataset, _ kind: AccuracyKind, index: Int) -> Percent? {
        guard let column = layout.accuracy(dataset, kind) else { return nil }
        return columnsInFile.value(column: column, row: index).map(Percent.init)
    }

    /// The latency of the architecture at `index` on `device`, rounded to 1e-9 ms.
    ///
    /// A network that the device's compiler refused is `notCompiled`, also when it is cut off; a cell that is cut off
    /// from its input is `cutOff` unless `allowCutOff` counts it.
    package func latency(
        _ dataset: Dataset, _ device: Device, index: Int, allowCutOff: Bool = false
    ) -> Measured<Milliseconds> {
        guard let column = layout.latency(dataset, device), let number = columnsInFile.value(column: column, row: index)
        else { return .absent }
        if number < 0 { return .notCompiled(device) }
        if !allowCutOff, isCutOff(index) { return .cutOff }
        return .value(Milliseconds(Self.rounded(number)))
    }

    /// The energy of the architecture at `index` on `device`, rounded to 1e-9 mJ, under the rules of `latency`.
    package func energy(
        _ dataset: Dataset, _ device: Device, index: Int, allowCutOff: Bool = false
    ) -> Measured<Millijoules> {
        guard let column = layout.energy(dataset, device), let number = columnsInFile.value(column: column, row: index)
        else { return .absent }
        if !allowCutOff, isCutOff(index) { return .cutOff }
        return .value(Millijoules(Self.rounded(number)))
    }

    /// Whether the architecture at `index` may enter a front on `device`; nil when the device was not imported.
    package func feasibility(
        _ dataset: Dataset, _ device: Device, index: Int, allowCutOff: Bool = false
    ) -> Feasibility? {
        latency(dataset, device, index: index, allowCutOff: allowCutOff).feasibility
    }

    /// Whether the cell at `index` has no path from its input to its output.
    package func isCutOff(_ index: Int) -> Bool {
        columnsInFile.value(column: layout.cutOff, row: index) == 1
    }

    static func rounded(_ number: Double) -> Double {
        (number * 1e9).rounded() / 1e9
    }
}

extension BenchmarkStore {
    /// All accuracies in per cent, by index; empty when they were not imported.
    package func accuracies(_ dataset: Dataset, _ kind: AccuracyKind) -> [Double?] {
        layout.accuracy(dataset, kind).map(columnsInFile.values(column:)) ?? []
    }

    /// All latencies in ms, by index, as `latency` gives them one by one; nil elements are infeasible. Empty when the
    /// device was not imported for `dataset`.
    package func latencies(_ dataset: Dataset, _ device: Device, allowCutOff: Bool = false) -> [Double?] {
        layout.latency(dataset, device).map { usable(column: $0, allowCutOff: allowCutOff) } ?? []
    }

    /// All energies in mJ, by index, as `energy` gives them one by one; nil elements are infeasible. Empty when the
    /// device has none.
    package func energies(_ dataset: Dataset, _ device: Device, allowCutOff: Bool = false) -> [Double?] {
        layout.energy(dataset, device).map { usable(column: $0, allowCutOff: allowCutOff) } ?? []
    }

    /// The indices of the cells without a path from input to output, ascending.
    package var cutOffIndices: [Int] {
        columnsInFile.values(column: layout.cutOff).enumerated().filter { $0.element == 1 }.map(\.offset)
    }

    private func usable(column: Int, allowCutOff: Bool) -> [Double?] {
        var numbers = columnsInFile.values(column: column)
        for row in numbers.indices {
            if let number = numbers[row] { numbers[row] = number < 0 ? nil : Self.rounded(number) }
        }
        if !allowCutOff {
            for row in cutOffIndices { numbers[row] = nil }
        }
        return numbers
    }
}
