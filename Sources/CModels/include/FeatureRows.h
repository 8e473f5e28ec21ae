#ifndef HEARSAY_FEATURE_ROWS_H
#define HEARSAY_FEATURE_ROWS_H
#include <stddef.h>
#include <stdint.h>

/// Features that are still to be hashed, in columns of `HEARSAY_ROW_ROOM` numbers: how many values each has (one to
/// three), the hash it begins with, and its values, of which those that are not there may be anything.
enum { HEARSAY_ROW_ROOM = 1024, HEARSAY_ROW_COLUMNS = 5 };

/// Writes the hashes of the first `count` features, as `FeatureHash.mix` makes them; up to seven numbers more are
/// written, but no more than there is room for.
void hearsay_feature_hashes(const uint32_t *columns, size_t count, uint32_t *hashes);

/// Writes the places that the first `count` features' weights have in a table without keys, where the bits of a hash in
/// `mask` name one, and asks for the weights: what sums them up reads them, and there is time for other work before that.
void hearsay_feature_locate(
    const uint32_t *columns, size_t count, const int8_t *weights, uint32_t mask, uint32_t *places);

/// The sum of the weights at `count` places.
int32_t hearsay_feature_sum(const uint32_t *places, size_t count, const int8_t *weights);

#endif
