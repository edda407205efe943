#include "language/embedded.h"

#include "language/weights.h"

namespace crossread::language {

const Model* embedded_model() {
  static const Result<Model> model = Model::load(weights);
  return model ? &model.value() : nullptr;
}

}  // namespace crossread::language
