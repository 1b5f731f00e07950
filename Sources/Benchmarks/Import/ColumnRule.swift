/// A column that a table may have, and what its cells must be.
struct ColumnRule: Hashable, Sendable {
    /// What is checked of a cell.
    enum Content: Hashable, Sendable {
        /// The row's number; checked, not stored.
        case index
        /// The cell's text in our own order; checked, not stored.
        case architecture
        /// The lowest index of the isomorphism class; checked, not stored.
        case representative
        /// Millions of multiply-accumulates, equal to what we count; checked, not stored.
        case megaflops(Dataset)
        /// Millions of parameters, equal to what we count; checked, not stored.
        case megaparameters(Dataset)
        /// 0 to 100.
        case percent
        /// Above 0.
        case positive
        /// Above 0, or -1 for a network that did not compile.
        case positiveOrNotCompiled
        /// Any finite number.
        case number
    }

    let name: String
    let content: Content
    var unit = ""
    /// Whether the table is refused without this column.
    var isRequired = true
    /// Whether a cell may be empty.
    var mayBeEmpty = false

    /// Whether the column's numbers go into the store.
    var isStored: Bool {
        switch content {
        case .index, .architecture, .representative, .megaflops, .megaparameters: false
        case .percent, .positive, .positiveOrNotCompiled, .number: true
        }
    }

    /// Whether a finite number may stand in the column; false for columns that are checked against the space.
    func accepts(_ number: Double) -> Bool {
        switch content {
        case .percent: number >= 0 && number <= 100
        case .positive: number > 0
        case .positiveOrNotCompiled: number > 0 || number == -1
        case .number: true
        case .index, .architecture, .representative, .megaflops, .megaparameters: false
        }
    }
}

extension TableKind {
    /// The columns this table may have; others are ignored by name.
    var columns: [ColumnRule] {
        switch self {
        case .accuracy: Self.accuracyColumns
        case .hardware: Self.hardwareColumns
        case .zeroCost: Self.zeroCostColumns
        case .latency: Self.latencyColumns
        }
    }

    private static let indexColumn = ColumnRule(name: "index", content: .index)

    private static let accuracyColumns: [ColumnRule] = {
        var columns = [indexColumn, ColumnRule(name: "arch_str", content: .architecture)]
        columns.append(ColumnRule(name: "iso_rep", content: .representative, isRequired: false))
        for dataset in Dataset.allCases {
            for kind in AccuracyKind.allCases {
                columns.append(ColumnRule(name: kind.column(for: dataset), content: .percent, unit: "%"))
            }
        }
        var further = ["val_12", "test_12", "test_200_nats", "test_200_v10"].flatMap { ending in
            Dataset.allCases.map { "\($0.name)_\(ending)" }
        }
        further += ["cifar10_test_200_half", "cifar10_test_200_half_run1"]
        further += ["cifar100_test_200_run1", "in16_test_200_run1"]
        columns += further.map {
            ColumnRule(name: $0, content: .percent, unit: "%", isRequired: false, mayBeEmpty: true)
        }
        columns.append(
            ColumnRule(name: "cifar10_cost_12_s", content: .positive, unit: "s", isRequired: false, mayBeEmpty: true))
        for dataset in Dataset.allCases {
            columns.append(
                ColumnRule(name: "\(dataset.name)_flops_M", content: .megaflops(dataset), isRequired: false))
            columns.append(
                ColumnRule(name: "\(dataset.name)_params_M", content: .megaparameters(dataset), isRequired: false))
        }
        return columns
    }()

    private static let hardwareColumns: [ColumnRule] = {
        var columns = [indexColumn]
        for device in Device.hwNASBench {
            let content: ColumnRule.Content = device == .edgetpu ? .positiveOrNotCompiled : .positive
            columns.append(ColumnRule(name: "\(device.name)_latency", content: content, unit: Milliseconds.unit))
            if device.hasEnergy {
                columns.append(ColumnRule(name: "\(device.name)_energy", content: .positive, unit: Millijoules.unit))
            }
        }
        columns.append(ColumnRule(name: "eyeriss_arithmetic_intensity", content: .positive, isRequired: false))
        return columns
    }()

    private static let zeroCostColumns: [ColumnRule] = {
        var names: [String] = []
        for dataset in Dataset.allCases {
            names.append("\(dataset.name)_zen")
            names += ["naswot", "synflow", "logsynflow"].map { "\(dataset.name)_\($0)_freerea" }
        }
        names += ["cifar10_nregions_freerea", "cifar100_nregions_freerea", "cifar10_jacob_score_v1"]
        let suite = [
            "epe_nas", "fisher", "flops", "grad_norm", "grasp", "jacov", "l2_norm", "nwot", "plain", "snip", "synflow",
        ]
        names += ["cifar10", "in16"].flatMap { dataset in suite.map { "\(dataset)_\($0)_suite" } }
        return [indexColumn]
            + names.map { ColumnRule(name: $0, content: .number, isRequired: false, mayBeEmpty: true) }
    }()

    private static let latencyColumns: [ColumnRule] =
        [indexColumn]
        + Device.help.map {
            ColumnRule(name: $0.name, content: .positive, unit: Milliseconds.unit, isRequired: false)
        }
}
