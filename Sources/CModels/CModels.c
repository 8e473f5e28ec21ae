#include "CModels.h"

// One line a model here and one in the table below.
#define MODEL(name) _Alignas(64) static const unsigned char name[]

static const hearsay_model models[] = {
    {0, 0, 0},
};

size_t hearsay_model_count(void) { return sizeof models / sizeof models[0] - 1; }

hearsay_model hearsay_model_at(size_t index) {
  return models[index < hearsay_model_count() ? index : hearsay_model_count()];
}
