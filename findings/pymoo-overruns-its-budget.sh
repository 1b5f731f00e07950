#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# pymoo's termination by number of evaluations is looked at once a generation: a budget of 120 costs 150, or 200.
#
# Seen with pymoo 0.6.1.5: `minimize(problem, NSGA2(pop_size=50), ("n_eval", 120))` evaluates 150 designs, with the usual
# population of 100 it evaluates 200, a whole generation being begun as long as one evaluation is left. Where an evaluation is
# a trained network, a comparison at equal budget then gives one side up to 67 % more. (A population that divides the budget is exact.)
# llm-nas ends every searcher at the budget to the evaluation, whatever its population.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pymoo==0.6.1.5
"$folder/venv/bin/python" - <<'PYTHON'
import numpy as np
from pymoo.algorithms.moo.nsga2 import NSGA2
from pymoo.core.problem import Problem
from pymoo.optimize import minimize


class Counted(Problem):
    """Six real variables, two objectives; counts what it is asked."""

    def __init__(self):
        super().__init__(n_var=6, n_obj=2, xl=0.0, xu=1.0)
        self.asked = 0

    def _evaluate(self, x, out, *args, **kwargs):
        self.asked += len(x)
        out["F"] = np.column_stack([x.sum(axis=1), ((1 - x) ** 2).sum(axis=1)])


seen = {}
for population in (20, 50, 100):
    problem = Counted()
    minimize(problem, NSGA2(pop_size=population), ("n_eval", 120), seed=1)
    seen[population] = problem.asked
    print(f"population {population:3}, budget 120: {problem.asked} evaluations")
assert seen == {20: 120, 50: 150, 100: 200}
print("as described")
PYTHON
