#include "CAssets.h"

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
