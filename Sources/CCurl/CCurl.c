#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// The functions that are used, as the header declares them.
static struct {
  __typeof__(curl_global_init) *global_init;
  __typeof__(curl_easy_init) *easy_init;
  __typeof__(curl_easy_cleanup) *easy_cleanup;
  __typeof__(curl_easy_perform) *easy_perform;
  __typeof__(curl_easy_strerror) *easy_strerror;
  CURLcode (*easy_setopt)(CURL *, CURLoption, ...);
  CURLcode (*easy_getinfo)(CURL *, CURLINFO, ...);
  __typeof__(curl_slist_append) *slist_append;
  __typeof__(curl_slist_free_all) *slist_free_all;
} curl;

static bool is_loaded;
static char failure[256] = "not found";
static pthread_once_t once = PTHREAD_ONCE_INIT;

// The flavours differ in the library that encrypts, not in what they can be asked.
#ifdef __APPLE__
static const char *const names[] = {"/usr/lib/libcurl.4.dylib"};
#else
static const char *const names[] = {
    "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl-nss.so.4", "libcurl.so"};
#endif

static bool find(void *library) {
#define FIND(member, symbol)                            \
  *(void **)&curl.member = dlsym(library, symbol);      \
  if (!curl.member) {                                   \
    snprintf(failure, sizeof failure, "no %s", symbol); \
    return false;                                       \
  }
  FIND(global_init, "curl_global_init")
  FIND(easy_init, "curl_easy_init")
  FIND(easy_cleanup, "curl_easy_cleanup")
  FIND(easy_perform, "curl_easy_perform")
  FIND(easy_strerror, "curl_easy_strerror")
  FIND(easy_setopt, "curl_easy_setopt")
  FIND(easy_getinfo, "curl_easy_getinfo")
  FIND(slist_append, "curl_slist_append")
  FIND(slist_free_all, "curl_slist_free_all")
#undef FIND
  return true;
}

static void load(void) {
  void *library = NULL;
  for (size_t index = 0; !library && index < sizeof names / sizeof *names; index++) {
    library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
  }
  if (!library) {
    const char *reason = dlerror();
    if (reason) snprintf(failure, sizeof failure, "%s", reason);
    return;
  }
  if (!find(library)) return;
  CURLcode code = curl.global_init(CURL_GLOBAL_DEFAULT);
  is_loaded = code == CURLE_OK;
  if (!is_loaded) snprintf(failure, sizeof failure, "%s", curl.easy_strerror(code));
}

bool hearsay_curl_load(char *reason, size_t size) {
  pthread_once(&once, load);
  if (!is_loaded && size > 0) snprintf(reason, size, "%s", failure);
  return is_loaded;
}

CURL *hearsay_curl_new(void) { return curl.easy_init(); }
void hearsay_curl_free(CURL *transfer) { curl.easy_cleanup(transfer); }
CURLcode hearsay_curl_perform(CURL *transfer) { return curl.easy_perform(transfer); }
const char *hearsay_curl_words(CURLcode code) { return curl.easy_strerror(code); }

CURLcode hearsay_curl_set_long(CURL *transfer, CURLoption option, long value) {
  return curl.easy_setopt(transfer, option, value);
}

CURLcode hearsay_curl_set_string(CURL *transfer, CURLoption option, const char *value) {
  return curl.easy_setopt(transfer, option, value);
}

CURLcode hearsay_curl_set_pointer(CURL *transfer, CURLoption option, void *value) {
  return curl.easy_setopt(transfer, option, value);
}

CURLcode hearsay_curl_set_writer(CURL *transfer, size_t (*write)(char *, size_t, size_t, void *)) {
  return curl.easy_setopt(transfer, CURLOPT_WRITEFUNCTION, write);
}

CURLcode hearsay_curl_set_progress(
    CURL *transfer, int (*progress)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t)) {
  return curl.easy_setopt(transfer, CURLOPT_XFERINFOFUNCTION, progress);
}

CURLcode hearsay_curl_allow_http_only(CURL *transfer) {
  // The options are numbered, and older libraries know only the ones by bits.
  const CURLoption protocols = 318, redirects = 319, protocol_bits = 181, redirect_bits = 182;
  const long http_bits = 1 | 2;
  CURLcode code = curl.easy_setopt(transfer, protocols, "http,https");
  if (code == CURLE_OK) return curl.easy_setopt(transfer, redirects, "http,https");
  code = curl.easy_setopt(transfer, protocol_bits, http_bits);
  return code == CURLE_OK ? curl.easy_setopt(transfer, redirect_bits, http_bits) : code;
}

struct curl_slist *hearsay_curl_set_header(CURL *transfer, const char *header) {
  struct curl_slist *headers = curl.slist_append(NULL, header);
  if (headers) curl.easy_setopt(transfer, CURLOPT_HTTPHEADER, headers);
  return headers;
}

void hearsay_curl_free_headers(struct curl_slist *headers) { curl.slist_free_all(headers); }

long hearsay_curl_get_long(CURL *transfer, CURLINFO info) {
  long value = 0;
  curl.easy_getinfo(transfer, info, &value);
  return value;
}

double hearsay_curl_get_double(CURL *transfer, CURLINFO info) {
  double value = 0;
  curl.easy_getinfo(transfer, info, &value);
  return value;
}

const char *hearsay_curl_get_string(CURL *transfer, CURLINFO info) {
  const char *value = NULL;
  curl.easy_getinfo(transfer, info, &value);
  return value;
}
