#include "CAssets.h"

// #embed is of C23, which the other sources here do not need.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A theme is an array and a row of the table.

static const unsigned char hearsay[] = {
#embed "../../themes/hearsay.toml"
};

static const hearsay_asset themes[] = {
    {"hearsay", hearsay, sizeof hearsay},
};

const hearsay_asset *hearsay_themes(size_t *count) {
  *count = sizeof themes / sizeof *themes;
  return themes;
}
