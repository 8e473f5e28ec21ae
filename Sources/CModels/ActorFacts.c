#include "ActorFacts.h"

// #embed is C23; the compiler takes it in earlier dialects with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char facts[] = {
#embed "facts/actors.txt"
  ,
#embed "facts/nouns.txt"
  ,
#embed "facts/words.txt"
  ,
#embed "facts/countries.txt"
  ,
#embed "facts/places.txt"
  ,
#embed "facts/given-names.txt"
};

const unsigned char *hearsay_actor_facts(void) { return facts; }
size_t hearsay_actor_facts_count(void) { return sizeof facts; }
