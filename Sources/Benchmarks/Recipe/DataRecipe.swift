/// How a user makes the accuracy table from the benchmark's official files.
package enum DataRecipe {
    /// The official files that the program can read.
    package enum API: String, CaseIterable, Sendable {
        /// `NAS-Bench-201-v1_1-096897.pth` with the package `nas_201_api`.
        case nasBench201 = "nas_201_api"
        /// `NATS-tss-v1_0-3ffb9-simple` with the package `nats_bench`.
        case natsBench = "nats_bench"
    }

    /// A Python program that writes `nb201-accuracy.csv`; its argument is the official file or folder.
    ///
    /// `cifar10` needs two of the benchmark's trainings: the validation accuracy is of networks trained on half of
    /// the training set (`cifar10-valid`), the test accuracy of those trained on all of it (`cifar10`).
    package static func text(_ api: API = .nasBench201) -> String {
        """
        # Writes nb201-accuracy.csv for `llm-nas data import`.
        # \(install(api))
        # python3 export.py \(argument(api))
        import csv
        import sys

        \(open(api))

        FIGURES = [  # column, data set of the training, split
            ("cifar10_val_200", "cifar10-valid", "x-valid"),
            ("cifar10_test_200", "cifar10", "ori-test"),
            ("cifar100_val_200", "cifar100", "x-valid"),
            ("cifar100_test_200", "cifar100", "x-test"),
            ("in16_val_200", "ImageNet16-120", "x-valid"),
            ("in16_test_200", "ImageNet16-120", "x-test"),
        ]


        def accuracy(index, dataset, split):
            runs = api.query_by_index(index, dataset, hp="200")
            values = [run.get_eval(split)["accuracy"] for run in runs.values()]
            return sum(values) / len(values)


        with open("nb201-accuracy.csv", "w", newline="", encoding="utf-8") as file:
            table = csv.writer(file, lineterminator="\\n")
            table.writerow(["index", "arch_str"] + [name for name, _, _ in FIGURES])
            for index in range(len(api)):
                row = [accuracy(index, dataset, split) for _, dataset, split in FIGURES]
                table.writerow([index, api.arch(index)] + [format(value, ".5f") for value in row])

        """
    }

    private static func install(_ api: API) -> String {
        switch api {
        case .nasBench201: "pip install nas-bench-201   (the module is called nas_201_api)"
        case .natsBench: "pip install nats_bench"
        }
    }

    private static func argument(_ api: API) -> String {
        switch api {
        case .nasBench201: "NAS-Bench-201-v1_1-096897.pth"
        case .natsBench: "NATS-tss-v1_0-3ffb9-simple"
        }
    }

    private static func open(_ api: API) -> String {
        switch api {
        case .nasBench201:
            """
            from nas_201_api import NASBench201API

            api = NASBench201API(sys.argv[1], verbose=False)
            """
        case .natsBench:
            """
            from nats_bench import create

            api = create(sys.argv[1], "tss", fast_mode=True, verbose=False)
            """
        }
    }
}
