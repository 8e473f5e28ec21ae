/// The cmark-gfm parser for Markdown, with GitHub's tables and strikethrough.
#ifndef HEARSAY_CCMARK_H
#define HEARSAY_CCMARK_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <stddef.h>

/// The tree of a text in UTF-8; to be freed with `cmark_node_free`. NULL without memory.
cmark_node *hearsay_markdown_parse(const char *bytes, size_t count);

#endif
