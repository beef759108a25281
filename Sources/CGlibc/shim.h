#ifndef PATUH_CGLIBC_SHIM_H
#define PATUH_CGLIBC_SHIM_H

/* What the C library has beyond POSIX, which Swift's own module leaves out: memmem, memrchr, renameat2, mallopt, and
   sbrk and madvise. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#endif
