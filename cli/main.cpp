#include <crossread/analyze.h>

#include <cstdio>

int main() {
  std::printf("crossread %.*s\n", static_cast<int>(crossread::version().size()),
              crossread::version().data());
  return 0;
}
