#include "Recurrence.h"

#include "Processor.h"
#include "Squash.h"

#pragma STDC FP_CONTRACT OFF

enum {
  width = 64,
  gates = 4 * width,
  groups = width / 4,
  group_size = 4 * gates,
  questions = 16,
  // Tokens whose inputs are multiplied at once: their sums stay in the nearest cache.
  chunk = 16,
};

/// Writes to `sums`, for each of `count` tokens, what stands in `start` (the next `stride` numbers for each token) plus
/// the products of the weights of all gates with 64 numbers.
typedef void (*multiplication)(
    const int8_t *weights, const int8_t *inputs, size_t count, const int32_t *start, size_t stride, int32_t *sums);

typedef float lanes __attribute__((vector_size(64)));

static inline __attribute__((always_inline)) void step(
    const hearsay_direction *direction, const int32_t *restrict sums, float *restrict cells,
    float *restrict states, int8_t *restrict whole_states) {
  const float *scales = direction->scales, *bias = direction->bias;
  const float unit = direction->unit;
  _Alignas(64) float gate[gates];
  for (int i = 0; i < 3 * width; i++) {
    gate[i] = hearsay_squash(((float)sums[i] * scales[i] + bias[i]) * 0.5f) * 0.5f + 0.5f;
  }
  for (int i = 3 * width; i < gates; i++) gate[i] = hearsay_squash((float)sums[i] * scales[i] + bias[i]);
  for (int i = 0; i < width; i++) {
    cells[i] = gate[width + i] * cells[i] + gate[i] * gate[3 * width + i];
    states[i] = gate[2 * width + i] * hearsay_squash(cells[i]);
  }
  for (int i = 0; i < width; i++) whole_states[i] = hearsay_whole(states[i], unit);
}

// Four sums side by side, so that an addition need not wait for the one before.
static inline __attribute__((always_inline)) void answer(const float *weights, const float *states, float *answers) {
  lanes sums[4] = {{0}};
  for (int i = 0; i < width; i += 4) {
    for (int part = 0; part < 4; part++) {
      lanes weight;
      memcpy(&weight, weights + (i + part) * questions, sizeof weight);
      sums[part] += weight * states[i + part];
    }
  }
  lanes all;
  memcpy(&all, answers, sizeof all);
  all += (sums[0] + sums[1]) + (sums[2] + sums[3]);
  memcpy(answers, &all, sizeof all);
}

static inline __attribute__((always_inline)) void run(
    const hearsay_direction *direction, const int8_t *inputs, size_t count, int is_reversed, float *answers,
    const int32_t *start, multiplication multiply) {
  _Alignas(64) int32_t sums[chunk * gates];
  _Alignas(64) float cells[width] = {0}, states[width];
  _Alignas(64) int8_t whole_states[width] = {0};
  for (size_t done = 0; done < count;) {
    size_t length = count - done < chunk ? count - done : chunk;
    size_t first = is_reversed ? count - done - length : done;
    multiply(direction->weights, inputs + first * width, length, start, 0, sums);
    for (size_t number = 0; number < length; number++) {
      size_t place = is_reversed ? length - 1 - number : number;
      int32_t *own = sums + place * gates;
      multiply(direction->weights + groups * group_size, whole_states, 1, own, gates, own);
      step(direction, own, cells, states, whole_states);
      answer(direction->output, states, answers + (first + place) * questions);
    }
    done += length;
  }
}

static const int32_t nothing[gates] = {0};

static void multiply_plain(
    const int8_t *weights, const int8_t *inputs, size_t count, const int32_t *start, size_t stride, int32_t *sums) {
  for (size_t token = 0; token < count; token++, inputs += width, sums += gates, start += stride) {
    for (int gate = 0; gate < gates; gate++) {
      int32_t sum = start[gate];
      for (int k = 0; k < width; k++) {
        sum += (int32_t)weights[k / 4 * group_size + gate * 4 + k % 4] * inputs[k];
      }
      sums[gate] = sum;
    }
  }
}

static void run_plain(
    const hearsay_direction *direction, const int8_t *inputs, size_t count, int is_reversed, float *answers) {
  run(direction, inputs, count, is_reversed, answers, nothing, multiply_plain);
}

#if defined(__x86_64__)
#include <immintrin.h>

/// Four inputs, the same in all lanes.
static inline __attribute__((always_inline)) int32_t four_of(const int8_t *inputs) {
  int32_t four;
  memcpy(&four, inputs, sizeof four);
  return four;
}

