import Determinism

/// Numbers of any size, with their power of ten.
enum PowerText {
    /// `6.6415e49`; for positive finite values.
    static func scientific(_ value: Double) -> String {
        var mantissa = value
        var power = 0
        while mantissa >= 10 {
            mantissa /= 10
            power += 1
        }
        while mantissa < 1, mantissa > 0 {
            mantissa *= 10
            power -= 1
        }
        return "\(NumberText.fixed(mantissa, digits: 4))e\(power)"
    }
}
