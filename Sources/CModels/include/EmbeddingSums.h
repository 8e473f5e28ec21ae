#ifndef HEARSAY_EMBEDDING_SUMS_H
#define HEARSAY_EMBEDDING_SUMS_H
#include <stddef.h>
#include <stdint.h>

/// For each of `count` tokens, sums its `rows_per_token` rows of 64 weights, squashes the sums times `scale`, and writes
/// them in whole numbers, `unit` (at most 127) for 1. The same on every machine.
void hearsay_embedding_sums(
    const int8_t *table, const int32_t *rows, size_t rows_per_token, size_t count, float scale, float unit,
    int8_t *inputs);

#endif
