#ifndef HEARSAY_SQUASH_H
#define HEARSAY_SQUASH_H
#include <stdint.h>
#include <string.h>

// A multiplication and an addition made one would round differently.
#pragma STDC FP_CONTRACT OFF

// As `Squash.tanh`.
static inline __attribute__((always_inline)) float hearsay_squash(float input) {
  const float bound = 4.97f;
  float low = input < -bound ? -bound : input;
  float x = low > bound ? bound : low;
  float square = x * x;
  float numerator = ((square + 378) * square + 17325) * square + 135135;
  float denominator = ((square * 28 + 3150) * square + 62370) * square + 135135;
  return x * numerator / denominator;
}

// An activation in whole numbers: adding 1.5 × 2^23 rounds and leaves the whole number in the low bits.
static inline __attribute__((always_inline)) int8_t hearsay_whole(float activation, float unit) {
  float shifted = activation * unit + 12582912.0f;
  int32_t bits;
  memcpy(&bits, &shifted, sizeof bits);
  return (int8_t)bits;
}

#endif
