#ifndef CPCRE2_H
#define CPCRE2_H

// Patterns and subjects are UTF-8, so the functions that end in _8 are the ones.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#endif
