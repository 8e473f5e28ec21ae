#include "GateSums.h"

enum { columns = 128 };

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx2"))) static void sums_avx2(
    const int16_t *weights, const int16_t *inputs, size_t rows, int32_t *sums) {
  __m256i input[columns / 16];
  for (int k = 0; k < columns / 16; k++) input[k] = _mm256_loadu_si256((const __m256i *)inputs + k);
  for (size_t row = 0; row < rows; row += 4) {
    const __m256i *w0 = (const __m256i *)(weights + row * columns);
    const __m256i *w1 = w0 + columns / 16, *w2 = w1 + columns / 16, *w3 = w2 + columns / 16;
    __m256i s0 = _mm256_setzero_si256(), s1 = s0, s2 = s0, s3 = s0;
    for (int k = 0; k < columns / 16; k++) {
      s0 = _mm256_add_epi32(s0, _mm256_madd_epi16(_mm256_loadu_si256(w0 + k), input[k]));
      s1 = _mm256_add_epi32(s1, _mm256_madd_epi16(_mm256_loadu_si256(w1 + k), input[k]));
      s2 = _mm256_add_epi32(s2, _mm256_madd_epi16(_mm256_loadu_si256(w2 + k), input[k]));
      s3 = _mm256_add_epi32(s3, _mm256_madd_epi16(_mm256_loadu_si256(w3 + k), input[k]));
    }
    __m256i all = _mm256_hadd_epi32(_mm256_hadd_epi32(s0, s1), _mm256_hadd_epi32(s2, s3));
    __m128i four = _mm_add_epi32(_mm256_castsi256_si128(all), _mm256_extracti128_si256(all, 1));
    _mm_storeu_si128((__m128i *)(sums + row), four);
  }
}

static void sums_sse2(const int16_t *weights, const int16_t *inputs, size_t rows, int32_t *sums) {
  const __m128i *input = (const __m128i *)inputs;
  for (size_t row = 0; row < rows; row += 4) {
    const __m128i *w0 = (const __m128i *)(weights + row * columns);
    const __m128i *w1 = w0 + columns / 8, *w2 = w1 + columns / 8, *w3 = w2 + columns / 8;
    __m128i s0 = _mm_setzero_si128(), s1 = s0, s2 = s0, s3 = s0;
    for (int k = 0; k < columns / 8; k++) {
      __m128i x = _mm_loadu_si128(input + k);
      s0 = _mm_add_epi32(s0, _mm_madd_epi16(_mm_loadu_si128(w0 + k), x));
      s1 = _mm_add_epi32(s1, _mm_madd_epi16(_mm_loadu_si128(w1 + k), x));
      s2 = _mm_add_epi32(s2, _mm_madd_epi16(_mm_loadu_si128(w2 + k), x));
      s3 = _mm_add_epi32(s3, _mm_madd_epi16(_mm_loadu_si128(w3 + k), x));
    }
    __m128i a = _mm_add_epi32(_mm_unpacklo_epi32(s0, s1), _mm_unpackhi_epi32(s0, s1));
    __m128i b = _mm_add_epi32(_mm_unpacklo_epi32(s2, s3), _mm_unpackhi_epi32(s2, s3));
    __m128i four = _mm_add_epi32(_mm_unpacklo_epi64(a, b), _mm_unpackhi_epi64(a, b));
    _mm_storeu_si128((__m128i *)(sums + row), four);
  }
}

void hearsay_gate_sums(const int16_t *weights, const int16_t *inputs, size_t rows, int32_t *sums) {
  if (__builtin_cpu_supports("avx2")) {
    sums_avx2(weights, inputs, rows, sums);
  } else {
    sums_sse2(weights, inputs, rows, sums);
  }
}

#else

void hearsay_gate_sums(const int16_t *weights, const int16_t *inputs, size_t rows, int32_t *sums) {
  for (size_t row = 0; row < rows; row++) {
    int32_t sum = 0;
    for (int k = 0; k < columns; k++) sum += (int32_t)weights[row * columns + k] * inputs[k];
    sums[row] = sum;
  }
}

#endif
