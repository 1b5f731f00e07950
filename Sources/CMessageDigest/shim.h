// BSD message digests (Debian: libmd-dev).
#include <sha2.h>
#include <sys/types.h>
