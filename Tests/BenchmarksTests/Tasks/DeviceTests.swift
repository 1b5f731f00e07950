import Benchmarks
import Determinism
import Testing

@Suite struct DeviceTests {
    @Test func `there are six devices and 23 more, each with its own name`() {
        #expect(Device.hwNASBench.map(\.name) == ["edgegpu", "raspi4", "edgetpu", "pixel3", "eyeriss", "fpga"])
        #expect(Device.help.count == 23)
        #expect(Set(Device.all.map(\.name)).count == 29)
        #expect(Device.all.filter(\.hasEnergy) == [.edgegpu, .eyeriss, .fpga])
    }

    @Test func `every device is found by its name and survives JSON`() throws {
        for device in Device.all {
            #expect(Device(name: device.name.uppercased()) == device)
            #expect(try CanonicalJSON.value([Device].self, from: CanonicalJSON.text([device])) == [device])
        }
        #expect(Device(name: "jetson") == nil)
    }

    @Test func `devices measured on one data set are offered for it alone`() {
        #expect(Device.help.allSatisfy { $0.datasets == [.cifar10] })
        #expect(Device.hwNASBench.allSatisfy { $0.datasets == Dataset.allCases })
    }
}
