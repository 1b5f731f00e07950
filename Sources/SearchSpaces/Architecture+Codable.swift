/// On disk an architecture is its choices as hexadecimal digits, position by position: `340213`.
extension Architecture: Codable {
    /// The choices as hexadecimal digits.
    package var digits: String { choices.map { String($0, radix: 16) }.joined() }

    /// Reads hexadecimal digits; nil for anything else, and for more than 32.
    package init?(digits: String) {
        guard digits.utf8.count <= 32 else { return nil }
        var choices: [Int] = []
        for digit in digits {
            guard let choice = digit.isASCII ? digit.hexDigitValue : nil else { return nil }
            choices.append(choice)
        }
        self.init(choices)
    }

    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let architecture = Architecture(digits: text) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "'\(text)' is not up to 32 hexadecimal digits"))
        }
        self = architecture
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(digits)
    }
}
