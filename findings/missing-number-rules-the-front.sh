#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# One design without a latency, and three libraries call it the whole front.
#
# Seen with pymoo 0.6.1.5, moocore 0.3.2 and paretoset 1.2.5: four networks with error and latency form a front; a fifth has the
# lowest error of all and the latency NaN, because it did not run on the device. Every comparison with NaN is false, so the fifth is
# never worse than another, and better in one objective: all three call it the front, alone, and drop the four. With the highest error
# it is left out instead. No library warns. HW-NAS-Bench's edgetpu has such a hole at nearly every third cell.
# In llm-nas a missing measurement is no number, never enters an archive, and is left out of a file of points with a warning.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q numpy==2.2.6 pandas==2.3.3 pymoo==0.6.1.5 moocore==0.3.2 paretoset==1.2.5
"$folder/venv/bin/python" - <<'PYTHON'
import moocore
import numpy as np
from paretoset import paretoset
from pymoo.util.nds.non_dominated_sorting import NonDominatedSorting

measured = [[6.0, 9.0], [7.0, 6.0], [9.0, 4.0], [14.0, 2.0]]  # error in percent, latency in milliseconds: a front


def fronts(error, at):
    rows = list(measured)
    rows.insert(at, [error, np.nan])
    points = np.array(rows)
    pymoo = sorted(int(i) for i in NonDominatedSorting().do(points, only_non_dominated_front=True))
    return {
        "pymoo": pymoo,
        "moocore": np.flatnonzero(moocore.is_nondominated(points)).tolist(),
        "paretoset": np.flatnonzero(paretoset(points, sense=["min", "min"])).tolist(),
    }


for error, said in [(5.0, "lowest"), (20.0, "highest")]:
    for at in (0, 4):
        found = fronts(error, at)
        print(f"{said} error, row {at} of 0 to 4 has no latency: front", found)
        expected = [at] if said == "lowest" else [row for row in range(5) if row != at]
        assert all(front == expected for front in found.values())
print("as described")
PYTHON
