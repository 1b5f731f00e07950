# The main job, from tables to figures: `llm-nas run sessions/tour.nas`.
# The tables must have been imported: `llm-nas data import DIR`.
task cifar10 edgegpu
partition
llm use offline
evolve 5
kb show
front
metrics
partition
plot pareto --format pdf --format png
plot hv
plot igd
plot latency-accuracy
plot niches
note "five generations: the fast end is found first"
