#include "CCmark.h"

#include <pthread.h>

static pthread_once_t registered = PTHREAD_ONCE_INIT;

cmark_node *hearsay_markdown_parse(const char *bytes, size_t count) {
  // The library's own guard does not know of threads.
  pthread_once(&registered, cmark_gfm_core_extensions_ensure_registered);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8);
  if (!parser) return NULL;
  static const char *const names[] = {"table", "strikethrough", "tasklist"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(names[index]);
    if (extension) cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, bytes, count);
  cmark_node *document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return document;
}
