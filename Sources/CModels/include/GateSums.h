#ifndef HEARSAY_GATE_SUMS_H
#define HEARSAY_GATE_SUMS_H
#include <stddef.h>
#include <stdint.h>

/// The product of a matrix of `rows` × 128 numbers with a vector of 128, in exact whole numbers; the sums must
/// fit 32 bits. `rows` has to be a multiple of 4. Swift has no name for the instruction that multiplies pairs of
/// 16-bit numbers and adds them, which halves the time; results are the same with and without it.
void hearsay_gate_sums(const int16_t *weights, const int16_t *inputs, size_t rows, int32_t *sums);

#endif
