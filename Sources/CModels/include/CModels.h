#ifndef HEARSAY_CMODELS_H
#define HEARSAY_CMODELS_H
#include <stddef.h>

#endif