// The instruction takes its first factors unsigned: the inputs' signs go to the weights. Two products then fit 16 bits.
HEARSAY_AVX2 static void multiply_avx2(
    const int8_t *weights, const int8_t *inputs, size_t count, const int32_t *start, size_t stride, int32_t *sums) {
  enum { block = 8 };
  const __m256i ones = _mm256_set1_epi16(1);
  for (size_t token = 0; token < count; token++, inputs += width, sums += gates, start += stride) {
    for (int row = 0; row < gates; row += 8 * block) {
      __m256i all[block];
      for (int i = 0; i < block; i++) all[i] = _mm256_loadu_si256((const __m256i *)(start + row + 8 * i));
      for (int group = 0; group < groups; group++) {
        const __m256i *own = (const __m256i *)(weights + group * group_size + row * 4);
        __m256i four = _mm256_set1_epi32(four_of(inputs + 4 * group));
        __m256i size = _mm256_abs_epi8(four);
        for (int i = 0; i < block; i++) {
          __m256i pairs = _mm256_maddubs_epi16(size, _mm256_sign_epi8(_mm256_loadu_si256(own + i), four));
          all[i] = _mm256_add_epi32(all[i], _mm256_madd_epi16(pairs, ones));
        }
      }
      for (int i = 0; i < block; i++) _mm256_storeu_si256((__m256i *)(sums + row + 8 * i), all[i]);
    }
  }
}

HEARSAY_AVX2 static void run_avx2(
    const hearsay_direction *direction, const int8_t *inputs, size_t count, int is_reversed, float *answers) {
  run(direction, inputs, count, is_reversed, answers, nothing, multiply_avx2);
}

// Here inputs go up by 128 to be unsigned, and the direction's offsets take that out of the sums.
HEARSAY_VNNI static inline __attribute__((always_inline)) void multiply_block(
    const int8_t *weights, const int8_t *inputs, const int32_t *start, size_t stride, int32_t *sums, int row,
    int tokens, int block) {
  const __m512i up = _mm512_set1_epi8((char)0x80);
  __m512i all[4][16];
  for (int token = 0; token < tokens; token++) {
    for (int i = 0; i < block; i++) {
      all[token][i] = _mm512_loadu_si512(start + (size_t)token * stride + row + 16 * i);
    }
  }
  for (int group = 0; group < groups; group++) {
    __m512i four[4];
    for (int token = 0; token < tokens; token++) {
      four[token] = _mm512_xor_si512(_mm512_set1_epi32(four_of(inputs + token * width + 4 * group)), up);
    }
    for (int i = 0; i < block; i++) {
      __m512i own = _mm512_loadu_si512(weights + group * group_size + (row + 16 * i) * 4);
      for (int token = 0; token < tokens; token++) {
        all[token][i] = _mm512_dpbusd_epi32(all[token][i], four[token], own);
      }
    }
  }
  for (int token = 0; token < tokens; token++) {
    for (int i = 0; i < block; i++) _mm512_storeu_si512(sums + token * gates + row + 16 * i, all[token][i]);
  }
}

HEARSAY_VNNI static void multiply_vnni(
    const int8_t *weights, const int8_t *inputs, size_t count, const int32_t *start, size_t stride, int32_t *sums) {
  size_t token = 0;
  for (; token + 4 <= count; token += 4) {
    for (int row = 0; row < gates; row += 64) {
      multiply_block(
          weights, inputs + token * width, start + token * stride, stride, sums + token * gates, row, 4, 4);
    }
  }
  for (; token < count; token++) {
    multiply_block(weights, inputs + token * width, start + token * stride, stride, sums + token * gates, 0, 1, 16);
  }
}

HEARSAY_VNNI static void run_vnni(
    const hearsay_direction *direction, const int8_t *inputs, size_t count, int is_reversed, float *answers) {
  run(direction, inputs, count, is_reversed, answers, direction->offsets, multiply_vnni);
}

#endif

void hearsay_recurrence(
    const hearsay_direction *direction, const int8_t *inputs, size_t count, int is_reversed, float *answers) {
#if defined(__x86_64__)
  if (hearsay_has_vnni()) return run_vnni(direction, inputs, count, is_reversed, answers);
  if (hearsay_has_avx2()) return run_avx2(direction, inputs, count, is_reversed, answers);
#endif
  run_plain(direction, inputs, count, is_reversed, answers);
}
