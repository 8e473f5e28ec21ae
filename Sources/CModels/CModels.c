#include "CModels.h"

// A model is an array here and a row in the table below.
#define MODEL(name) _Alignas(64) static const unsigned char name##_model[]
#define ROW(name) {#name, name##_model, sizeof name##_model}

MODEL(actors) = {
#embed "models/actors.model"
};

MODEL(attributions) = {
#embed "models/attributions.model"
};

MODEL(clusters) = {
#embed "models/clusters.model"
};

MODEL(lemmatizer) = {
#embed "models/lemmatizer.model"
};

MODEL(network) = {
#embed "models/network.model"
};

MODEL(parser) = {
#embed "models/parser.model"
};

MODEL(tagger) = {
#embed "models/tagger.model"
};

static const hearsay_model models[] = {
    ROW(actors),
    ROW(attributions),
    ROW(clusters),
    ROW(lemmatizer),
    ROW(network),
    ROW(parser),
    ROW(tagger),
    {0, 0, 0},
};

size_t hearsay_model_count(void) { return sizeof models / sizeof models[0] - 1; }

hearsay_model hearsay_model_at(size_t index) {
  return models[index < hearsay_model_count() ? index : hearsay_model_count()];
}
