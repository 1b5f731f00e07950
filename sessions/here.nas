# A bare machine: no tables, no key. Measures this computer, then searches for it with predicted accuracies:
# llm-nas run sessions/here.nas
device calibrate
task cifar10 here
partition
evolve 18 --quiet
front
metrics
plot pareto
