#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "consistency/story.h"

namespace crossread::consistency {

/// Who says the words of a quotation, as far as its article tells.
struct Voice {
  Index speaker = no_index;     ///< across articles
  std::optional<Span> mention;  ///< the words that name the speaker
  bool by_name = false;
  bool anonymous = false;  ///< described, not named
  bool known = false;      ///< named there, or surely meant by a pronoun or a role
  bool floating = false;   ///< nobody is said to speak; the speaker is whom the sentence before tells of
};

/// Whose words quotations are, seen over all articles of a story: who holds the post that a description
/// names, and where a pronoun leaves a doubt.
class QuotedVoices {
 public:
  explicit QuotedVoices(const Story& story);

  Voice of(Index article, const quotes::Quote& quote) const;

  /// Whether a pronoun, a role or the sentence before a passage may mean someone else than we read: one of
  /// `speakers`, to whom other articles give the same words, if this one has named that person too; or
  /// somebody told of since its person was last named. Whoever a subject names stays the likelier for all
  /// that is done to others.
  bool doubtful(Index article, Span passage, const Voice& voice, const std::set<Index>& speakers) const;

  /// Whether a man or a woman speaks, by the pronoun, the noun or the given name that the article has for the speaker.
  entities::Gender gender(Index article, const Voice& voice) const;

  /// Where an article last names a person before a place in its text; null where it does not.
  const entities::Mention* last_named(Index article, Index person, std::uint32_t before) const;

  /// Whoever speaks for others says their words: "a spokesman for Mr. Holm" and Mr. Holm.
  bool speaks_for_others(Index person) const;

 private:
  struct Post {
    std::vector<std::string> words;  ///< in lower case: "leader of the dockers union"
    Index holder;
  };
  void note_posts();
  Index holder_of(Index article, Index described) const;
  bool named_beside(Index article, const quotes::Speaker& speaker) const;

  const Story& story_;
  std::map<std::string, std::vector<Post>> posts_;  ///< by their noun: "leader"
};

}  // namespace crossread::consistency
