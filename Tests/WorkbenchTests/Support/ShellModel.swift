import Foundation

/// A program in the place of a language model: its answer hangs on every letter of the prompt, and on nothing else.
enum ShellModel {
    /// Writes the program below the desk and gives the command that chooses it.
    static func use(on desk: Desk) throws -> String {
        let path = desk.path("model.sh")
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        return "llm use command \"sh \(path)\""
    }

    /// Rules about an edge where rules are asked for, else four cells; both drawn by the prompt's checksum.
    private static let text = """
        prompt=$(cat)
        sum=$(printf '%s' "$prompt" | cksum | cut -d' ' -f1)
        case "$prompt" in
        *'"retire"'*)
          echo "{\\"add\\": [{\\"polarity\\": \\"prefer\\", \\"scope\\": \\"niche\\", \\"text\\": \\"rule $sum\\","
          echo "\\"check\\": \\"edge 0-$((sum % 3 + 1)) is nor_conv_3x3\\"}], \\"edit\\": [], \\"retire\\": []}" ;;
        *)
          awk -v sum="$sum" '
            function op(  name) {
              sum = (sum * 69069 + 1) % 2147483648
              split("none skip_connect nor_conv_1x1 nor_conv_3x3 avg_pool_3x3", name, " ")
              return name[int(sum / 65536) % 5 + 1]
            }
            BEGIN {
              printf "{\\"children\\": ["
              for (cell = 0; cell < 4; cell++) {
                printf "%s{\\"architecture_code\\": \\"|%s~0|+|%s~0|%s~1|+|%s~0|%s~1|%s~2|\\", \\"parents\\": [], ", \\
                  cell ? ", " : "", op(), op(), op(), op(), op(), op()
                printf "\\"rationale\\": \\"drawn\\"}"
              }
              print "]}"
            }' ;;
        esac
        """
}
