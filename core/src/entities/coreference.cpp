#include "entities/coreference.h"

#include <algorithm>
#include <array>
#include <map>

#include "entities/pronouns.h"
#include "entities/word_lists.h"

namespace crossread::entities {
namespace {

using language::Deprel;
using language::Upos;

/// Descriptions with one noun, and mentions, that are looked through for an earlier use.
constexpr std::size_t role_limit = 32;
constexpr std::size_t window_mentions = 80;

struct HeldRole {
  Role role;
  Index entity;
};

class Resolver {
 public:
  Resolver(const Syntax& syntax, const std::vector<NameMention>& names, NameLinks links,
           const std::vector<Nominal>& nominals, Teacher* teacher)
      : s_(syntax), names_(names), links_(std::move(links)), nominals_(nominals), teacher_(teacher) {}

  Entities resolve() {
    for (NamedEntity& e : links_.entities) {
      out_.list.push_back(std::move(e.entity));
      const auto index = static_cast<Index>(out_.list.size() - 1);
      states_.push_back({e.kind_known, 0});
      for (Role& role : e.roles) by_role_.push_back({std::move(role), index});
      if (out_.list.back().kind != EntityKind::person) index_body(e.words.back(), index);
    }
    std::size_t n = 0;
    std::size_t d = 0;
    // In the order of the text, so that whoever is spoken of at a place has been seen before it.
    while (n < names_.size() || d < nominals_.size()) {
      const bool name = d == nominals_.size() ||
                        (n < names_.size() && names_[n].words.first <= nominals_[d].head);
      if (name) {
        add_name(names_[n], links_.of_name[n]);
        ++n;
      } else {
        const Nominal& nominal = nominals_[d++];
        if (nominal.predicate_of) {
          add_predicate(nominal);
        } else if (nominal.latent) {
          add_latent(nominal);
        } else if (nominal.reference == Reference::pronoun) {
          add_pronoun(nominal, n);
        } else {
          add_description(nominal);
        }
      }
    }
    finish();
    return std::move(out_);
  }

 private:
  LocalEntity& entity(Index i) { return out_.list[static_cast<std::size_t>(i)]; }
  const LocalEntity& entity(Index i) const { return out_.list[static_cast<std::size_t>(i)]; }

  void index_body(const std::string& noun, Index index) { by_noun_[noun].push_back(index); }

  void add(Mention m) {
    m.span = s_.span({m.first_word, m.end_word});
    m.sentence = s_.sentence_of(m.first_word);
    out_.mentions.push_back(m);
    candidates_.push_back({m, nullptr});
    if (m.entity != no_index) ++states_[static_cast<std::size_t>(m.entity)].uses;
  }

  void add_latent(const Nominal& n) {
    Mention m;
    m.type = MentionType::nominal;
    m.first_word = n.words.first;
    m.end_word = n.words.end;
    m.head = n.head;
    m.sentence = s_.sentence_of(n.head);
    candidates_.push_back({m, &n});
  }

  void add_name(const NameMention& name, Index index) {
    for (const WordRange a : name.appositions) {
      if (a.first < name.words.first) add_apposition(a, index);
    }
    Mention m;
    m.type = MentionType::name;
    m.first_word = name.words.first;
    m.end_word = name.words.end;
    m.name = s_.span(name.name);
    m.head = s_.tree().head_of(name.words.first, name.words.end);
    m.entity = index;
    add(m);
    for (const WordRange a : name.appositions) {
      if (a.first >= name.words.first) add_apposition(a, index);
    }
  }

  void add_apposition(WordRange range, Index index) {
    Mention m;
    m.type = MentionType::nominal;
    m.first_word = range.first;
    m.end_word = range.end;
    m.head = s_.tree().head_of(range.first, range.end);
    m.entity = index;
    add(m);
  }

