#include "quotes/marks.h"

#include <algorithm>
#include <utility>

#include "quotes/mark_scan.h"
#include "quotes/quotes.h"

namespace crossread::quotes {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
/// Double marks inside double marks are followed this deep; real text has two levels.
constexpr std::size_t max_depth = 4;
/// Paragraphs without any mark that one speech may run through between its opening and closing.
constexpr std::size_t max_silent_blocks = 3;

bool is_space(char c) { return static_cast<unsigned char>(c) <= 0x20; }

Span trim(std::string_view text, Span span) {
  while (span.begin < span.end && is_space(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_space(text[span.end - 1])) --span.end;
  return span;
}

/// Pairs the marks of one block.
class BlockPairer {
 public:
  /// `sentence` is the first sentence of the block, an index into Document::sentences.
  BlockPairer(const text::Document& document, std::uint32_t block, std::size_t sentence)
      : document_(document),
        text_(document.utf8),
        block_(block),
        range_(trim(text_, document.blocks[block].span)),
        sentence_(sentence),
        marks_(scan_marks(text_, range_)),
        taken_(marks_.size(), false) {}

  bool silent() const { return marks_.empty(); }

  /// True where the first double mark of the block closes what an earlier block opened.
  bool begins_inside() const {
    const std::size_t first = next_double(none);
    if (first == none) return false;
    const Mark& mark = marks_[first];
    return mark.facing == Facing::close ||
           (mark.facing == Facing::either && mark.span.end == range_.end);
  }

  /// True where the block begins with an opening mark, as the later paragraphs of one speech do.
  bool begins_with_open(bool single) const {
    return !marks_.empty() && marks_[0].facing == Facing::open &&
           marks_[0].span.begin == range_.begin &&
           (marks_[0].family == MarkFamily::single) == single;
  }

  /// Pairs all marks. `inside`: the block begins inside a stretch of an earlier block.
  /// Gives the stretches, and whether the last one runs on to the end of the block unclosed.
  bool pair(bool inside, std::vector<Marked>& out) {
    out_ = &out;
    pair_singles();
    pair_doubles(inside);
    for (const auto& [open, close] : singles_) {
      add({marks_[open].span.begin, marks_[close].span.end},
          {marks_[open].span.end, marks_[close].span.begin}, true, true, true);
    }
    return runs_on_;
  }

  /// Where the stretch that runs on ends if no later block goes on with it.
  std::uint32_t end_alone() const { return end_alone_; }

  /// True where the last single opening mark begins a sentence and nothing in the block closes it.
  bool single_runs_on() const {
    const std::size_t last = last_single_open();
    return last != none && !taken_[last] && marks_[last].opens_sentence;
  }

  /// The stretch from the last single opening mark to the end, or the whole of a block without any.
  Marked whole(bool single) const {
    Marked m;
    m.span = m.content = range_;
    if (single) {
      const Mark& open = marks_[last_single_open()];
      m.span = trim(text_, {open.span.begin, range_.end});
      m.content = trim(text_, {open.span.end, range_.end});
    }
    m.block = block_;
    m.opened = single;
    m.closed = false;
    m.single = single;
    return m;
  }

 private:
  std::size_t last_single_open() const {
    for (std::size_t i = marks_.size(); i > 0; --i) {
      const Mark& mark = marks_[i - 1];
      if (mark.family == MarkFamily::single && mark.facing == Facing::open) return i - 1;
    }
    return none;
  }

  void add(Span span, Span content, bool opened, bool closed, bool single) {
    content = trim(text_, content);
    if (content.empty()) return;
    out_->push_back({span, content, block_, no_index, no_index, opened, closed, single});
  }

  /// The sentence around `at`. Positions come in nearly rising order, so this is linear in all.
  Span sentence_at(std::uint32_t at) {
    const auto& list = document_.sentences;
    const auto here = [&](std::size_t i) { return i < list.size() && list[i].block == block_; };
    if (!here(sentence_)) return range_;
    while (list[sentence_].span.begin > at && sentence_ > 0 && here(sentence_ - 1)) --sentence_;
    while (here(sentence_ + 1) && list[sentence_ + 1].span.begin <= at) ++sentence_;
    return list[sentence_].span;
  }

  /// Pairs each single opening mark with the best closing one before the next opening mark.
  void pair_singles() {
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const Mark& open = marks_[i];
      if (open.family != MarkFamily::single || open.facing != Facing::open) continue;
      std::size_t best = none;
      Closing found = Closing::never;
      for (std::size_t k = i + 1; k < marks_.size() && found != Closing::strong; ++k) {
        if (marks_[k].family != MarkFamily::single) continue;
        if (marks_[k].facing == Facing::open) break;
        // A term in marks ends at the first mark; a sentence in marks ends at its punctuation.
        const bool look_on = found <= Closing::weak || open.opens_sentence;
        if (!look_on || marks_[k].closing <= found) continue;
        best = k;
        found = marks_[k].closing;
      }
      if (best == none) continue;
      if (found == Closing::weak && sentence_at(open.span.begin).end < marks_[best].span.begin) {
        continue;
      }
      taken_[i] = taken_[best] = true;
      singles_.push_back({i, best});
      i = best;
    }
  }

  void pair_doubles(bool inside) {
    for (std::size_t i = next_double(none); i != none; i = next_double(i)) {
      const Mark& mark = marks_[i];
      if (inside) {
        inside = false;
        add({range_.begin, mark.span.end}, {range_.begin, mark.span.begin}, false, true, false);
      } else if (facing(i) == Facing::open || opens_misplaced(i)) {
        if (!stack_.empty() && !nests(i)) {
          end_unclosed(stack_.front(), i, mark.span.begin);
          stack_.clear();
        }
        stack_.push_back(i);
        continue;
      } else if (!stack_.empty()) {
        const Mark& open = marks_[stack_.back()];
        stack_.pop_back();
        add({open.span.begin, mark.span.end}, {open.span.end, mark.span.begin}, true, true, false);
      } else {
        begin_unopened(i);
      }
      if (stack_.empty()) {
        floor_ = mark.span.end;
        floor_mark_ = i + 1;
      }
    }
    if (!stack_.empty()) finish_unclosed(stack_.front());
  }

  /// A mark on the wrong side of its space, `he said," we waited"`: behind a comma or a colon, with
  /// nothing open, and the next mark closes.
  bool opens_misplaced(std::size_t i) const {
    if (!stack_.empty() || marks_[i].span.begin == range_.begin) return false;
    const char before = text_[marks_[i].span.begin - 1];
    if (before != ',' && before != ':') return false;
    const std::size_t next = next_double(i);
    return next != none && marks_[next].facing == Facing::close &&
           marks_[next].span.begin > marks_[i].span.end;
  }

  Facing facing(std::size_t i) const {
    if (marks_[i].facing != Facing::either) return marks_[i].facing;
    return stack_.empty() ? Facing::open : Facing::close;
  }

  std::size_t next_double(std::size_t i) const {
    for (++i; i < marks_.size(); ++i) {
      if (marks_[i].family != MarkFamily::single) return i;
    }
    return none;
  }

  /// A double mark inside double marks is meant where it is closed before the outer one is.
  bool nests(std::size_t i) const {
    const std::size_t first = next_double(i);
    if (first == none || marks_[first].facing == Facing::open) return false;
    // Two sorts of marks are two levels, closed or not.
    if (marks_[i].typographic != marks_[stack_.front()].typographic) return true;
    const std::size_t second = next_double(first);
    return second != none && marks_[second].facing != Facing::open && stack_.size() < max_depth;
  }

  /// A single mark between two others that has no partner and ends a sentence, or opens one: what
  /// was typed for the double mark that is missing.
  std::size_t stand_in(std::size_t from, std::size_t to, Facing wanted) const {
    for (std::size_t m = from; m < to; ++m) {
      const Mark& mark = marks_[m];
      if (mark.family != MarkFamily::single || taken_[m]) continue;
      const bool fits =
          wanted == Facing::open ? mark.facing == Facing::open : mark.closing == Closing::strong;
      if (fits) return m;
    }
    return none;
  }

  bool close_with_stand_in(std::size_t open, std::size_t before) {
    const std::size_t m = stand_in(open + 1, before, Facing::close);
    if (m == none) return false;
    taken_[m] = true;
    add({marks_[open].span.begin, marks_[m].span.end},
        {marks_[open].span.end, marks_[m].span.begin}, true, true, false);
    return true;
  }

  /// Ends a stretch whose closing mark is missing with its sentence, at `limit` at the latest.
  void end_unclosed(std::size_t open, std::size_t next, std::uint32_t limit) {
    floor_ = limit;
    floor_mark_ = next;
    if (close_with_stand_in(open, next)) return;
    const Mark& mark = marks_[open];
    const std::uint32_t stop = std::min(sentence_at(mark.span.end).end, limit);
    const Span content = trim(text_, {mark.span.end, std::max(stop, mark.span.end)});
    add({mark.span.begin, content.end}, content, true, false, false);
  }

  /// The last stretch of the block has no closing mark: it runs to the end of the block where it
  /// begins with a sentence, to be gone on with in the next block or not. Where it does not begin
  /// the writer's sentence as well, it is cut back if nothing goes on with it.
  void finish_unclosed(std::size_t open) {
    const Mark& mark = marks_[open];
    if (close_with_stand_in(open, marks_.size())) return;
    const bool whole = sentence_at(mark.span.begin).begin == mark.span.begin;
    if (!whole && !mark.opens_sentence) {
      end_unclosed(open, marks_.size(), range_.end);
      return;
    }
    const std::size_t before = out_->size();
    add({mark.span.begin, range_.end}, {mark.span.end, range_.end}, true, false, false);
    runs_on_ = out_->size() > before;
    const std::uint32_t sentence = sentence_at(mark.span.end).end;
    end_alone_ = whole ? range_.end : trim(text_, {mark.span.end, sentence}).end;
  }

  /// Begins a stretch whose opening mark is missing with its sentence.
  void begin_unopened(std::size_t close) {
    const Mark& mark = marks_[close];
    const std::size_t m = stand_in(floor_mark_, close, Facing::open);
    if (m != none) {
      taken_[m] = true;
      add({marks_[m].span.begin, mark.span.end}, {marks_[m].span.end, mark.span.begin}, true, true,
          false);
      return;
    }
    if (mark.span.begin == range_.begin) return;
    const std::uint32_t start = std::max(sentence_at(mark.span.begin - 1).begin, floor_);
    const Span content = trim(text_, {std::min(start, mark.span.begin), mark.span.begin});
    add({content.begin, mark.span.end}, content, false, true, false);
  }

  const text::Document& document_;
  std::string_view text_;
  std::uint32_t block_;
  Span range_;
  std::size_t sentence_;
  std::vector<Mark> marks_;
  std::vector<bool> taken_;
  std::vector<std::pair<std::size_t, std::size_t>> singles_;
  std::vector<std::size_t> stack_;
  std::vector<Marked>* out_ = nullptr;
  std::uint32_t floor_ = 0;  ///< repairs never reach back over what is paired already
  std::size_t floor_mark_ = 0;
  bool runs_on_ = false;
  std::uint32_t end_alone_ = 0;
};

/// A stretch that reached the end of its block unclosed, and what has gone by since.
struct Pending {
  Index stretch = no_index;
  bool single = false;
  std::uint32_t end_alone = 0;  ///< its end if nothing goes on with it; 0 where that is no matter
  std::vector<Marked> silent;  ///< whole blocks without a mark, in case the speech goes on behind
};

/// Goes through the blocks in order and links the parts of speeches that run over several.
/// `continues` counts in order of making; `arrange` turns it into final places.
std::vector<Marked> pair_all(const text::Document& document) {
  std::vector<Marked> all;
  Pending pending;
  const auto drop = [&] {
    if (pending.stretch != no_index && pending.end_alone != 0) {
      Marked& m = all[static_cast<std::size_t>(pending.stretch)];
      m.span.end = m.content.end = pending.end_alone;
    }
    pending = {};
  };
  std::size_t sentence = 0;
  for (std::uint32_t b = 0; b < document.blocks.size(); ++b) {
    while (sentence < document.sentences.size() && document.sentences[sentence].block < b) {
      ++sentence;
    }
    BlockPairer block(document, b, sentence);
    const BlockKind kind = document.blocks[b].kind;
    const bool running = kind == BlockKind::paragraph || kind == BlockKind::list;
    if (!running) {
      block.pair(false, all);
      continue;
    }
    const bool open = pending.stretch != no_index;
    if (open && block.silent()) {
      pending.silent.push_back(block.whole(false));
      if (pending.silent.size() > max_silent_blocks) drop();
      continue;
    }
    const bool inside = open && !pending.single && block.begins_inside();
    const bool reopened = open && pending.silent.empty() && block.begins_with_open(pending.single);
    if (inside) {
      for (Marked& whole : pending.silent) {
        whole.continues = pending.stretch;
        pending.stretch = static_cast<Index>(all.size());
        all.push_back(whole);
      }
    }
    const std::size_t first = all.size();
    const bool runs_on = block.pair(inside, all);
    if ((inside || reopened) && first < all.size()) {
      // The first stretch made is the earliest of its family, except under repair; look for it.
      auto head = std::min_element(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
                                   [](const Marked& a, const Marked& c) {
                                     return a.span.begin != c.span.begin
                                                ? a.span.begin < c.span.begin
                                                : a.span.end > c.span.end;
                                   });
      head->continues = pending.stretch;
    }
    const Index previous = pending.stretch;
    if (inside || reopened) {
      pending = {};
    } else {
      drop();
    }
    if (block.single_runs_on()) {
      Marked whole = block.whole(true);
      if (reopened && whole.span.begin == document.blocks[b].span.begin) whole.continues = previous;
      pending.single = true;
      pending.stretch = static_cast<Index>(all.size());
      all.push_back(whole);
    } else if (runs_on) {
      for (std::size_t i = first; i < all.size(); ++i) {
        if (!all[i].closed && !all[i].single) pending.stretch = static_cast<Index>(i);
      }
      pending.end_alone = block.end_alone();
    }
  }
  drop();
  return all;
}

bool before(const Marked& a, const Marked& b) {
  if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
  return a.span.end > b.span.end;
}

/// Says which of the sorted stretches cross another one: of two that cross, the single one was made
/// of apostrophes.
std::vector<bool> crossing(const std::vector<Marked>& all, const std::vector<std::size_t>& order) {
  std::vector<bool> dropped(all.size(), false);
  std::vector<std::size_t> around;
  for (const std::size_t i : order) {
    while (!around.empty() &&
           (dropped[around.back()] || all[around.back()].span.end <= all[i].span.begin)) {
      around.pop_back();
    }
    while (!around.empty() && all[around.back()].span.end < all[i].span.end) {
      const bool drop_outer = all[around.back()].single;
      dropped[drop_outer ? around.back() : i] = true;
      if (!drop_outer) break;
      around.pop_back();
    }
    if (!dropped[i]) around.push_back(i);
  }
  return dropped;
}

/// Sorts the stretches, leaves out those that cross others, and finds every parent.
std::vector<Marked> arrange(std::vector<Marked> all) {
  std::vector<std::size_t> order(all.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return before(all[a], all[b]); });
  const std::vector<bool> dropped = crossing(all, order);
  std::vector<Marked> sorted;
  std::vector<Index> place(all.size(), no_index);
  std::vector<std::size_t> around;
  for (const std::size_t i : order) {
    if (dropped[i]) continue;
    place[i] = static_cast<Index>(sorted.size());
    Marked m = all[i];
    while (!around.empty() && sorted[around.back()].span.end <= m.span.begin) around.pop_back();
    m.parent = around.empty() ? no_index : static_cast<Index>(around.back());
    if (m.continues != no_index) m.continues = place[static_cast<std::size_t>(m.continues)];
    around.push_back(sorted.size());
    sorted.push_back(m);
  }
  return sorted;
}

}  // namespace

std::vector<Marked> find_marked(const text::Document& document) {
  return arrange(pair_all(document));
}

std::vector<Span> quoted_spans(const text::Document& document) {
  std::vector<Span> spans;
  for (const Marked& marked : find_marked(document)) {
    if (!spans.empty() && marked.span.begin <= spans.back().end) {
      spans.back().end = std::max(spans.back().end, marked.span.end);
    } else {
      spans.push_back(marked.span);
    }
  }
  return spans;
}

}  // namespace crossread::quotes
