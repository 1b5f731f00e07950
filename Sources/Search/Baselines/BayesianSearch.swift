import SearchSpaces

/// Bayesian search without niches: batches that a Gaussian process over the whole space expects to gain most
/// hypervolume, the latencies being known (`Surrogate`).
struct BayesianSearch: Adviser {
    let surrogate: Surrogate

    func cells(_ count: Int, beside: [Architecture], generation: Int, after archive: Archive) -> [Architecture]? {
        surrogate.picks(count, limits: nil, beside: beside, after: archive)?.map(\.architecture)
    }
}
