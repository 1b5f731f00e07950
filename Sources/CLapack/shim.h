// OpenBLAS (cblas.h) and LAPACKE (Debian: libopenblas-dev, liblapacke-dev), with libm for exp and erfc.
#include <cblas.h>
#include <lapacke.h>
#include <math.h>