  /// What someone is said to be gives a gender and a role.
  void add_predicate(const Nominal& n) {
    for (std::size_t k = candidates_.size(); k > 0 && k + 12 > candidates_.size(); --k) {
      const Mention& m = candidates_[k - 1].mention;
      const bool subject = m.first_word <= *n.predicate_of && *n.predicate_of < m.end_word;
      if (!subject || m.entity == no_index) continue;
      LocalEntity& e = entity(m.entity);
      if (e.kind != EntityKind::person || e.number == Number::plural) return;
      if (e.gender == Gender::unknown) e.gender = n.gender;
      by_role_.push_back({n.role, m.entity});
      return;
    }
  }

  void add_description(const Nominal& n) {
    Index found = no_index;
    if (n.reference == Reference::definite) found = holder(n);
    if (found == no_index && n.reference == Reference::definite) found = earlier(n);
    if (found == no_index && n.reference == Reference::definite) found = told_otherwise(n);
    if (found == no_index) {
      if (!n.agent && n.number == Number::plural) return;
      if (!n.agent && n.noun.body && !n.noun.person) return;
      found = found_entity(n);
    } else {
      LocalEntity& e = entity(found);
      if (e.gender == Gender::unknown && e.kind == EntityKind::person) e.gender = n.gender;
    }
    Mention m;
    m.type = MentionType::nominal;
    m.first_word = n.words.first;
    m.end_word = n.words.end;
    m.head = n.head;
    m.entity = found;
    add(m);
  }

  /// The named holder of the role, or the body of that name, used last.
  Index holder(const Nominal& n) const {
    Index best = no_index;
    int best_fit = 0;
    if (n.noun.person && n.number == Number::singular && !own_possessor(n)) {
      std::size_t seen = 0;
      for (auto r = by_role_.rbegin(); r != by_role_.rend() && seen < role_limit * 8; ++r, ++seen) {
        const int fit = fits(r->role, n.role);
        if (fit == 0) continue;
        const LocalEntity& e = entity(r->entity);
        if (e.gender != Gender::unknown && n.gender != Gender::unknown && e.gender != n.gender) {
          continue;
        }
        const bool later = best != no_index && last_mention(r->entity) > last_mention(best);
        if (fit > best_fit || (fit == best_fit && later)) {
          best = r->entity;
          best_fit = fit;
        }
      }
      if (best != no_index) return best;
    }
    if (n.noun.body && n.number == Number::singular) {
      const auto found = by_noun_.find(n.role.head);
      if (found != by_noun_.end()) {
        for (auto e = found->second.rbegin(); e != found->second.rend(); ++e) {
          if (last_mention(*e) > 0 && modifiers_in_name(n, *e)) return *e;
        }
      }
    }
    return no_index;
  }

  /// "her lawyer" is not the lawyer of somebody else.
  bool own_possessor(const Nominal& n) const {
    for (std::uint32_t i = n.words.first; i < n.head; ++i) {
      if (s_.word(i).xpos == language::Xpos::PRPS) return true;
    }
    return false;
  }

  bool modifiers_in_name(const Nominal& n, Index e) const {
    const std::string& name = entity(e).name;
    for (const std::string& m : n.role.modifiers) {
      std::string capital = m;
      if (!capital.empty() && capital[0] >= 'a' && capital[0] <= 'z') {
        capital[0] = static_cast<char>(capital[0] - 32);
      }
      if (name.find(capital) == std::string::npos && name.find(m) == std::string::npos)
        return false;
    }
    return true;
  }

  std::size_t last_mention(Index e) const {
    for (std::size_t i = out_.mentions.size(); i > 0 && i + window_mentions > out_.mentions.size();
         --i) {
      if (out_.mentions[i - 1].entity == e) return i;
    }
    return 0;
  }

  /// An earlier description with the same noun and no other modifiers.
  Index earlier(const Nominal& n) const {
    const auto found = descriptions_.find(n.role.head);
    if (found == descriptions_.end()) return no_index;
    std::size_t seen = 0;
    for (auto d = found->second.rbegin(); d != found->second.rend() && seen < role_limit;
         ++d, ++seen) {
      const Nominal& other = nominals_[d->first];
      if (other.number != n.number || own_possessor(n) != own_possessor(other)) continue;
      if (n.possessed != other.possessed && n.possessed) continue;
      const bool within =
          std::all_of(n.role.modifiers.begin(), n.role.modifiers.end(), [&](const std::string& m) {
            return std::find(other.role.modifiers.begin(), other.role.modifiers.end(), m) !=
                   other.role.modifiers.end();
          });
      if (within) return d->second;
    }
    return no_index;
  }

