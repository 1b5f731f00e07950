// oneDNN's C API (Debian: libdnnl-dev).
#include <oneapi/dnnl/dnnl.h>
#include <oneapi/dnnl/dnnl_debug.h>

// GNU OpenMP, on which that oneDNN computes: how many threads the calling thread may use from now on.
void omp_set_num_threads(int threads);
