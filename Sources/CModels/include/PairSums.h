#ifndef HEARSAY_PAIR_SUMS_H
#define HEARSAY_PAIR_SUMS_H
#include <stddef.h>
#include <stdint.h>

/// Writes where `count` features have their buckets, in bytes, in a table of `bucket_count` buckets of 32 bytes, and
/// asks for them: what sums their weights up reads them, and there is time for other work before that. A feature belongs
/// to the bucket that its high bits name.
void hearsay_pair_locate(
    const uint16_t *buckets, uint32_t bucket_count, const uint32_t *features, size_t count, uint32_t *offsets);

/// Sums the weights of `count` features, at most 256. A bucket is eight 16-bit checks, then eight pairs of signed 8-bit
/// weights; a feature has every slot whose check is its low 16 bits. Writes two sums. Exact, and the same on every
/// machine.
void hearsay_pair_sums(
    const uint16_t *buckets, const uint32_t *features, const uint32_t *offsets, size_t count, int32_t *sums);

#endif
