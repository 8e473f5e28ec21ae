#ifndef HEARSAY_BUCKETS_H
#define HEARSAY_BUCKETS_H
#include <stddef.h>
#include <stdint.h>

// Where features have their buckets of 32 bytes in a table: the high bits of a feature name one.

static inline __attribute__((always_inline)) uint32_t hearsay_bucket_offset(uint32_t feature, uint32_t bucket_count) {
  return (uint32_t)(((uint64_t)feature * bucket_count) >> 32) * 32;
}

#if defined(__x86_64__)
#include <immintrin.h>

#include "Processor.h"

/// Writes the offsets in bytes of the buckets of `count` features, rounded up to a multiple of 8, and asks for the
/// lines of cache they lie in.
HEARSAY_AVX2 static inline void hearsay_find_buckets_avx2(
    const void *buckets, uint32_t bucket_count, const uint32_t *features, size_t count, uint32_t *offsets) {
  const __m256i counts = _mm256_set1_epi32((int32_t)bucket_count);
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    __m256i eight = _mm256_loadu_si256((const __m256i *)(features + i));
    __m256i even = _mm256_srli_epi64(_mm256_mul_epu32(eight, counts), 32);
    __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(eight, 32), counts);
    __m256i numbers = _mm256_blend_epi32(even, odd, 0xAA);
    _mm256_storeu_si256((__m256i *)(offsets + i), _mm256_slli_epi32(numbers, 5));
  }
  for (; i < count; i++) offsets[i] = hearsay_bucket_offset(features[i], bucket_count);
  for (i = 0; i < count; i++) __builtin_prefetch((const char *)buckets + offsets[i]);
}

#endif
#endif
