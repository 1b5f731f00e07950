struct GainAllocation {
    let problem: any SearchProblem
    let partition: Partition
    func quotas(of total: Int, after archive: Archive) -> [Int]? { nil }
}
