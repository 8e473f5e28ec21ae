/// The gumbo HTML5 parser, with its memory in one place: what a page can make the parser allocate is bounded,
/// and is given back at once, without gumbo's own recursive walk over the tree.
#ifndef HEARSAY_CGUMBO_H
#define HEARSAY_CGUMBO_H

#include <gumbo.h>
#include <stddef.h>

/// A parsed page: its tree and the memory that holds it.
typedef struct hearsay_page hearsay_page;

/// Parses UTF-8. The bytes must stay where they are for as long as the page is in use.
/// NULL where the tree would take more than `memory_limit` bytes or the system has no more to give.
hearsay_page *hearsay_page_parse(const char *bytes, size_t count, size_t memory_limit);

/// The `html` element.
const GumboNode *hearsay_page_root(const hearsay_page *page);

void hearsay_page_free(hearsay_page *page);

#endif
