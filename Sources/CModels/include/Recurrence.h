#ifndef HEARSAY_RECURRENCE_H
#define HEARSAY_RECURRENCE_H
#include <stddef.h>
#include <stdint.h>

/// One direction of long short-term memory with 64 cells, and what it says to 16 questions. Gates are 256: 64 each for
/// input, forget and output, and the candidates.
typedef struct {
  /// For each group of four of the 64 inputs, then of the 64 states before, the four weights of every gate. None is
  /// -128.
  const int8_t *weights;
  /// For each gate, minus 128 times the sum of its weights.
  const int32_t *offsets;
  /// What one step of each gate's sum is worth, and what is added.
  const float *scales, *bias;
  /// For each state its weight in every answer.
  const float *output;
  /// What an input or state of 1 is in whole numbers; at most 127.
  float unit;
} hearsay_direction;

/// Reads `count` tokens' inputs, 64 each within ±127, from the first or from the last, and adds what the states say to
/// their answers, 16 each. The results are the same bits on every machine. Swift compiles for the oldest processors, and
/// has no name for the instructions that multiply 8-bit numbers and add them.
void hearsay_recurrence(
    const hearsay_direction *direction, const int8_t *inputs, size_t count, int is_reversed, float *answers);

#endif