  /// A description as it is written inside a sentence: "the lines", also where it begins one. "The Herald" stays.
  std::string described(WordRange words) const {
    std::string out(s_.text(words));
    const Upos first = s_.word(words.first).upos;
    bool named = first != Upos::DET && first != Upos::PRON;
    for (std::uint32_t w = words.first + 1; w < words.end; ++w) named = named || s_.capital(w);
    if (!named && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] - 'A' + 'a');
    return out;
  }

  Index found_entity(const Nominal& n) {
    LocalEntity e;
    e.kind = n.noun.body && !n.noun.person ? EntityKind::organisation : EntityKind::person;
    e.name = described(n.words);
    e.gender = n.gender;
    e.number = n.number;
    e.anonymous = e.kind == EntityKind::person;
    out_.list.push_back(std::move(e));
    states_.push_back({true, 0});
    const auto index = static_cast<Index>(out_.list.size() - 1);
    const auto at = static_cast<std::size_t>(&n - nominals_.data());
    descriptions_[n.role.head].push_back({at, index});
    return index;
  }

  void add_pronoun(const Nominal& n, std::size_t next_name) {
    Mention m;
    m.type = MentionType::pronoun;
    m.first_word = m.head = n.head;
    m.end_word = n.head + 1;
    m.entity = named_behind(n, next_name);
    if (m.entity == no_index) m.entity = antecedent(n);
    add(m);
  }

  /// "As he was put into a car, Pike turned to the cameras": the name that is the subject of the main clause
  /// behind a clause of time or reason, for "he" or "she" in that clause. `next_name` is the first name behind
  /// the pronoun.
  Index named_behind(const Nominal& n, std::size_t next_name) const {
    if (n.gender != Gender::male && n.gender != Gender::female) return no_index;
    std::int32_t clause = s_.word(n.head).head;
    for (int step = 0; step < 3 && clause >= 0; ++step) {
      const language::Word& verb = s_.word(static_cast<std::uint32_t>(clause));
      if (verb.deprel == Deprel::advcl && verb.head > clause) {
        const auto subject = s_.tree().child(static_cast<std::uint32_t>(verb.head), Deprel::nsubj);
        return subject && *subject > static_cast<std::uint32_t>(clause) ? person_named(*subject, n.gender, next_name) : no_index;
      }
      clause = verb.head;
    }
    return no_index;
  }

  Index person_named(std::uint32_t word, Gender gender, std::size_t next_name) const {
    for (std::size_t k = next_name; k < names_.size() && names_[k].words.first <= word; ++k) {
      if (!names_[k].words.contains(word)) continue;
      const LocalEntity& e = entity(links_.of_name[k]);
      const bool fits = e.kind == EntityKind::person && (e.gender == Gender::unknown || e.gender == gender);
      return fits ? links_.of_name[k] : no_index;
    }
    return no_index;
  }

  Index antecedent(const Nominal& n) {
    const PronounResolver resolver(s_, out_.list, states_, teacher_);
    const Choice choice = resolver.antecedent(n, candidates_);
    if (choice.candidate == candidates_.size()) return no_index;
    Candidate& c = candidates_[choice.candidate];
    if (c.mention.entity == no_index && n.agent && n.number == Number::plural) wake(c);
    if (c.mention.entity != no_index) {
      EntityState& state = states_[static_cast<std::size_t>(c.mention.entity)];
      state.male += n.gender == Gender::male;
      state.female += n.gender == Gender::female;
    }
    if (c.mention.entity != no_index && choice.sole) {
      LocalEntity& e = entity(c.mention.entity);
      if (e.gender == Gender::unknown && e.kind == EntityKind::person) e.gender = n.gender;
    }
    return c.mention.entity;
  }

