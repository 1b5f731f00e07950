// SPDX-License-Identifier: GPL-3.0-or-later
// libcurl's setters take any argument; Swift calls one function for each kind.
#ifndef LLM_NAS_CCURL_SHIM_H
#define LLM_NAS_CCURL_SHIM_H
#include <curl/curl.h>

static inline CURLcode curl_set_number(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

typedef size_t (*curl_bytes_function)(char *, size_t, size_t, void *);

static inline CURLcode curl_set_bytes_function(CURL *handle, CURLoption option, curl_bytes_function function) {
    return curl_easy_setopt(handle, option, function);
}

typedef int (*curl_trace_function)(CURL *, curl_infotype, char *, size_t, void *);

static inline CURLcode curl_set_trace_function(CURL *handle, curl_trace_function function) {
    return curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, function);
}

static inline CURLcode curl_result_of(const struct CURLMsg *message) { return message->data.result; }

#endif
