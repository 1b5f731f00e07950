// OpenBLAS (cblas.h) and LAPACKE (Debian: libopenblas-pthread-dev, liblapacke-dev), with libm for exp and erfc.
// Of Debian's three builds of OpenBLAS the threaded one: the serial one may not be called from two threads at once, and
// the OpenMP one keeps its number of threads for each calling thread.
#include <cblas.h>
#include <lapacke.h>
#include <math.h>
