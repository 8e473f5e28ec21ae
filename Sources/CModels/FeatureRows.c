#include "FeatureRows.h"

#include "Processor.h"

enum { room = HEARSAY_ROW_ROOM };

static const uint64_t multiplier = 0x9E3779B97F4A7C15;

static inline uint32_t mix(uint32_t first, uint32_t second) {
  uint64_t product = ((uint64_t)first << 32 | second) * multiplier;
  return (uint32_t)(product >> 32 ^ product >> 15);
}

static void hashes_plain(const uint32_t *columns, size_t count, uint32_t *hashes) {
  for (size_t i = 0; i < count; i++) {
    uint32_t hash = mix(columns[room + i], columns[2 * room + i]);
    if (columns[i] > 1) hash = mix(hash, columns[3 * room + i]);
    if (columns[i] > 2) hash = mix(hash, columns[4 * room + i]);
    hashes[i] = hash;
  }
}

#if defined(__x86_64__)
#include <immintrin.h>

// The first number has a part in the product's high half alone.
HEARSAY_AVX2 static inline __attribute__((always_inline)) __m256i mix_eight(__m256i first, __m256i second) {
  const __m256i low = _mm256_set1_epi32((int32_t)(uint32_t)multiplier);
  const __m256i high = _mm256_set1_epi32((int32_t)(multiplier >> 32));
  __m256i even = _mm256_mul_epu32(second, low);
  __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(second, 32), low);
  __m256i top = _mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, 0xAA);
  __m256i bottom = _mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xAA);
  top = _mm256_add_epi32(
      top, _mm256_add_epi32(_mm256_mullo_epi32(second, high), _mm256_mullo_epi32(first, low)));
  return _mm256_xor_si256(top, _mm256_or_si256(_mm256_slli_epi32(top, 17), _mm256_srli_epi32(bottom, 15)));
}

HEARSAY_AVX2 static inline __attribute__((always_inline)) __m256i eight_at(const uint32_t *numbers) {
  return _mm256_loadu_si256((const __m256i *)numbers);
}

HEARSAY_AVX2 static inline __attribute__((always_inline)) void hashes_wide(
    const uint32_t *columns, size_t count, uint32_t *hashes) {
  for (size_t i = 0; i < count; i += 8) {
    __m256i values = eight_at(columns + i);
    __m256i one = mix_eight(eight_at(columns + room + i), eight_at(columns + 2 * room + i));
    __m256i two = mix_eight(one, eight_at(columns + 3 * room + i));
    __m256i three = mix_eight(two, eight_at(columns + 4 * room + i));
    __m256i hash = _mm256_blendv_epi8(three, two, _mm256_cmpeq_epi32(values, _mm256_set1_epi32(2)));
    hash = _mm256_blendv_epi8(hash, one, _mm256_cmpeq_epi32(values, _mm256_set1_epi32(1)));
    _mm256_storeu_si256((__m256i *)(hashes + i), hash);
  }
}

HEARSAY_AVX2 static void hashes_avx2(const uint32_t *columns, size_t count, uint32_t *hashes) {
  hashes_wide(columns, count, hashes);
}

HEARSAY_AVX2 static void locate_avx2(
    const uint32_t *columns, size_t count, const int8_t *weights, uint32_t mask, uint32_t *places) {
  hashes_wide(columns, count, places);
  for (size_t i = 0; i < count; i++) {
    places[i] &= mask;
    __builtin_prefetch(weights + places[i]);
  }
}

#endif

void hearsay_feature_hashes(const uint32_t *columns, size_t count, uint32_t *hashes) {
#if defined(__x86_64__)
  if (hearsay_has_avx2()) return hashes_avx2(columns, count, hashes);
#endif
  hashes_plain(columns, count, hashes);
}

void hearsay_feature_locate(
    const uint32_t *columns, size_t count, const int8_t *weights, uint32_t mask, uint32_t *places) {
#if defined(__x86_64__)
  if (hearsay_has_avx2()) return locate_avx2(columns, count, weights, mask, places);
#endif
  hashes_plain(columns, count, places);
  for (size_t i = 0; i < count; i++) {
    places[i] &= mask;
    __builtin_prefetch(weights + places[i]);
  }
}

int32_t hearsay_feature_sum(const uint32_t *places, size_t count, const int8_t *weights) {
  int32_t sum = 0, other = 0;
  size_t i = 0;
  for (; i + 2 <= count; i += 2) {
    sum += weights[places[i]];
    other += weights[places[i + 1]];
  }
  if (i < count) sum += weights[places[i]];
  return sum + other;
}
