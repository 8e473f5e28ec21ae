#include "CAssets.h"

// #embed is of C23, which the other sources here do not need.
#pragma clang diagnostic ignored "-Wc23-extensions"

// A sample is an array and a row of the table.

static const unsigned char border_talks[] = {
#embed "samples/1-border-talks.txt"
};
static const unsigned char harbour_trial[] = {
#embed "samples/2-harbour-trial.txt"
};
static const unsigned char deep_water[] = {
#embed "samples/3-deep-water.txt"
};
static const unsigned char library_vote[] = {
#embed "samples/4-library-vote.txt"
};
static const unsigned char markets_wrap[] = {
#embed "samples/5-markets-wrap.txt"
};

static const hearsay_asset samples[] = {
    {"border-talks", border_talks, sizeof border_talks},
    {"harbour-trial", harbour_trial, sizeof harbour_trial},
    {"deep-water", deep_water, sizeof deep_water},
    {"library-vote", library_vote, sizeof library_vote},
    {"markets-wrap", markets_wrap, sizeof markets_wrap},
};

const hearsay_asset *hearsay_samples(size_t *count) {
  *count = sizeof samples / sizeof *samples;
  return samples;
}
