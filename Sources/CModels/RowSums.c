#include "RowSums.h"

#include <string.h>

#include "Buckets.h"
#include "Processor.h"

enum { most = HEARSAY_ROW_FEATURES, widest = 256, dense_mark = 0xFF, flat_room = 2048, longest_row = 256 };

typedef int16_t sixteen __attribute__((vector_size(32)));
typedef int32_t wide_sixteen __attribute__((vector_size(64)));

/// Looks a feature up in one group. Writes where its entries are, or anything, and returns whether it is there.
static inline __attribute__((always_inline)) int find(
    const char *group, uint32_t feature, uint32_t *start, uint32_t *length) {
  uint64_t ends;
  uint32_t base;
  memcpy(&ends, group + 16, 8);
  memcpy(&base, group + 24, 4);
#if defined(__x86_64__)
  __m128i checks = _mm_loadu_si128((const __m128i *)group);
  uint32_t hits = (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi16(checks, _mm_set1_epi16((int16_t)feature)));
  // Two bits a lane. Without a hit the last lane stands in, so that there is no branch.
  unsigned shift = (unsigned)__builtin_ctz(hits | 0x4000) * 4;
#else
  uint16_t checks[8];
  memcpy(checks, group, 16);
  unsigned lane = 0, hits = 1;
  while (lane < 7 && checks[lane] != (uint16_t)feature) lane++;
  if (checks[lane] != (uint16_t)feature) hits = 0;
  unsigned shift = lane * 8;
#endif
  uint32_t first = (uint32_t)((ends << 8 >> shift) & 0xFF);
  *start = base + first;
  *length = (uint32_t)((ends >> shift) & 0xFF) - first;
  return hits != 0;
}

static inline int overflows(const char *group) { return group[28] & 1; }

