# The main job, from tables to figures: `llm-nas run sessions/tour.nas`.
# The tables must have been imported: `llm-nas data import DIR`.
task cifar10 edgegpu
partition
llm use offline
evolve 18
kb show
front
metrics
partition
plot pareto --format pdf --format png
plot hv
plot igd
plot latency-accuracy
plot niches
note "eighteen generations: 120 evaluations"
