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
plot hv --in sessions/rivals.runs --log --searcher offline --searcher random --searcher local-search --searcher regularized-evolution --searcher nsga2 --searcher moead --searcher sms-emoa --searcher predictor-exhaustive
plot igd --in sessions/rivals.runs --log --searcher offline --searcher random --searcher local-search --searcher regularized-evolution --searcher nsga2 --searcher moead --searcher sms-emoa --searcher predictor-exhaustive
plot devices --in sessions/rivals.runs --searcher offline --searcher random --searcher local-search --searcher nsga2 --searcher moead --searcher sms-emoa
plot attainment --in sessions/rivals.runs --task 'cifar10 raspi4' --at 120 --searcher offline --searcher random --searcher nsga2
plot regret --in sessions/rivals.runs --task 'cifar10 raspi4' --searcher offline
plot cd --in sessions/rivals.runs --at 120
