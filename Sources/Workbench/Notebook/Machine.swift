import Foundation
import Search

/// The machine this process runs on.
enum Machine {
    /// `Linux x86_64, OpenBLAS Haswell`: what decides how sums of floating point come out.
    static let description: String = {
        var names = utsname()
        guard uname(&names) == 0 else { return LinearAlgebra.kernels }
        return "\(text(names.sysname)) \(text(names.machine)), \(LinearAlgebra.kernels)"
    }()

    /// A field of `utsname`: bytes up to the first zero.
    private static func text<Field>(_ field: Field) -> String {
        withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
