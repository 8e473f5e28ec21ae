#include "GateStep.h"

#include <string.h>

// A multiplication and an addition made one would round differently.
#pragma STDC FP_CONTRACT OFF

enum { width = 64 };

// As `Squash.tanh`.
static inline __attribute__((always_inline)) float squash(float input) {
  const float bound = 4.97f;
  float low = input < -bound ? -bound : input;
  float x = low > bound ? bound : low;
  float square = x * x;
  float numerator = ((square + 378) * square + 17325) * square + 135135;
  float denominator = ((square * 28 + 3150) * square + 62370) * square + 135135;
  return x * numerator / denominator;
}

static inline __attribute__((always_inline)) void step(
    const int32_t *restrict sums, const float *restrict scales, const float *restrict bias, float unit,
    float *restrict cells, float *restrict states, int16_t *restrict whole_states) {
  float gates[4 * width];
  for (int i = 0; i < 3 * width; i++) gates[i] = squash(((float)sums[i] * scales[i] + bias[i]) * 0.5f) * 0.5f + 0.5f;
  for (int i = 3 * width; i < 4 * width; i++) gates[i] = squash((float)sums[i] * scales[i] + bias[i]);
  for (int i = 0; i < width; i++) {
    cells[i] = gates[width + i] * cells[i] + gates[i] * gates[3 * width + i];
    states[i] = gates[2 * width + i] * squash(cells[i]);
  }
  // Adding 1.5 × 2^23 rounds and leaves the whole number in the low bits.
  for (int i = 0; i < width; i++) {
    float shifted = states[i] * unit + 12582912.0f;
    int32_t bits;
    memcpy(&bits, &shifted, sizeof bits);
    whole_states[i] = (int16_t)bits;
  }
}

typedef float eight __attribute__((vector_size(32)));

static inline __attribute__((always_inline)) void answer(
    const float *weights, const float *states, size_t count, float *answers) {
  for (size_t number = 0; number < count; number++, weights += width) {
    eight sum = {0};
    for (int i = 0; i < width; i += 8) {
      eight weight, state;
      memcpy(&weight, weights + i, sizeof weight);
      memcpy(&state, states + i, sizeof state);
      sum += weight * state;
    }
    float all = sum[0];
    for (int lane = 1; lane < 8; lane++) all += sum[lane];
    answers[number] += all;
  }
}

#if defined(__x86_64__)

__attribute__((target("avx2"))) static void step_avx2(
    const int32_t *sums, const float *scales, const float *bias, float unit, float *cells, float *states,
    int16_t *whole_states) {
  step(sums, scales, bias, unit, cells, states, whole_states);
}

__attribute__((target("avx2"))) static void answer_avx2(
    const float *weights, const float *states, size_t count, float *answers) {
  answer(weights, states, count, answers);
}

#endif

void hearsay_gate_step(
    const int32_t *sums, const float *scales, const float *bias, float unit, float *cells, float *states,
    int16_t *whole_states) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return step_avx2(sums, scales, bias, unit, cells, states, whole_states);
#endif
  step(sums, scales, bias, unit, cells, states, whole_states);
}

void hearsay_gate_answers(const float *weights, const float *states, size_t count, float *answers) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2")) return answer_avx2(weights, states, count, answers);
#endif
  answer(weights, states, count, answers);
}
