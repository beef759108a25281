#ifndef PATUH_CLIBXML2_SHIM_H
#define PATUH_CLIBXML2_SHIM_H

/* For memrchr. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

#endif
