#include "quotes/frames.h"

#include <utility>

namespace crossread::quotes {
namespace {

constexpr std::pair<char, Frame> frame_letters[] = {
    {'c', Frame::clause},   {'t', Frame::addressee},   {'q', Frame::marks_only}, {'i', Frame::infinitive},
    {'a', Frame::as},       {'n', Frame::naming},      {'o', Frame::object},     {'h', Frame::preposition},
    {'b', Frame::belief},   {'d', Frame::document},    {'w', Frame::document},   {'s', Frame::speech},
    {'u', Frame::utterance}};

}  // namespace

Frames read_frames(std::string_view letters) {
  Frames f;
  for (const char c : letters) {
    for (const auto& [letter, frame] : frame_letters)
      if (letter == c) f.bits = static_cast<std::uint16_t>(f.bits | static_cast<std::uint16_t>(frame));
  }
  return f;
}

}  // namespace crossread::quotes
