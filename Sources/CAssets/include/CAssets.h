#ifndef HEARSAY_CASSETS_H
#define HEARSAY_CASSETS_H
#include <stddef.h>

/// A file compiled into the binary.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} hearsay_asset;

#endif
