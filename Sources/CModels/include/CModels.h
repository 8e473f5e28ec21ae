#ifndef HEARSAY_CMODELS_H
#define HEARSAY_CMODELS_H
#include <stddef.h>

#include "ActorFacts.h"
#include "EmbeddingSums.h"
#include "FeatureMixing.h"
#include "FeatureRows.h"
#include "PairSums.h"
#include "Recurrence.h"
#include "RowSums.h"

/// A model file compiled into the binary. Its bytes begin at a multiple of 64 and are never freed.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} hearsay_model;

/// How many models are compiled in.
size_t hearsay_model_count(void);

/// The model at `index`; all zero beyond the last.
hearsay_model hearsay_model_at(size_t index);

/// Asks the processor to fetch the line of cache at `address`, which need not be valid. Swift has no word for it.
static inline void hearsay_prefetch(const void *address) {
  __builtin_prefetch(address, 0, 3);
}

#endif
