/// The script of a pack that redraws its figures, compares every byte, and checks every digest.
enum PackScript {
    /// A shell script that needs gnuplot and coreutils, and neither network nor this program.
    ///
    /// - Parameter gnuplot: the version the figures were drawn with.
    static func text(gnuplot: String) -> String {
        """
        #!/bin/sh
        # Redraws every figure of this pack by its own script, compares it byte by byte, and checks every file's digest:
        #     sh redraw.sh
        # Needs gnuplot 5.4 or later and sha256sum; no network. Where llm-nas is installed (or LLM_NAS names it), the
        # sessions are decided again too; LLM_NAS= leaves that out. Status 0: everything is as it was packed.
        cd "$(dirname "$0")" || exit 2
        status=0
        sha256sum --quiet -c SHA256SUMS || status=1

        desk=$(mktemp -d) || exit 2
        trap 'rm -rf "$desk"' EXIT
        for script in figures/*.gp; do
            [ -e "$script" ] || continue
            cp "$script" "$desk/"
            (cd "$desk" && gnuplot "./${script##*/}") || { echo "not drawn: $script"; status=1; }
        done
        for figure in figures/*; do
            case $figure in
                *.gp | 'figures/*') continue ;;
            esac
            if cmp -s "$figure" "$desk/${figure##*/}"; then
                echo "redrawn, every byte equal: $figure"
            else
                echo "redrawn, and different: $figure (packed with gnuplot \(gnuplot), here $(gnuplot --version))"
                status=1
            fi
        done

        nas=${LLM_NAS-llm-nas}
        if [ -n "$nas" ] && command -v "$nas" > /dev/null; then
            for journal in data/*.jsonl; do
                [ -e "$journal" ] || continue
                "$nas" replay "./$journal" --verify || status=1
            done
        else
            echo "llm-nas is not here: the sessions were not decided again."
        fi
        [ "$status" = 0 ] && echo "all as packed" || echo "NOT as packed: see above"
        exit "$status"

        """
    }
}
