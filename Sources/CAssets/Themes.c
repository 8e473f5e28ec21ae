#include "CAssets.h"

// #embed is of C23, which the other sources here do not need.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A theme is an array and a row of the table. The first is the one used unless told otherwise, the first light
// one where the terminal is light.

static const unsigned char hearsay[] = {
#embed "../../themes/hearsay.toml"
};
static const unsigned char paper[] = {
#embed "../../themes/paper.toml"
};
static const unsigned char high_contrast[] = {
#embed "../../themes/high-contrast.toml"
};
static const unsigned char okabe_ito[] = {
#embed "../../themes/okabe-ito.toml"
};
static const unsigned char mono[] = {
#embed "../../themes/mono.toml"
};
static const unsigned char solarized_dark[] = {
#embed "../../themes/solarized-dark.toml"
};
static const unsigned char solarized_light[] = {
#embed "../../themes/solarized-light.toml"
};
static const unsigned char gruvbox_dark[] = {
#embed "../../themes/gruvbox-dark.toml"
};
static const unsigned char gruvbox_light[] = {
#embed "../../themes/gruvbox-light.toml"
};
static const unsigned char nord[] = {
#embed "../../themes/nord.toml"
};
static const unsigned char dracula[] = {
#embed "../../themes/dracula.toml"
};
static const unsigned char mocha[] = {
#embed "../../themes/mocha.toml"
};
static const unsigned char latte[] = {
#embed "../../themes/latte.toml"
};

static const hearsay_asset themes[] = {
    {"hearsay", hearsay, sizeof hearsay},
    {"paper", paper, sizeof paper},
    {"high-contrast", high_contrast, sizeof high_contrast},
    {"okabe-ito", okabe_ito, sizeof okabe_ito},
    {"mono", mono, sizeof mono},
    {"solarized-dark", solarized_dark, sizeof solarized_dark},
    {"solarized-light", solarized_light, sizeof solarized_light},
    {"gruvbox-dark", gruvbox_dark, sizeof gruvbox_dark},
    {"gruvbox-light", gruvbox_light, sizeof gruvbox_light},
    {"nord", nord, sizeof nord},
    {"dracula", dracula, sizeof dracula},
    {"mocha", mocha, sizeof mocha},
    {"latte", latte, sizeof latte},
};

const hearsay_asset *hearsay_themes(size_t *count) {
  *count = sizeof themes / sizeof *themes;
  return themes;
}
