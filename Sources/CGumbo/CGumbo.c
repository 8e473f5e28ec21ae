#include "CGumbo.h"

#include <setjmp.h>
#include <stdlib.h>

/// Memory comes in chunks that are filled from the start and freed together.
typedef struct chunk {
  struct chunk *next;
  size_t used, size;
  _Alignas(max_align_t) char bytes[];
} chunk;

struct hearsay_page {
  chunk *chunks;
  size_t taken, limit;
  jmp_buf out_of_memory;
  GumboOutput *output;
};

static void *take(void *owner, size_t size) {
  hearsay_page *page = owner;
  const size_t unit = _Alignof(max_align_t);
  if (size > page->limit) longjmp(page->out_of_memory, 1);
  size = (size + unit - 1) / unit * unit;
  chunk *current = page->chunks;
  if (!current || current->size - current->used < size) {
    size_t room = current ? current->size * 2 : (size_t)1 << 16;
    if (room > (size_t)1 << 22) room = (size_t)1 << 22;
    if (room < size) room = size;
    if (page->taken + room > page->limit) longjmp(page->out_of_memory, 1);
    chunk *fresh = malloc(sizeof(chunk) + room);
    if (!fresh) longjmp(page->out_of_memory, 1);
    fresh->next = current;
    fresh->used = 0;
    fresh->size = room;
    page->chunks = fresh;
    page->taken += room;
    current = fresh;
  }
  void *place = current->bytes + current->used;
  current->used += size;
  return place;
}

static void keep(void *owner, void *place) {
  (void)owner;
  (void)place;
}

hearsay_page *hearsay_page_parse(const char *bytes, size_t count, size_t memory_limit) {
  hearsay_page *page = calloc(1, sizeof(hearsay_page));
  if (!page) return NULL;
  page->limit = memory_limit;
  if (setjmp(page->out_of_memory)) {
    hearsay_page_free(page);
    return NULL;
  }
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = take;
  options.deallocator = keep;
  options.userdata = page;
  options.max_errors = 0;
  page->output = gumbo_parse_with_options(&options, bytes, count);
  return page;
}

const GumboNode *hearsay_page_root(const hearsay_page *page) { return page->output->root; }

void hearsay_page_free(hearsay_page *page) {
  if (!page) return;
  for (chunk *current = page->chunks; current;) {
    chunk *next = current->next;
    free(current);
    current = next;
  }
  free(page);
}
