import Foundation

/// The transcendental functions that scores use, from the C library.
enum Exponential {
    static func of(_ value: Double) -> Double { exp(value) }
    static func logarithm(_ value: Double) -> Double { log(value) }
}
