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

/// Writes the sums of the rows of `count` features, at most 128, to `scores`, `width` numbers. Exact, and the same on
/// every machine.
void hearsay_row_sums(const hearsay_row_table *table, const uint32_t *features, size_t count, int32_t *scores);

/// The outcome, of the first `outcomes`, whose sum is the largest; of equals the first.
size_t hearsay_best_row_sum(
    const hearsay_row_table *table, const uint32_t *features, size_t count, size_t outcomes);

#endif
