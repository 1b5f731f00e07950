import Testing

@testable import Console

@Suite struct LineHistoryTests {
    @Test(arguments: [
        "!export OPENAI_API_KEY=abc", "!ANTHROPIC_API_KEY = x env", "note 'sk-\(String(repeating: "a1", count: 10))'",
        "llm use openai m --url http://h/v1?token=abc",
    ]) func aLineWithAKeyIsNotKept(_ line: String) {
        #expect(LineHistory.holdsKey(line))
    }

    @Test(arguments: [
        "llm use openai m", "note 'tokens: 400'", "budget --tokens 400000", "!echo $OPENAI_API_KEY",
        "task cifar10 fpga",
    ])
    func anyOtherIs(_ line: String) {
        #expect(!LineHistory.holdsKey(line))
    }
}
