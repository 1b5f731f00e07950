import Foundation
import Testing

@testable import LanguageModels

@Suite("Response")
struct WireResponseTests {
    @Test("a later head takes the place of an earlier one, so a refusal behind a proxy's own 200 is no answer")
    func laterHead() throws {
        var response = WireResponse()
        response.begin(status: 200, headers: [:], framing: .events, maximumBytes: 1000)
        #expect(response.isAnswer)
        response.begin(status: 401, headers: ["retry-after": "3"], framing: .events, maximumBytes: 1000)
        #expect(!response.isAnswer && response.status == 401 && response.headers == ["retry-after": "3"])
        #expect(try response.feed(Data("no key".utf8)).isEmpty)
        #expect(response.errorBody == Array("no key".utf8))
    }
}