  /// "the plucky redhead", "the 58-year-old": someone named shortly before, told of in other words. "The port
  /// authority", which a dictionary holds for a body or a person, is a body.
  Index told_otherwise(const Nominal& n) const {
    if (!n.noun.person || n.number != Number::singular || n.possessed || !n.agent) return no_index;
    if (s_.lower(n.words.first) != "the") return no_index;
    const NounInfo listed = noun_info(s_.word(n.head).lemma);
    if (listed.person && listed.body) return no_index;
    // "the mayor of Hull" says who it is; "the teacher from Hull" and "the mother of three" may be anyone told of.
    for (std::uint32_t i = n.head + 1; i < n.words.end; ++i) {
      const bool counted = i + 1 < n.words.end && s_.word(i + 1).upos == Upos::NUM;
      if ((s_.lower(i) == "of" && !counted) || s_.lower(i) == "for") return no_index;
    }
    if (word_lists::offices.has(n.role.head)) return speaker_in_office(n);
    const std::uint32_t sentence = s_.sentence_of(n.head);
    std::vector<Candidate> named;
    for (std::size_t k = candidates_.size(); k > 0 && named.size() < window_mentions; --k) {
      const Candidate& c = candidates_[k - 1];
      if (c.mention.sentence + 3 < sentence) break;
      if (c.mention.entity == no_index || entity(c.mention.entity).anonymous) continue;
      if (entity(c.mention.entity).kind != EntityKind::person) continue;
      // The fire chief is not "the bookkeeper": of who holds an office the office is told, or the age.
      if (!aged(n) && holds_office(c.mention.entity)) continue;
      named.push_back(c);
    }
    std::reverse(named.begin(), named.end());
    const Choice choice = PronounResolver(s_, out_.list, states_, teacher_).antecedent(n, named);
    return choice.candidate == named.size() ? no_index : named[choice.candidate].mention.entity;
  }

  bool aged(const Nominal& n) const {
    const std::string_view head = s_.word(n.head).lemma;
    return !head.empty() && ((head[0] >= '0' && head[0] <= '9') || (n.words.first + 1 < n.head && s_.word(n.words.first + 1).upos == Upos::NUM));
  }

  /// "Mara Holt hid a smile. '...,' the chief inspector said": an office that nobody was told to hold is that of
  /// the one person whom the sentence before names, its subject, where it speaks right behind in the paragraph.
  Index speaker_in_office(const Nominal& n) const {
    const std::uint32_t sentence = s_.sentence_of(n.head);
    const WordRange words = s_.sentence(sentence);
    const bool opens_with_speech = words.first + 1 < words.end && s_.quoted(words.first + 1);
    if (!opens_with_speech) return no_index;
    const auto& sentences = s_.document().sentences;
    Index meant = no_index;
    for (std::size_t k = candidates_.size(); k > 0; --k) {
      const Mention& m = candidates_[k - 1].mention;
      if (m.sentence + 1 < sentence || sentences[m.sentence].block != sentences[sentence].block) break;
      if (m.sentence == sentence || m.type != MentionType::name || m.entity == no_index) continue;
      if (entity(m.entity).kind != EntityKind::person || m.entity == meant) continue;
      if (meant != no_index || !subject(m.head)) return no_index;
      meant = m.entity;
    }
    return meant == no_index || holds_office(meant) ? no_index : meant;
  }

  bool subject(std::uint32_t word) const {
    const language::Word& w = s_.word(word);
    const bool beside = w.deprel == Deprel::appos && w.head >= 0;
    return (beside ? s_.word(static_cast<std::uint32_t>(w.head)) : w).deprel == Deprel::nsubj;
  }

  bool holds_office(Index person) const {
    return std::any_of(by_role_.begin(), by_role_.end(), [&](const HeldRole& held) {
      return held.entity == person && word_lists::offices.has(held.role.head);
    });
  }

