#ifndef HEARSAY_ACTOR_FACTS_H
#define HEARSAY_ACTOR_FACTS_H
#include <stddef.h>

/// Word lists about actors: names, places, nouns, titles. UTF-8 text, one `[section]` after the other; each file
/// names its sources.
const unsigned char *hearsay_actor_facts(void);
/// Length of the lists in bytes.
size_t hearsay_actor_facts_count(void);

#endif
