#include "FeatureMixing.h"

#include "Processor.h"

static const uint32_t place_step = 0x85EBCA6B;
static const uint64_t multiplier = 0x9E3779B97F4A7C15;

static inline uint32_t mixed(uint32_t value, uint32_t place) {
  uint64_t product = ((uint64_t)value << 32 | place) * multiplier;
  return (uint32_t)(product >> 32 ^ product >> 15);
}

#if defined(__x86_64__)
#include <immintrin.h>

// Of the product's high half the value has a part, of its low half none.
HEARSAY_AVX2 static void mix_places_avx2(uint32_t *values, size_t count, uint32_t salt) {
  const __m256i low = _mm256_set1_epi32((int32_t)(uint32_t)multiplier);
  const __m256i high = _mm256_set1_epi32((int32_t)(multiplier >> 32));
  const __m256i step = _mm256_set1_epi32((int32_t)(8 * place_step));
  const __m256i numbers = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  __m256i places = _mm256_add_epi32(
      _mm256_mullo_epi32(numbers, _mm256_set1_epi32((int32_t)place_step)), _mm256_set1_epi32((int32_t)salt));
  size_t i = 0;
  for (; i + 8 <= count; i += 8) {
    __m256i eight = _mm256_loadu_si256((const __m256i *)(values + i));
    __m256i even = _mm256_srli_epi64(_mm256_mul_epu32(places, low), 32);
    __m256i odd = _mm256_mul_epu32(_mm256_srli_epi64(places, 32), low);
    __m256i top = _mm256_add_epi32(
        _mm256_blend_epi32(even, odd, 0xAA),
        _mm256_add_epi32(_mm256_mullo_epi32(places, high), _mm256_mullo_epi32(eight, low)));
    __m256i bottom = _mm256_mullo_epi32(places, low);
    __m256i shifted = _mm256_or_si256(_mm256_slli_epi32(top, 17), _mm256_srli_epi32(bottom, 15));
    _mm256_storeu_si256((__m256i *)(values + i), _mm256_xor_si256(top, shifted));
    places = _mm256_add_epi32(places, step);
  }
  for (; i < count; i++) values[i] = mixed(values[i], (uint32_t)i * place_step + salt);
}
#endif

void hearsay_mix_places(uint32_t *values, size_t count, uint32_t salt) {
#if defined(__x86_64__)
  if (hearsay_has_avx2()) return mix_places_avx2(values, count, salt);
#endif
  for (size_t i = 0; i < count; i++) values[i] = mixed(values[i], (uint32_t)i * place_step + salt);
}