static inline __attribute__((always_inline)) size_t match(
    const hearsay_row_table *table, const uint32_t *features, const uint32_t *offsets, size_t count,
    uint32_t *starts, uint32_t *lengths) {
  const char *groups = (const char *)table->groups;
  uint8_t missing[most];
  size_t found = 0;
  // Rows are written in any case and kept if there is one: branches here are hard to predict.
  for (size_t i = 0; i < count; i++) {
    missing[i - found] = (uint8_t)i;
    int is_hit = find(groups + offsets[i], features[i], starts + found, lengths + found);
    __builtin_prefetch(table->entries + starts[found]);
    found += (size_t)is_hit;
  }
  size_t missing_count = count - found;
  for (size_t number = 0; number < missing_count; number++) {
    size_t i = missing[number];
    const char *group = groups + offsets[i];
    while (overflows(group)) {
      group += 32;
      if (find(group, features[i], starts + found, lengths + found)) {
        found++;
        break;
      }
    }
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
    const hearsay_row_table *table, const uint32_t *rows, size_t count, int32_t *scores) {
  const size_t width = table->width;
  for (size_t row = 0; row < count; row++) __builtin_prefetch(table->dense + rows[row] * width);
  for (size_t column = 0; column < width; column += 16) {
    sixteen sums = {0};
    for (size_t row = 0; row < count; row++) {
      sixteen weights;
      memcpy(&weights, table->dense + rows[row] * width + column, sizeof weights);
      sums += weights;
    }
    wide_sixteen wide = __builtin_convertvector(sums, wide_sixteen);
    memcpy(scores + column, &wide, sizeof wide);
  }
}

static inline __attribute__((always_inline)) void add_rows(
    const hearsay_row_table *table, const uint32_t *starts, const uint32_t *lengths, size_t count,
    int32_t *scores) {
  uint32_t dense[most + 1];
  // Entries are first put one row behind the other: one loop over them all has one end to mispredict.
  uint16_t flat[flat_room + longest_row + 16];
  size_t length = 0, dense_count = 0;
  int is_added = 0;
  for (size_t number = 0; number < count; number++) {
    const uint16_t *entries = table->entries + starts[number];
    size_t own = lengths[number];
    uint64_t four;
    memcpy(&four, entries, 8);
    size_t is_dense = (size_t)((four & 0xFF) == dense_mark) & (size_t)(own > 2);
    dense[dense_count] = (uint32_t)(four >> 16);
    dense_count += is_dense;
    entries += 3 * is_dense;
    own -= 3 * is_dense;
    memcpy(flat + length, entries, 16);
    for (size_t next = 8; __builtin_expect(own > next, 0); next += 8) {
      memcpy(flat + length + next, entries + next, 16);
    }
    length += own;
    if (__builtin_expect(length > flat_room, 0)) {
      if (!is_added) memset(scores, 0, table->width * sizeof *scores);
      is_added = 1;
      memset(flat + length, 0, 8);
      add_entries(flat, length, scores);
      length = 0;
    }
  }
  if (__builtin_expect(is_added, 0)) {
    // More entries than ever happens: dense rows go to scores of their own.
    int32_t others[widest];
    add_dense(table, dense, dense_count, others);
    for (size_t i = 0; i < table->width; i++) scores[i] += others[i];
  } else {
    add_dense(table, dense, dense_count, scores);
  }
  memset(flat + length, 0, 8);
  add_entries(flat, length, scores);
}

static inline __attribute__((always_inline)) size_t best_of(int32_t *scores, size_t outcomes, size_t width) {
  for (size_t i = outcomes; i < width; i++) scores[i] = INT32_MIN;
  int32_t best = INT32_MIN;
  for (size_t i = 0; i < width; i++) best = scores[i] > best ? scores[i] : best;
  size_t first = 0;
  while (scores[first] != best) first++;
  return first;
}

static inline __attribute__((always_inline)) size_t best(
    const hearsay_row_table *table, const hearsay_row_search *search, size_t outcomes) {
  _Alignas(64) int32_t scores[widest];
  add_rows(table, search->starts, search->lengths, search->count, scores);
  return best_of(scores, outcomes, table->width);
}

static inline __attribute__((always_inline)) void locate(
    const hearsay_row_table *table, const uint32_t *features, size_t count, uint32_t *offsets) {
  for (size_t i = 0; i < count; i++) {
    offsets[i] = hearsay_bucket_offset(features[i], table->group_count);
    __builtin_prefetch((const char *)table->groups + offsets[i]);
  }
}

#if defined(__x86_64__)

HEARSAY_AVX2 static void locate_avx2(
    const hearsay_row_table *table, const uint32_t *features, size_t count, uint32_t *offsets) {
  hearsay_find_buckets_avx2(table->groups, table->group_count, features, count, offsets);
}

HEARSAY_AVX2 static size_t match_avx2(
    const hearsay_row_table *table, const uint32_t *features, const uint32_t *offsets, size_t count,
    uint32_t *starts, uint32_t *lengths) {
  return match(table, features, offsets, count, starts, lengths);
}

HEARSAY_AVX2 static void add_rows_avx2(
    const hearsay_row_table *table, const uint32_t *starts, const uint32_t *lengths, size_t count,
    int32_t *scores) {
  add_rows(table, starts, lengths, count, scores);
}

HEARSAY_AVX2 static size_t best_avx2(
    const hearsay_row_table *table, const hearsay_row_search *search, size_t outcomes) {
  _Alignas(64) int32_t scores[widest];
  const size_t width = table->width;
  add_rows(table, search->starts, search->lengths, search->count, scores);
  for (size_t i = outcomes; i < width; i++) scores[i] = INT32_MIN;
  __m256i most_of = _mm256_set1_epi32(INT32_MIN);
  for (size_t i = 0; i < width; i += 8) {
    most_of = _mm256_max_epi32(most_of, _mm256_load_si256((const __m256i *)(scores + i)));
  }
  most_of = _mm256_max_epi32(most_of, _mm256_permute2x128_si256(most_of, most_of, 1));
  most_of = _mm256_max_epi32(most_of, _mm256_shuffle_epi32(most_of, 0x4E));
  most_of = _mm256_max_epi32(most_of, _mm256_shuffle_epi32(most_of, 0xB1));
  for (size_t i = 0; i < width; i += 8) {
    __m256i is_best = _mm256_cmpeq_epi32(most_of, _mm256_load_si256((const __m256i *)(scores + i)));
    uint32_t hits = (uint32_t)_mm256_movemask_ps(_mm256_castsi256_ps(is_best));
    if (hits) return i + (size_t)__builtin_ctz(hits);
  }
  return 0;
}

#endif

void hearsay_row_locate(const hearsay_row_table *table, hearsay_row_search *search, size_t count) {
  search->count = count;
#if defined(__x86_64__)
  if (hearsay_has_avx2()) return locate_avx2(table, search->features, count, search->offsets);
#endif
  locate(table, search->features, count, search->offsets);
}

void hearsay_row_match(const hearsay_row_table *table, hearsay_row_search *search) {
#if defined(__x86_64__)
  if (hearsay_has_avx2()) {
    search->count =
        match_avx2(table, search->features, search->offsets, search->count, search->starts, search->lengths);
    return;
  }
#endif
  search->count =
      match(table, search->features, search->offsets, search->count, search->starts, search->lengths);
}

size_t hearsay_row_best(const hearsay_row_table *table, const hearsay_row_search *search, size_t outcomes) {
#if defined(__x86_64__)
  if (hearsay_has_avx2()) return best_avx2(table, search, outcomes);
#endif
  return best(table, search, outcomes);
}

void hearsay_row_sums(const hearsay_row_table *table, const uint32_t *features, size_t count, int32_t *scores) {
  uint32_t offsets[most], starts[most + 1], lengths[most + 1];
#if defined(__x86_64__)
  if (hearsay_has_avx2()) {
    locate_avx2(table, features, count, offsets);
    return add_rows_avx2(
        table, starts, lengths, match_avx2(table, features, offsets, count, starts, lengths), scores);
  }
#endif
  locate(table, features, count, offsets);
  add_rows(table, starts, lengths, match(table, features, offsets, count, starts, lengths), scores);
}
