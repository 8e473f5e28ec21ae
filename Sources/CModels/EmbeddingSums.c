#include "EmbeddingSums.h"

#include "Processor.h"
#include "Squash.h"

#pragma STDC FP_CONTRACT OFF

enum { width = 64 };

static inline __attribute__((always_inline)) void sum(
    const int8_t *table, const int32_t *rows, size_t rows_per_token, size_t count, float scale, float unit,
    int8_t *restrict inputs) {
  for (size_t token = 0; token < count; token++, rows += rows_per_token, inputs += width) {
    // The table is larger than the caches near by.
    size_t ahead = token + 2 < count ? 2 * rows_per_token : 0;
    for (size_t slot = 0; slot < rows_per_token; slot++) {
      __builtin_prefetch(table + (size_t)rows[ahead + slot] * width);
    }
    _Alignas(64) int16_t sums[width] = {0};
    for (size_t slot = 0; slot < rows_per_token; slot++) {
      const int8_t *row = table + (size_t)rows[slot] * width;
      for (int i = 0; i < width; i++) sums[i] = (int16_t)(sums[i] + row[i]);
    }
    for (int i = 0; i < width; i++) inputs[i] = hearsay_whole(hearsay_squash((float)sums[i] * scale), unit);
  }
}

#if defined(__x86_64__)
HEARSAY_VNNI static void sum_wide(
    const int8_t *table, const int32_t *rows, size_t rows_per_token, size_t count, float scale, float unit,
    int8_t *inputs) {
  sum(table, rows, rows_per_token, count, scale, unit, inputs);
}

HEARSAY_AVX2 static void sum_avx2(
    const int8_t *table, const int32_t *rows, size_t rows_per_token, size_t count, float scale, float unit,
    int8_t *inputs) {
  sum(table, rows, rows_per_token, count, scale, unit, inputs);
}
#endif

void hearsay_embedding_sums(
    const int8_t *table, const int32_t *rows, size_t rows_per_token, size_t count, float scale, float unit,
    int8_t *inputs) {
#if defined(__x86_64__)
  if (hearsay_has_vnni()) return sum_wide(table, rows, rows_per_token, count, scale, unit, inputs);
  if (hearsay_has_avx2()) return sum_avx2(table, rows, rows_per_token, count, scale, unit, inputs);
#endif
  sum(table, rows, rows_per_token, count, scale, unit, inputs);
}
