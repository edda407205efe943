#include "entities/pronouns.h"

#include <algorithm>

#include "entities/antecedent_weights.h"
#include "entities/word_lists.h"

namespace crossread::entities {
namespace {

using language::Deprel;
using language::Xpos;

/// How far back a pronoun looks, in sentences and in mentions.
constexpr std::uint32_t window_sentences = 6;
constexpr std::size_t window_mentions = 80;

/// he and she, and a description that goes back to a person.
bool personal(const Nominal& n) {
  return n.reference != Reference::pronoun || n.gender == Gender::male ||
         n.gender == Gender::female;
}

PronounSort sort_of(const Nominal& pronoun) {
  if (pronoun.reference != Reference::pronoun) return PronounSort::description;
  if (personal(pronoun)) return PronounSort::personal;
  return pronoun.number == Number::plural ? PronounSort::plural : PronounSort::neuter;
}

/// The option of the largest sum, the nearest one of several; their number where none reaches the threshold.
std::size_t heaviest(PronounSort sort, const std::vector<Option>& options) {
  const AntecedentWeights& weights = antecedent_weights[static_cast<std::size_t>(sort)];
  std::size_t best = options.size();
  int best_sum = 0;
  for (std::size_t k = 0; k < options.size(); ++k) {
    int sum = 0;
    for (std::size_t i = 0; i < feature_count; ++i) sum += weights.of[i] * options[k].features[i];
    if (best == options.size() || sum > best_sum) {
      best = k;
      best_sum = sum;
    }
  }
  return best_sum >= weights.threshold ? best : options.size();
}

}  // namespace

Choice PronounResolver::antecedent(const Nominal& pronoun,
                                   const std::vector<Candidate>& candidates) const {
  const std::uint32_t sentence = s_.sentence_of(pronoun.head);
  const PronounSort sort = sort_of(pronoun);
  const std::size_t count = candidates.size();
  const bool pronoun_speaks = speaks(pronoun.head);
  std::vector<Option> options;
  options.reserve(std::min(count, window_mentions));
  Index seen = no_index;
  bool sole = true;
  for (std::size_t k = 0; k < count && k < window_mentions; ++k) {
    const Candidate& c = candidates[count - 1 - k];
    if (s_.sentences_back(c.mention.sentence, sentence, s_.quoted(pronoun.head)) > window_sentences) break;
    if (!possible(c, pronoun, pronoun_speaks)) continue;
    options.push_back({&c, features(c, pronoun, pronoun_speaks, static_cast<int>(std::min<std::size_t>(options.size(), 5)))});
    sole = sole && (seen == no_index || seen == c.mention.entity);
    seen = c.mention.entity;
  }
  std::size_t best = heaviest(sort, options);
  if (teacher_) best = teacher_->choose(pronoun.head, sort, options).value_or(best);
  if (best == options.size()) return {count, false};
  return {static_cast<std::size_t>(options[best].candidate - candidates.data()), sole};
}

bool PronounResolver::possible(const Candidate& c, const Nominal& pronoun, bool pronoun_speaks) const {
  const Mention& m = c.mention;
  if (m.first_word <= pronoun.head && pronoun.head < m.end_word) return false;
  if (bound(m, pronoun)) return false;
  if (m.entity == no_index) {
    // A thing does not speak; several unknown ones may be people.
    const bool may =
        c.latent != nullptr && !personal(pronoun) && c.latent->number == pronoun.number;
    return may && (pronoun.number == Number::plural || !pronoun_speaks);
  }
  const auto e = static_cast<std::size_t>(m.entity);
  if (personal(pronoun) && m.type == MentionType::name && !states_[e].kind_known && behind_article(m)) return false;
  return fits(entities_[e], states_[e], pronoun);
}

/// "The Lunde Rowers": nobody is named so, unless a word behind the article says what he is ("the Reverend").
bool PronounResolver::behind_article(const Mention& m) const {
  return m.first_word > s_.sentence(m.sentence).first && s_.word(m.first_word - 1).upos == language::Upos::DET;
}

bool PronounResolver::fits(const LocalEntity& e, const EntityState& state, const Nominal& pronoun) const {
  const bool kind_known = state.kind_known;
  const bool gendered = state.male + state.female > 0;
  if (personal(pronoun)) {
    if (e.kind != EntityKind::person && kind_known) return false;
    if (e.number == Number::plural) return false;
    return e.gender == Gender::unknown || pronoun.gender == Gender::unknown ||
           e.gender == pronoun.gender;
  }
  if (pronoun.number == Number::plural) {
    if (e.kind == EntityKind::place) return false;
    return e.kind != EntityKind::person || e.number == Number::plural;
  }
  // A name of unknown kind may be a company's, as long as nobody called it "he" or "she".
  const bool person = e.kind == EntityKind::person && (kind_known || gendered || e.gender != Gender::unknown);
  return !person && e.number != Number::plural;
}

/// A subject and the object of one verb are two, unless a "-self" says otherwise; and whoever a
/// relative clause is about is not its subject again ("the man whom he met").
bool PronounResolver::bound(const Mention& m, const Nominal& pronoun) const {
  const language::Word& a = s_.word(m.head);
  const language::Word& b = s_.word(pronoun.head);
  const std::string_view form = s_.lower(pronoun.head);
  if (form.ends_with("self") || form.ends_with("selves") || b.xpos == Xpos::PRPS) return false;
  if (a.head >= 0 && a.head == b.head && a.deprel != b.deprel) return true;
  if (b.head < 0) return false;
  std::uint32_t clause = static_cast<std::uint32_t>(b.head);
  for (int step = 0; step < 3; ++step) {
    const language::Word& verb = s_.word(clause);
    if (verb.head < 0) return false;
    if (verb.deprel == Deprel::acl) return verb.head == static_cast<std::int32_t>(m.head);
    if (verb.deprel != Deprel::xcomp && verb.deprel != Deprel::conj) return false;
    clause = static_cast<std::uint32_t>(verb.head);
  }
  return false;
}

/// Whether a relative clause goes on about whoever is mentioned ("by a baker, Peter Lund, who saw
/// it"): "who" right behind, or behind a comma.
bool PronounResolver::told_of(const Mention& m) const {
  const std::uint32_t end = s_.sentence(m.sentence).end;
  std::uint32_t next = m.end_word;
  if (next < end && s_.text(next) == ",") ++next;
  return next < end && s_.lower(next) == "who";
}

/// Whether the word is the subject of a verb that reports speech.
bool PronounResolver::speaks(std::uint32_t word) const {
  const language::Word& w = s_.word(word);
  if (w.deprel != Deprel::nsubj || w.head < 0) return false;
  const auto frames =
      word_lists::reporting_verbs.find(s_.word(static_cast<std::uint32_t>(w.head)).lemma);
  return frames && frames->find('b') == std::string_view::npos &&
         frames->find('w') == std::string_view::npos &&
         frames->find_first_of("ct") != std::string_view::npos;
}

/// "At the station on Route 9, ...": no subject, whatever the parser says.
bool PronounResolver::behind_preposition(const Mention& m) const {
  const std::uint32_t first = s_.sentence(m.sentence).first;
  std::uint32_t at = m.first_word;
  if (at > first && s_.word(at - 1).upos == language::Upos::DET) --at;
  return at > first && s_.word(at - 1).upos == language::Upos::ADP;
}

Features PronounResolver::features(const Candidate& c, const Nominal& pronoun, bool pronoun_speaks, int between) const {
  Features f{};
  const auto set = [&](Feature feature, int value) {
    f[static_cast<std::size_t>(feature)] = value;
  };
  const Mention& m = c.mention;
  const auto& sentences = s_.document().sentences;
  const std::uint32_t sentence = s_.sentence_of(pronoun.head);
  const std::uint32_t back = s_.sentences_back(m.sentence, sentence, s_.quoted(pronoun.head));
  set(Feature::one_sentence_back, back == 1);
  set(Feature::two_sentences_back, back >= 2);
  set(Feature::more_sentences_back, back > 2 ? static_cast<int>(back) - 2 : 0);
  set(Feature::other_paragraph, sentences[m.sentence].block != sentences[sentence].block);
  const language::Word& head = s_.word(m.head);
  const auto marker = s_.tree().case_of(m.head);
  const bool genitive =
      head.xpos == Xpos::PRPS || (head.deprel == Deprel::nmod && marker && *marker > m.head);
  const bool subject = head.deprel == Deprel::nsubj && !behind_preposition(m);
  set(Feature::subject, subject || told_of(m));
  set(Feature::object, head.deprel == Deprel::obj || head.deprel == Deprel::iobj);
  set(Feature::oblique, (head.deprel == Deprel::obl || head.deprel == Deprel::nmod) && !genitive);
  set(Feature::possessor, genitive);
  set(Feature::name, m.type == MentionType::name);
  set(Feature::pronoun, m.type == MentionType::pronoun);
  set(Feature::indefinite, c.latent != nullptr && c.latent->reference == Reference::indefinite);
  if (m.entity != no_index) {
    const auto e = static_cast<std::size_t>(m.entity);
    const bool told = personal(pronoun) && pronoun.gender != Gender::unknown;
    set(Feature::gender_known, told && entities_[e].gender == pronoun.gender);
    if (personal(pronoun) && entities_[e].gender == Gender::unknown) {
      const bool he = pronoun.gender == Gender::male;
      set(Feature::gender_told, std::min(2, he ? states_[e].male : states_[e].female));
      set(Feature::gender_against, std::min(2, he ? states_[e].female : states_[e].male));
    }
    set(Feature::kind_guessed, !states_[e].kind_known);
    set(Feature::anonymous, entities_[e].anonymous);
    set(Feature::uses, std::min(5, states_[e].uses));
  }
  set(Feature::candidates_between, between);
  set(Feature::same_relation, head.deprel == s_.word(pronoun.head).deprel);
  set(Feature::quoted_outside, s_.quoted(m.head) && !s_.quoted(pronoun.head));
  set(Feature::outside_quoted, !s_.quoted(m.head) && s_.quoted(pronoun.head));
  const bool main = subject && head.head >= 0 &&
                    s_.word(static_cast<std::uint32_t>(head.head)).head < 0;
  set(Feature::main_subject, main);
  if (back == 0 && head.deprel == Deprel::nsubj) {
    std::int32_t above = s_.word(pronoun.head).head;
    for (int step = 0; step < 6 && above >= 0; ++step) {
      if (above == head.head) set(Feature::subject_above, 1);
      above = s_.word(static_cast<std::uint32_t>(above)).head;
    }
  }
  set(Feature::speaks, pronoun_speaks && speaks(m.head));
  const bool near = back == 1;
  set(Feature::topic, near && m.first_word == s_.sentence(m.sentence).first);
  const bool one_paragraph = sentences[m.sentence].block == sentences[sentence].block;
  set(Feature::tells_behind, near && one_paragraph && pronoun_speaks);
  return f;
}

}  // namespace crossread::entities
