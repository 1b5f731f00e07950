import CLapack

/// The library that adds up the Gaussian process's sums.
package enum LinearAlgebra {
    /// Which of its kernels this processor gets, `OpenBLAS Haswell`: other kernels round the last bits otherwise.
    package static var kernels: String {
        openblas_get_corename().map { "OpenBLAS " + String(cString: $0) } ?? "OpenBLAS"
    }
}
