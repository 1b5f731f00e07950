/// A zero-cost proxy: a number of an untrained network that is meant to rank cells by accuracy.
///
/// In the formulas W are the weights of the convolutions and the classifier, g their gradients of the mean cross
/// entropy on one batch, with normalisation by the batch's statistics.
package enum ProxyName: String, CaseIterable, Hashable, Sendable, Codable {
    /// Trainable numbers.
    case params
    /// Multiply-accumulates for one image.
    case flops
    /// Sum over layers of the Euclidean norm of W (Krishnakumar et al. 2022, arXiv 2210.03230).
    case l2Norm = "l2_norm"
    /// Sum of W g (Mozer and Smolensky 1989; Abdelfattah et al. 2021, arXiv 2101.08134).
    case plain
    /// Sum of |W g| (Lee et al. 2019, arXiv 1810.02340).
    case snip
    /// Sum over layers of the Euclidean norm of g (Abdelfattah et al. 2021).
    case gradNorm = "grad_norm"
    /// Minus the sum of W (H g), H the Hessian (Wang et al. 2020, arXiv 2002.07376).
    case grasp
    /// Sum over layers and channels of half the squared product of output and its gradient (Turner et al. 2020,
    /// arXiv 1906.04113).
    case fisher
    /// Sum of |W dR/dW| of the network with absolute weights on an image of ones (Tanaka et al. 2020, arXiv 2006.05467).
    case synflow
    /// The natural logarithm of `synflow`.
    case synflowLog = "synflow_log"
    /// From the eigenvalues of the correlations between the images' input gradients (Mellor et al. 2021,
    /// arXiv 2006.04647v1).
    case jacov
    /// The same correlations class by class (Lopes et al. 2021, arXiv 2102.08099).
    case epeNAS = "epe_nas"
    /// Log-determinant of the agreement between the images' rectifier patterns (Mellor et al. 2021, arXiv 2006.04647).
    case nwot
    /// How far a small change of the image moves the features, with the normalisations' scaling (Lin et al. 2021,
    /// arXiv 2102.01063).
    case zen
    /// Mean over standard deviation of |g| between batches (Li et al. 2023, arXiv 2301.11300).
    case zico

    /// The name that commands, tables and papers use.
    package var name: String { rawValue }

    /// The 13 of NAS-Bench-Suite-Zero, in its order.
    package static let suiteZero: [ProxyName] = [
        .epeNAS, .fisher, .flops, .gradNorm, .grasp, .jacov, .l2Norm, .nwot, .params, .plain, .snip, .synflow, .zen,
    ]

    /// What it computes, in one line.
    package var formula: String {
        switch self {
        case .params: "trainable numbers"
        case .flops: "multiply-accumulates for one image"
        case .l2Norm: "sum over layers of ||W||"
        case .plain: "sum of W g"
        case .snip: "sum of |W g|"
        case .gradNorm: "sum over layers of ||g||"
        case .grasp: "- sum of W (H g)"
        case .fisher: "sum over channels of mean (a da)^2 / 2, times weights per channel"
        case .synflow: "sum of |W dR/dW|, weights absolute, image of ones"
        case .synflowLog: "ln synflow"
        case .jacov: "- sum of ln(v + 1e-5) + 1/(v + 1e-5), v eigenvalues of the input gradients' correlations"
        case .epeNAS: "sum over classes of |sum of ln(|C| + 1e-5)|, C the class's correlations"
        case .nwot: "ln det of the images' agreement at all rectifiers"
        case .zen: "ln mean |f(x) - f(x + 0.01 x')| + sum of ln(variance) / 2"
        case .zico: "sum over layers of ln of sum of mean |g| / sd g over two batches"
        }
    }
}
