#ifndef PATUH_CGLIBC_SHIM_H
#define PATUH_CGLIBC_SHIM_H

/* What the C library has beyond POSIX, which Swift's own module leaves out: memmem, memrchr and renameat2. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <stdio.h>
#include <string.h>

#endif
