import Benchmarks
import Testing

@Suite struct DatasetTests {
    @Test(arguments: [
        ("cifar10", Dataset.cifar10), ("CIFAR-10", .cifar10), ("cifar100", .cifar100), ("in16", .in16),
        ("ImageNet16-120", .in16), ("imagenet16-120", .in16),
    ])
    func `a data set is known by its names in any case`(text: String, dataset: Dataset) {
        #expect(Dataset(name: text) == dataset)
    }

    @Test func `other names are no data set`() {
        #expect(Dataset(name: "imagenet") == nil)
        #expect(Dataset(name: "") == nil)
    }
}
