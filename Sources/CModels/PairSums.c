#include "PairSums.h"

static inline const uint16_t *bucket_of(const uint16_t *buckets, uint32_t bucket_count, uint32_t feature) {
  return buckets + (((uint64_t)feature * bucket_count) >> 32) * 16;
}

#if defined(__x86_64__)
#include <emmintrin.h>

// Every x86-64 has SSE2. There are no branches but the loops: whether a feature has weights is hard to predict.
void hearsay_pair_sums(
    const uint16_t *buckets, uint32_t bucket_count, const uint32_t *features, size_t count, int32_t *sums) {
  for (size_t i = 0; i < count; i++) __builtin_prefetch(bucket_of(buckets, bucket_count, features[i]));
  __m128i first = _mm_setzero_si128(), second = first;
  for (size_t i = 0; i < count; i++) {
    const __m128i *bucket = (const __m128i *)bucket_of(buckets, bucket_count, features[i]);
    __m128i isHit = _mm_cmpeq_epi16(_mm_loadu_si128(bucket), _mm_set1_epi16((int16_t)features[i]));
    __m128i hit = _mm_and_si128(isHit, _mm_loadu_si128(bucket + 1));
    first = _mm_add_epi16(first, _mm_srai_epi16(_mm_slli_epi16(hit, 8), 8));
    second = _mm_add_epi16(second, _mm_srai_epi16(hit, 8));
  }
  int16_t lanes[16];
  _mm_storeu_si128((__m128i *)lanes, first);
  _mm_storeu_si128((__m128i *)lanes + 1, second);
  sums[0] = sums[1] = 0;
  for (int lane = 0; lane < 8; lane++) {
    sums[0] += lanes[lane];
    sums[1] += lanes[8 + lane];
  }
}

#else

void hearsay_pair_sums(
    const uint16_t *buckets, uint32_t bucket_count, const uint32_t *features, size_t count, int32_t *sums) {
  sums[0] = sums[1] = 0;
  for (size_t i = 0; i < count; i++) {
    const uint16_t *bucket = bucket_of(buckets, bucket_count, features[i]);
    for (int slot = 0; slot < 8; slot++) {
      if (bucket[slot] != (uint16_t)features[i]) continue;
      sums[0] += (int8_t)(bucket[8 + slot] & 0xFF);
      sums[1] += (int8_t)(bucket[8 + slot] >> 8);
    }
  }
}

#endif
