#include "quotes/frames.h"

namespace crossread::quotes {

Frames read_frames(std::string_view letters) {
  Frames f;
  for (const char c : letters) {
    Frame frame{};
    switch (c) {
      case 'c':
        frame = Frame::clause;
        break;
      case 't':
        frame = Frame::addressee;
        break;
      case 'q':
        frame = Frame::marks_only;
        break;
      case 'i':
        frame = Frame::infinitive;
        break;
      case 'a':
        frame = Frame::as;
        break;
      case 'n':
        frame = Frame::naming;
        break;
      case 'o':
        frame = Frame::object;
        break;
      case 'h':
        frame = Frame::preposition;
        break;
      case 'b':
        frame = Frame::belief;
        break;
      case 'd':
      case 'w':
        frame = Frame::document;
        break;
      case 's':
        frame = Frame::speech;
        break;
      case 'u':
        frame = Frame::utterance;
        break;
      default:
        break;
    }
    f.bits = static_cast<std::uint16_t>(f.bits | static_cast<std::uint16_t>(frame));
  }
  return f;
}

}  // namespace crossread::quotes
