/// The XML parser expat, as it is: nothing of it needs a shim.
#ifndef HEARSAY_CEXPAT_H
#define HEARSAY_CEXPAT_H

#include <expat.h>

#endif
