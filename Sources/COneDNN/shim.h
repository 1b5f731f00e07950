// oneDNN's C API (Debian: libdnnl-dev).
#include <oneapi/dnnl/dnnl.h>
#include <oneapi/dnnl/dnnl_debug.h>

// GNU OpenMP, on which that oneDNN computes: how many threads the calling thread may use from now on.
void omp_set_num_threads(int threads);

// The GNU library's calls that hold a thread to processor cores; its own header hides them from Swift.
int sched_getcpu(void);
int sched_getaffinity(int process, unsigned long size, void *cores);
int sched_setaffinity(int process, unsigned long size, const void *cores);
