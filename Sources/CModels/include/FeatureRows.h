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

/// The sum of the weights of the first `count` features in a table without keys: the bits of a hash in `mask` name one.
int32_t hearsay_feature_score(const uint32_t *columns, size_t count, const int8_t *weights, uint32_t mask);

#endif
