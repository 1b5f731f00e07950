#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Four Python libraries compute three different numbers as the IGD of the same front.
#
# Seen with pymoo 0.6.1.5, moocore 0.3.2, jmetalpy 1.9.0 and Platypus-Opt 1.4.1:
# - pymoo and moocore: the mean of the distances (p = 1).
# - jmetalpy: the root of the sum of squared distances, divided by the number of points (Van Veldhuizen's form), although
#   its GD is the plain mean. It shrinks with the root of the number of points of the reference set.
# - Platypus: Van Veldhuizen's form too, after it has normalised both sets by the reference set's own bounds, unasked.
# Who copies an IGD out of two papers, or two programs, compares nothing. llm-nas prints the mean and names its contract.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pymoo==0.6.1.5 moocore==0.3.2 jmetalpy==1.9.0 Platypus-Opt==1.4.1
"$folder/venv/bin/python" - <<'PYTHON'
import math

import moocore
import numpy as np
from jmetal.core.quality_indicator import GenerationalDistance, InvertedGenerationalDistance
from platypus import InvertedGenerationalDistance as PlatypusIGD
from platypus import Problem, Solution
from pymoo.indicators.igd import IGD

reference = np.array([[0.0, 3.0], [1.0, 1.0], [3.0, 0.0]])
# Every point is off by one in both objectives: each distance is the root of two.
found = reference + 1


def solutions(points):
    problem = Problem(1, 2)
    made = []
    for point in points:
        solution = Solution(problem)
        solution.variables[:] = [0]
        solution.objectives[:] = list(point)
        solution.evaluated = solution.feasible = True
        solution.constraint_violation = 0.0
        made.append(solution)
    return made


seen = {
    "pymoo": IGD(reference)(found),
    "moocore": moocore.igd(found, ref=reference),
    "jmetalpy": InvertedGenerationalDistance(reference).compute(found),
    "jmetalpy's GD": GenerationalDistance(reference).compute(found),
    "Platypus": PlatypusIGD(solutions(reference))(solutions(found)),
}
for name, value in seen.items():
    print(f"{name:14} {value:.6f}")

mean = math.sqrt(2)
expected = {
    "pymoo": mean,
    "moocore": mean,
    "jmetalpy": math.sqrt(3 * 2) / 3,
    "jmetalpy's GD": mean,
    # The reference set spans three units in both objectives.
    "Platypus": math.sqrt(3 * 2 / 9) / 3 * math.sqrt(3),
}
for name, value in expected.items():
    assert math.isclose(seen[name], value, rel_tol=1e-9), (name, seen[name], value)
print("as described")
PYTHON