  /// Makes an entity of a thing that a pronoun speaks for.
  void wake(Candidate& c) {
    LocalEntity e;
    e.kind = EntityKind::other;
    e.name = described(c.latent->words);
    e.number = c.latent->number;
    e.anonymous = true;
    out_.list.push_back(std::move(e));
    states_.push_back({false, 0});
    c.mention.entity = static_cast<Index>(out_.list.size() - 1);
    c.mention.span = s_.span(c.latent->words);
    out_.mentions.push_back(c.mention);
    ++states_.back().uses;
  }

  /// News leaves the family name of a relative out where it is the same: "her father, Donal".
  void name_relatives() {
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const NameMention& m = names_[i];
      LocalEntity& e = entity(links_.of_name[i]);
      if (e.kind != EntityKind::person || e.name.find(' ') != std::string::npos) continue;
      for (const std::uint32_t head : m.role_heads) {
        if (!relative(s_.word(head).lemma)) continue;
        for (const std::uint32_t c : s_.tree().children(head)) {
          if (c > head || s_.word(c).deprel != Deprel::nmod) continue;
          const Index mention = out_.mention_of_head[c];
          if (mention == no_index) continue;
          const Index kin = out_.mentions[static_cast<std::size_t>(mention)].entity;
          if (kin == no_index || entity(kin).kind != EntityKind::person) continue;
          const std::string& name = entity(kin).name;
          const std::size_t space = name.rfind(' ');
          if (space == std::string::npos || entity(kin).anonymous) continue;
          e.aliases.insert(e.aliases.begin(), e.name);
          e.name += name.substr(space);
          break;
        }
        break;
      }
    }
  }

  static bool relative(std::string_view noun) {
    static constexpr std::array<std::string_view, 16> nouns = {
        "father",      "mother",  "dad",    "mum",    "mom",     "son",
        "daughter",    "brother", "sister", "wife",   "husband", "grandfather",
        "grandmother", "widow",   "twin",   "widower"};
    return std::find(nouns.begin(), nouns.end(), noun) != nouns.end();
  }

  /// Sorts mentions, links them with their entities and words.
  void finish() {
    std::vector<std::size_t> order(out_.mentions.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const Span x = out_.mentions[a].span;
      const Span y = out_.mentions[b].span;
      return x.begin != y.begin ? x.begin < y.begin : x.end > y.end;
    });
    std::vector<Mention> sorted;
    sorted.reserve(order.size());
    for (const std::size_t i : order) sorted.push_back(out_.mentions[i]);
    out_.mentions = std::move(sorted);
    out_.mention_of_head.assign(s_.size(), no_index);
    for (std::size_t i = 0; i < out_.mentions.size(); ++i) {
      const Mention& m = out_.mentions[i];
      const auto index = static_cast<Index>(i);
      // Parsers differ on which word of "Mr Joe Biden" is the head: each answers for the name.
      if (m.type == MentionType::name) {
        for (std::uint32_t w = m.first_word; w < m.end_word; ++w) {
          const Upos pos = s_.word(w).upos;
          if (pos == Upos::PROPN || pos == Upos::NOUN) out_.mention_of_head[w] = index;
        }
      }
      out_.mention_of_head[m.head] = index;
      if (m.entity != no_index) entity(m.entity).mentions.push_back(index);
    }
    name_relatives();
  }

  const Syntax& s_;
  const std::vector<NameMention>& names_;
  NameLinks links_;
  const std::vector<Nominal>& nominals_;
  Teacher* teacher_;
  Entities out_;
  std::vector<EntityState> states_;
  std::vector<HeldRole> by_role_;
  std::map<std::string, std::vector<Index>> by_noun_;
  std::map<std::string, std::vector<std::pair<std::size_t, Index>>> descriptions_;
  std::vector<Candidate> candidates_;
};

}  // namespace

Entities resolve(const Syntax& syntax, const std::vector<NameMention>& names, NameLinks links,
                 const std::vector<Nominal>& nominals, Teacher* teacher) {
  return Resolver(syntax, names, std::move(links), nominals, teacher).resolve();
}

}  // namespace crossread::entities
