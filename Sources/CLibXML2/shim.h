#ifndef PATUH_CLIBXML2_SHIM_H
#define PATUH_CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#endif
