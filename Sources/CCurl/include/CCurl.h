/// libcurl, looked for when it is first needed: the program starts without it, and runs where it is not installed.
#ifndef HEARSAY_CCURL_H
#define HEARSAY_CCURL_H

#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>

/// Loads the library, once. False where it is not there or lacks what is needed; `reason` then says why.
bool hearsay_curl_load(char *reason, size_t size);

CURL *hearsay_curl_new(void);
void hearsay_curl_free(CURL *transfer);
CURLcode hearsay_curl_perform(CURL *transfer);
/// The library's own words for a code.
const char *hearsay_curl_words(CURLcode code);

// Swift cannot call variadic functions.
CURLcode hearsay_curl_set_long(CURL *transfer, CURLoption option, long value);
CURLcode hearsay_curl_set_string(CURL *transfer, CURLoption option, const char *value);
CURLcode hearsay_curl_set_pointer(CURL *transfer, CURLoption option, void *value);
CURLcode hearsay_curl_set_writer(CURL *transfer, size_t (*write)(char *, size_t, size_t, void *));
CURLcode hearsay_curl_set_progress(
    CURL *transfer, int (*progress)(void *, curl_off_t, curl_off_t, curl_off_t, curl_off_t));
/// Lets the transfer and where it is redirected to use HTTP and HTTPS alone.
CURLcode hearsay_curl_allow_http_only(CURL *transfer);
/// Asks for `header`, "Name: value", to be sent. The list is to be freed after the transfer.
struct curl_slist *hearsay_curl_set_header(CURL *transfer, const char *header);
void hearsay_curl_free_headers(struct curl_slist *headers);

long hearsay_curl_get_long(CURL *transfer, CURLINFO info);
double hearsay_curl_get_double(CURL *transfer, CURLINFO info);
/// NULL where there is nothing.
const char *hearsay_curl_get_string(CURL *transfer, CURLINFO info);

#endif
