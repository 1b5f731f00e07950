/// The first elements of a JSON array; a flood behind them is not read.
struct LeadingElements<Element: Decodable>: Decodable {
    let elements: [Element]

    init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        var elements: [Element] = []
        while !list.isAtEnd, elements.count < ProposalAnswer.limit { elements.append(try list.decode(Element.self)) }
        self.elements = elements
    }
}
