import Testing

@testable import Search

@Suite struct ExpectedGainTests {}
