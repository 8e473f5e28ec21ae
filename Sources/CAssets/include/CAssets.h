/// Files compiled into the binary, so that it can be copied anywhere.
#ifndef HEARSAY_CASSETS_H
#define HEARSAY_CASSETS_H
#include <stddef.h>

/// A file compiled into the binary.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} hearsay_asset;

/// Articles to try the program on, in the order in which they are offered.
const hearsay_asset *hearsay_samples(size_t *count);

/// Themes; the first is the one used unless told otherwise.
const hearsay_asset *hearsay_themes(size_t *count);

#endif
