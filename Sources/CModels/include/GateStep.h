#ifndef HEARSAY_GATE_STEP_H
#define HEARSAY_GATE_STEP_H
#include <stddef.h>
#include <stdint.h>

/// One step of 64 cells of long short-term memory, once the gates' sums are there: 256 of them, for input, forget and
/// output gates and candidates. Each is worth `scales` and goes up by `bias`; cells are renewed in place; the new
/// states go to `states`, and in whole numbers, `unit` for 1, to `whole_states`. Swift compiles for the oldest
/// processors, whose vectors are half as wide; the results are the same bits everywhere.
void hearsay_gate_step(
    const int32_t *sums, const float *scales, const float *bias, float unit, float *cells, float *states,
    int16_t *whole_states);

/// Adds to each of `count` answers the product of its 64 `weights` with 64 `states`; again the same bits everywhere.
void hearsay_gate_answers(const float *weights, const float *states, size_t count, float *answers);

#endif
