#ifndef HEARSAY_PAIR_SUMS_H
#define HEARSAY_PAIR_SUMS_H
#include <stddef.h>
#include <stdint.h>

/// Sums the weights of `count` features, at most 256, in a table of `bucket_count` buckets of 32 bytes: eight 16-bit
/// checks, then eight pairs of signed 8-bit weights. A feature belongs to the bucket that its high bits name, and to
/// every slot there whose check is its low 16 bits. Writes two sums. Exact, and the same on every machine.
void hearsay_pair_sums(
    const uint16_t *buckets, uint32_t bucket_count, const uint32_t *features, size_t count, int32_t *sums);

#endif
