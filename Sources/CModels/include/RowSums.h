#ifndef HEARSAY_ROW_SUMS_H
#define HEARSAY_ROW_SUMS_H
#include <stddef.h>
#include <stdint.h>

/// The parts of a `WeightTable`, whose comments tell their layout.
typedef struct {
  /// Groups of eight rows, 32 bytes each; `group_count` of them are addressed, others hold what overflows.
  const uint64_t *groups;
  uint32_t group_count;
  /// Numbers in a dense row: a multiple of 16, at most 256.
  uint32_t width;
  /// (outcome, weight) pairs; eight more can be read behind the last.
  const uint16_t *entries;
  const int16_t *dense;
} hearsay_row_table;

enum { HEARSAY_ROW_FEATURES = 128 };

/// The rows of up to 128 features on their way to a sum: most of the time goes into waiting for memory, so there are
/// three steps, each of which asks for what the next one reads, and time for other work between them.
typedef struct {
  size_t count;
  uint32_t features[HEARSAY_ROW_FEATURES];
  /// Where the features' groups are, in bytes.
  uint32_t offsets[HEARSAY_ROW_FEATURES];
  /// Where the entries of those features that have a row begin, and how many there are.
  uint32_t starts[HEARSAY_ROW_FEATURES + 1];
  uint32_t lengths[HEARSAY_ROW_FEATURES + 1];
} hearsay_row_search;

/// Where the features are to be written.
static inline uint32_t *hearsay_row_features(hearsay_row_search *search) { return search->features; }

/// The first step, with the first `count` of `features`.
void hearsay_row_locate(const hearsay_row_table *table, hearsay_row_search *search, size_t count);

/// The second step.
void hearsay_row_match(const hearsay_row_table *table, hearsay_row_search *search);

/// The last step: the outcome, of the first `outcomes`, for which the rows' sum is the largest; of equals the first.
size_t hearsay_row_best(const hearsay_row_table *table, const hearsay_row_search *search, size_t outcomes);

/// All steps at once: writes the sums of the rows of `count` features, at most 128, to `scores`, `width` numbers. Exact,
/// and the same on every machine.
void hearsay_row_sums(const hearsay_row_table *table, const uint32_t *features, size_t count, int32_t *scores);

#endif
