#include "RowSums.h"

#include <string.h>

#include "Buckets.h"
#include "Processor.h"

enum { most = 128, widest = 256, dense_mark = 0xFF, group_size = 32, flat_room = 2048, longest_row = 256 };

typedef int16_t sixteen __attribute__((vector_size(32)));
typedef int32_t wide_sixteen __attribute__((vector_size(64)));

/// Where a feature's entries begin and end.
typedef struct {
  uint32_t start, end;
} row_range;

typedef struct {
  row_range range;
  /// Whether the group has the feature, and if not whether the next one may have it.
  int is_hit, overflows;
} row_match;

#if defined(__x86_64__)

static inline __attribute__((always_inline)) row_match match(const char *group, uint32_t feature) {
  __m128i checks = _mm_loadu_si128((const __m128i *)group);
  uint32_t hits = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi16(checks, _mm_set1_epi16((int16_t)feature)));
  uint64_t ends, tail;
  memcpy(&ends, group + 16, 8);
  memcpy(&tail, group + 24, 8);
  // Without a hit the last lane stands in, so that there is no branch; what comes out is not used then.
  unsigned shift = (unsigned)__builtin_ctz(hits | 0x4000) / 2 * 8;
  row_match found;
  found.range.start = (uint32_t)tail + (uint32_t)((ends << 8 >> shift) & 0xFF);
  found.range.end = (uint32_t)tail + (uint32_t)((ends >> shift) & 0xFF);
  found.is_hit = hits != 0;
  found.overflows = hits == 0 && (tail >> 32 & 1);
  return found;
}

#else

static inline row_match match(const char *group, uint32_t feature) {
  uint16_t checks[8];
  uint8_t ends[8];
  uint64_t tail;
  memcpy(checks, group, 16);
  memcpy(ends, group + 16, 8);
  memcpy(&tail, group + 24, 8);
  int slot = 0;
  while (slot < 8 && checks[slot] != (uint16_t)feature) slot++;
  row_match found = {{(uint32_t)tail, (uint32_t)tail}, slot < 8, slot == 8 && (tail >> 32 & 1)};
  if (slot < 8) {
    found.range.start += slot > 0 ? ends[slot - 1] : 0;
    found.range.end += ends[slot];
  }
  return found;
}

#endif

/// Finds the rows of features that have one. Returns how many there are.
static inline __attribute__((always_inline)) size_t find_rows(
    const hearsay_row_table *table, const uint32_t *features, const uint32_t *offsets, size_t count,
    row_range *rows) {
  const char *groups = (const char *)table->groups;
  uint16_t overflowing[most];
  size_t found = 0, overflow_count = 0;
  // Rows are written in any case and kept if there is one: branches here are hard to predict.
  for (size_t i = 0; i < count; i++) {
    row_match row = match(groups + offsets[i], features[i]);
    rows[found] = row.range;
    __builtin_prefetch(table->entries + row.range.start);
    found += (size_t)(row.is_hit & (row.range.start < row.range.end));
    overflowing[overflow_count] = (uint16_t)i;
    overflow_count += (size_t)row.overflows;
  }
  for (size_t number = 0; number < overflow_count; number++) {
    size_t i = overflowing[number];
    const char *group = groups + offsets[i];
    row_match row;
    do {
      group += group_size;
      row = match(group, features[i]);
    } while (row.overflows);
    rows[found] = row.range;
    found += (size_t)(row.is_hit & (row.range.start < row.range.end));
  }
  return found;
}

/// Adds (outcome, weight) pairs to the scores; up to three behind the last are read and have to be zero.
static inline __attribute__((always_inline)) void add_entries(
    const uint16_t *entries, size_t count, int32_t *scores) {
  for (size_t i = 0; i < count; i += 4) {
    uint64_t four;
    memcpy(&four, entries + i, 8);
    scores[four & 0xFF] += (int8_t)(four >> 8);
    scores[four >> 16 & 0xFF] += (int8_t)(four >> 24);
    scores[four >> 32 & 0xFF] += (int8_t)(four >> 40);
    scores[four >> 48 & 0xFF] += (int8_t)(four >> 56);
  }
}

static inline __attribute__((always_inline)) void add_dense(
    const int16_t *const *rows, size_t count, size_t width, int32_t *scores) {
  for (size_t column = 0; column < width; column += 16) {
    sixteen sums = {0};
    for (size_t row = 0; row < count; row++) {
      sixteen weights;
      memcpy(&weights, rows[row] + column, sizeof weights);
      sums += weights;
    }
    wide_sixteen wide = __builtin_convertvector(sums, wide_sixteen);
    memcpy(scores + column, &wide, sizeof wide);
  }
}

