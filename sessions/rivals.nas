# The method with the offline designer beside its rivals: `llm-nas run sessions/rivals.nas`.
# The tables must have been imported: `llm-nas data import DIR`. Finished runs are kept in sessions/rivals.runs.
campaign sessions/rivals.campaign
table overall --in sessions/rivals.runs --against offline --to plots/rivals-overall.tex
table overall --in sessions/rivals.runs --against offline --to plots/rivals-overall.md
table results --in sessions/rivals.runs --to plots/rivals-results.tex
table latency --in sessions/rivals.runs --to plots/rivals-latency.tex
table latency --in sessions/rivals.runs --to plots/rivals-latency.md
table cost --in sessions/rivals.runs --to plots/rivals-cost.tex
table cost --in sessions/rivals.runs --to plots/rivals-cost.md
