import Testing

@testable import ZeroCost

@Suite struct EngineVersionTests {
    @Test(arguments: [EngineVersion.oneDNN, EngineVersion.xgboost])
    func aLibraryNamesItsVersion(_ version: String) {
        #expect(version.split(separator: ".").count == 3)
    }
}