static inline __attribute__((always_inline)) void add_rows(
    const hearsay_row_table *table, const row_range *rows, size_t count, int32_t *scores) {
  const int16_t *dense[most];
  // Entries are first put one row behind the other: one loop over them all has one end to mispredict.
  uint16_t flat[flat_room + longest_row + 16];
  size_t length = 0, dense_count = 0;
  int is_added = 0;
  for (size_t number = 0; number < count; number++) {
    const uint16_t *entries = table->entries + rows[number].start;
    const uint16_t *end = table->entries + rows[number].end;
    size_t is_dense = (entries[0] & 0xFF) == dense_mark;
    size_t row = (entries[1] | (size_t)entries[2] << 16) & (0 - is_dense);
    dense[dense_count] = table->dense + row * table->width;
    __builtin_prefetch(dense[dense_count]);
    dense_count += is_dense;
    entries += 3 * is_dense;
    memcpy(flat + length, entries, 16);
    for (ptrdiff_t next = 8; __builtin_expect(end - entries > next, 0); next += 8) {
      memcpy(flat + length + next, entries + next, 16);
    }
    length += (size_t)(end - entries);
    if (__builtin_expect(length > flat_room, 0)) {
      if (!is_added) memset(scores, 0, table->width * sizeof *scores);
      is_added = 1;
      memset(flat + length, 0, 8);
      add_entries(flat, length, scores);
      length = 0;
    }
  }
  if (is_added) {
    // More than ever happens: dense rows go to scores of their own.
    int32_t others[widest];
    add_dense(dense, dense_count, table->width, others);
    for (size_t i = 0; i < table->width; i++) scores[i] += others[i];
  } else {
    add_dense(dense, dense_count, table->width, scores);
  }
  memset(flat + length, 0, 8);
  add_entries(flat, length, scores);
}

static inline __attribute__((always_inline)) size_t best_of(int32_t *scores, size_t outcomes, size_t width) {
  for (size_t i = outcomes; i < width; i++) scores[i] = INT32_MIN;
  int32_t best = INT32_MIN;
  for (size_t i = 0; i < width; i++) best = scores[i] > best ? scores[i] : best;
  for (size_t i = 0; i < width; i += 16) {
    uint32_t hits = 0;
    for (int lane = 0; lane < 16; lane++) hits |= (uint32_t)(scores[i + (size_t)lane] == best) << lane;
    if (hits) return i + (size_t)__builtin_ctz(hits);
  }
  return 0;
}

static void sums_plain(
    const hearsay_row_table *table, const uint32_t *features, size_t count, int32_t *scores) {
  uint32_t offsets[most];
  row_range rows[most + 1];
  for (size_t i = 0; i < count; i++) {
    offsets[i] = hearsay_bucket_offset(features[i], table->group_count);
    __builtin_prefetch((const char *)table->groups + offsets[i]);
  }
  add_rows(table, rows, find_rows(table, features, offsets, count, rows), scores);
}

#if defined(__x86_64__)

HEARSAY_AVX2 static inline __attribute__((always_inline)) void sums_wide(
    const hearsay_row_table *table, const uint32_t *features, size_t count, int32_t *scores) {
  uint32_t offsets[most];
  row_range rows[most + 1];
  hearsay_find_buckets_avx2(table->groups, table->group_count, features, count, offsets);
  add_rows(table, rows, find_rows(table, features, offsets, count, rows), scores);
}

HEARSAY_AVX2 static void sums_avx2(
    const hearsay_row_table *table, const uint32_t *features, size_t count, int32_t *scores) {
  sums_wide(table, features, count, scores);
}

HEARSAY_AVX2 static size_t best_avx2(
    const hearsay_row_table *table, const uint32_t *features, size_t count, size_t outcomes) {
  _Alignas(32) int32_t scores[widest];
  sums_wide(table, features, count, scores);
  __m256i last = _mm256_set1_epi32(INT32_MIN), best = last;
  for (size_t i = outcomes; i < table->width; i++) scores[i] = INT32_MIN;
  for (size_t i = 0; i < table->width; i += 8) {
    best = _mm256_max_epi32(best, _mm256_load_si256((const __m256i *)(scores + i)));
  }
  __m256i halves = _mm256_max_epi32(best, _mm256_permute2x128_si256(best, best, 1));
  halves = _mm256_max_epi32(halves, _mm256_shuffle_epi32(halves, 0x4E));
  halves = _mm256_max_epi32(halves, _mm256_shuffle_epi32(halves, 0xB1));
  for (size_t i = 0; i < table->width; i += 8) {
    __m256i is_best = _mm256_cmpeq_epi32(halves, _mm256_load_si256((const __m256i *)(scores + i)));
    uint32_t hits = (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(is_best));
    if (hits) return i + (size_t)__builtin_ctz(hits);
  }
  return 0;
}

#endif

void hearsay_row_sums(const hearsay_row_table *table, const uint32_t *features, size_t count, int32_t *scores) {
#if defined(__x86_64__)
  if (hearsay_has_avx2()) return sums_avx2(table, features, count, scores);
#endif
  sums_plain(table, features, count, scores);
}

size_t hearsay_best_row_sum(
    const hearsay_row_table *table, const uint32_t *features, size_t count, size_t outcomes) {
#if defined(__x86_64__)
  if (hearsay_has_avx2()) return best_avx2(table, features, count, outcomes);
#endif
  int32_t scores[widest];
  sums_plain(table, features, count, scores);
  return best_of(scores, outcomes, table->width);
}
