#include "PairSums.h"

#include "Buckets.h"
#include "Processor.h"

#if defined(__x86_64__)

static inline __attribute__((always_inline)) int32_t sum_of(__m128i eight) {
  __m128i four = _mm_madd_epi16(eight, _mm_set1_epi16(1));
  __m128i two = _mm_add_epi32(four, _mm_shuffle_epi32(four, 0x4E));
  return _mm_cvtsi128_si32(_mm_add_epi32(two, _mm_shuffle_epi32(two, 0xB1)));
}

// There are no branches but the loops: whether a feature has weights is hard to predict.
HEARSAY_AVX2 static void sums_avx2(
    const uint16_t *buckets, const uint32_t *features, const uint32_t *offsets, size_t count, int32_t *sums) {
  const char *base = (const char *)buckets;
  // Two features side by side: the low half of either for each of its eight slots.
  const __m256i spread = _mm256_setr_epi8(
      0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5);
  const __m256i low = _mm256_set1_epi16(1), high = _mm256_set1_epi16(0x100);
  __m256i first = _mm256_setzero_si256(), second = first;
  size_t i = 0;
  for (; i + 2 <= count; i += 2) {
    const __m128i *one = (const __m128i *)(base + offsets[i]), *other = (const __m128i *)(base + offsets[i + 1]);
    __m256i checks = _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128(one)), _mm_loadu_si128(other), 1);
    __m256i pairs =
        _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_loadu_si128(one + 1)), _mm_loadu_si128(other + 1), 1);
    __m256i keys = _mm256_broadcastq_epi64(_mm_loadl_epi64((const __m128i *)(features + i)));
    __m256i hit = _mm256_and_si256(_mm256_cmpeq_epi16(checks, _mm256_shuffle_epi8(keys, spread)), pairs);
    first = _mm256_add_epi16(first, _mm256_maddubs_epi16(low, hit));
    second = _mm256_add_epi16(second, _mm256_maddubs_epi16(high, hit));
  }
  if (i < count) {
    const __m128i *one = (const __m128i *)(base + offsets[i]);
    __m128i is_hit = _mm_cmpeq_epi16(_mm_loadu_si128(one), _mm_set1_epi16((int16_t)features[i]));
    __m256i hit = _mm256_zextsi128_si256(_mm_and_si128(is_hit, _mm_loadu_si128(one + 1)));
    first = _mm256_add_epi16(first, _mm256_maddubs_epi16(low, hit));
    second = _mm256_add_epi16(second, _mm256_maddubs_epi16(high, hit));
  }
  // A lane has at most half of the features, so two fit together.
  sums[0] = sum_of(_mm_add_epi16(_mm256_castsi256_si128(first), _mm256_extracti128_si256(first, 1)));
  sums[1] = sum_of(_mm_add_epi16(_mm256_castsi256_si128(second), _mm256_extracti128_si256(second, 1)));
}

// Every x86-64 has SSE2.
static void sums_sse2(
    const uint16_t *buckets, const uint32_t *features, const uint32_t *offsets, size_t count, int32_t *sums) {
  const char *base = (const char *)buckets;
  __m128i first = _mm_setzero_si128(), second = first;
  for (size_t i = 0; i < count; i++) {
    const __m128i *bucket = (const __m128i *)(base + offsets[i]);
    __m128i isHit = _mm_cmpeq_epi16(_mm_loadu_si128(bucket), _mm_set1_epi16((int16_t)features[i]));
    __m128i hit = _mm_and_si128(isHit, _mm_loadu_si128(bucket + 1));
    first = _mm_add_epi16(first, _mm_srai_epi16(_mm_slli_epi16(hit, 8), 8));
    second = _mm_add_epi16(second, _mm_srai_epi16(hit, 8));
  }
  sums[0] = sum_of(first);
  sums[1] = sum_of(second);
}

HEARSAY_AVX2 static void locate_avx2(
    const uint16_t *buckets, uint32_t bucket_count, const uint32_t *features, size_t count, uint32_t *offsets) {
  hearsay_find_buckets_avx2(buckets, bucket_count, features, count, offsets);
}

void hearsay_pair_sums(
    const uint16_t *buckets, const uint32_t *features, const uint32_t *offsets, size_t count, int32_t *sums) {
  if (hearsay_has_avx2()) {
    sums_avx2(buckets, features, offsets, count, sums);
  } else {
    sums_sse2(buckets, features, offsets, count, sums);
  }
}

#else

void hearsay_pair_sums(
    const uint16_t *buckets, const uint32_t *features, const uint32_t *offsets, size_t count, int32_t *sums) {
  sums[0] = sums[1] = 0;
  for (size_t i = 0; i < count; i++) {
    const uint16_t *bucket = buckets + offsets[i] / 2;
    for (int slot = 0; slot < 8; slot++) {
      if (bucket[slot] != (uint16_t)features[i]) continue;
      sums[0] += (int8_t)(bucket[8 + slot] & 0xFF);
      sums[1] += (int8_t)(bucket[8 + slot] >> 8);
    }
  }
}

#endif

void hearsay_pair_locate(
    const uint16_t *buckets, uint32_t bucket_count, const uint32_t *features, size_t count, uint32_t *offsets) {
#if defined(__x86_64__)
  if (hearsay_has_avx2()) return locate_avx2(buckets, bucket_count, features, count, offsets);
#endif
  for (size_t i = 0; i < count; i++) {
    offsets[i] = hearsay_bucket_offset(features[i], bucket_count);
    __builtin_prefetch((const char *)buckets + offsets[i]);
  }
}
