#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# pymoo's hypervolume with `zero_to_one=True` normalises the reference point, too: (1, 1) then lies next to the ideal point.
#
# Seen with pymoo 0.6.1.5: HV(ref_point=(1, 1), zero_to_one=True, ideal, nadir) of a front well inside the bounds is 0,
# without a word; with `norm_ref_point=False`, or with the reference in the objectives' own units, it is the number meant.
# Papers of this field state their reference point in normalised objectives, (1, 1) or (1.1, 1.1), and lose everything here.
# llm-nas' contracts give the reference point in normalised objectives and normalise it never.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q pymoo==0.6.1.5
"$folder/venv/bin/python" - <<'PYTHON'
import numpy as np
from pymoo.indicators.hv import HV

front = np.array([[1.0, 4.0], [2.0, 2.0], [4.0, 1.0]])
bounds = dict(ideal=np.array([0.0, 0.0]), nadir=np.array([10.0, 10.0]), zero_to_one=True)
one = np.array([1.0, 1.0])
as_papers_write_it = HV(ref_point=one, **bounds)(front)
kept = HV(ref_point=one, norm_ref_point=False, **bounds)(front)
own_units = HV(ref_point=np.array([10.0, 10.0]), **bounds)(front)
print("reference (1, 1):                          ", as_papers_write_it)
print("reference (1, 1), norm_ref_point=False:    ", kept)
print("reference (10, 10), in the objectives' units:", own_units)
assert as_papers_write_it == 0.0
assert abs(kept - 0.76) < 1e-12 and abs(own_units - 0.76) < 1e-12
print("as described")
PYTHON
