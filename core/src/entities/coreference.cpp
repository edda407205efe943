#include "entities/coreference.h"

#include <algorithm>
#include <map>

namespace crossread::entities {
namespace {

using language::Deprel;
using language::Upos;

/// How far back a pronoun looks, in sentences and in mentions.
constexpr std::uint32_t window_sentences = 6;
constexpr std::size_t window_mentions = 80;
/// Descriptions with one noun that are looked through for an earlier use.
constexpr std::size_t role_limit = 32;

/// What speaks for a candidate of a pronoun. Set by hand and checked on the dev set of GUM.
struct Weights {
  int per_sentence = -14;
  int other_paragraph = -4;
  int subject = 12;
  int object = 4;
  int possessor = 2;
  int name = 3;
  int pronoun = 5;
  int parallel = 5;
  int gender_known = 10;
  int kind_guessed = -10;
  int quoted = -18;  ///< inside quotation marks, for a pronoun outside
  int use = 2;       ///< for each earlier mention, up to five
  int person_threshold = -40;
  int thing_threshold = 2;
  int plural_threshold = -12;
};
constexpr Weights weights;

struct HeldRole {
  Role role;
  Index entity;
};

/// What a pronoun may stand for: a mention, or a noun that is none yet.
struct Candidate {
  Mention mention;
  const Nominal* latent;
};

class Resolver {
 public:
  Resolver(const Syntax& syntax, const std::vector<NameMention>& names, NameLinks links,
           const std::vector<Nominal>& nominals)
      : s_(syntax), names_(names), links_(std::move(links)), nominals_(nominals) {}

  Entities resolve() {
    for (NamedEntity& e : links_.entities) {
      out_.list.push_back(std::move(e.entity));
      const auto index = static_cast<Index>(out_.list.size() - 1);
      kind_known_.push_back(e.kind_known);
      roles_.push_back(std::move(e.roles));
      for (const Role& role : roles_.back()) index_role(role, index);
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
        if (nominal.latent) {
          add_latent(nominal);
        } else if (nominal.reference == Reference::pronoun) {
          add_pronoun(nominal);
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

  void index_role(const Role& role, Index index) { by_role_.push_back({role, index}); }

  void index_body(const std::string& noun, Index index) { by_noun_[noun].push_back(index); }

  void add(Mention m) {
    m.span = s_.span({m.first_word, m.end_word});
    m.sentence = s_.sentence_of(m.first_word);
    out_.mentions.push_back(m);
    candidates_.push_back({m, nullptr});
    uses_.resize(out_.list.size(), 0);
    if (m.entity != no_index) ++uses_[static_cast<std::size_t>(m.entity)];
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

  void add_description(const Nominal& n) {
    Index found = no_index;
    if (n.reference == Reference::definite) found = holder(n);
    if (found == no_index && n.reference == Reference::definite) found = earlier(n);
    if (found == no_index) {
      if (!n.agent && n.number == Number::plural) return;
      if (!n.agent && n.noun.body && !n.noun.person) return;
      found = found_entity(n);
    } else {
      const std::string words(s_.text(n.words));
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

  Index found_entity(const Nominal& n) {
    LocalEntity e;
    e.kind = n.noun.body && !n.noun.person ? EntityKind::organisation : EntityKind::person;
    e.name = std::string(s_.text(n.words));
    e.gender = n.gender;
    e.number = n.number;
    e.anonymous = e.kind == EntityKind::person;
    out_.list.push_back(std::move(e));
    kind_known_.push_back(true);
    roles_.emplace_back();
    const auto index = static_cast<Index>(out_.list.size() - 1);
    const auto at = static_cast<std::size_t>(&n - nominals_.data());
    descriptions_[n.role.head].push_back({at, index});
    return index;
  }

  void add_pronoun(const Nominal& n) {
    Mention m;
    m.type = MentionType::pronoun;
    m.first_word = m.head = n.head;
    m.end_word = n.head + 1;
    m.entity = antecedent(n);
    add(m);
  }

  Index antecedent(const Nominal& n) {
    const std::uint32_t sentence = s_.sentence_of(n.head);
    const std::uint32_t block = s_.document().sentences[sentence].block;
    const bool person = n.gender == Gender::male || n.gender == Gender::female;
    Candidate* best = nullptr;
    int best_score = 0;
    const std::size_t count = candidates_.size();
    for (std::size_t k = 0; k < count && k < window_mentions; ++k) {
      Candidate& c = candidates_[count - 1 - k];
      const Mention& m = c.mention;
      if (m.sentence + window_sentences < sentence) break;
      if (!possible(c, n, person)) continue;
      int score = static_cast<int>(sentence - m.sentence) * weights.per_sentence;
      if (s_.document().sentences[m.sentence].block != block) score += weights.other_paragraph;
      if (s_.quoted(m.head) && !s_.quoted(n.head)) score += weights.quoted;
      const Deprel relation = s_.word(m.head).deprel;
      if (relation == Deprel::nsubj) score += weights.subject;
      if (relation == Deprel::obj || relation == Deprel::iobj) score += weights.object;
      if (relation == Deprel::nmod) score += weights.possessor;
      if (relation == s_.word(n.head).deprel) score += weights.parallel;
      if (m.type == MentionType::name) score += weights.name;
      if (m.type == MentionType::pronoun) score += weights.pronoun;
      if (m.entity != no_index) {
        const auto e = static_cast<std::size_t>(m.entity);
        if (person && out_.list[e].gender == n.gender) score += weights.gender_known;
        if (!kind_known_[e]) score += weights.kind_guessed;
        score += weights.use * std::min(5, uses_[e]);
      }
      if (best == nullptr || score > best_score) {
        best = &c;
        best_score = score;
      }
    }
    const int threshold = person                       ? weights.person_threshold
                          : n.number == Number::plural ? weights.plural_threshold
                                                       : weights.thing_threshold;
    if (best == nullptr || best_score < threshold) return no_index;
    if (best->mention.entity == no_index && best->latent != nullptr && n.agent &&
        n.number == Number::plural) {
      wake(*best);
    }
    return best->mention.entity;
  }

  /// Makes an entity of a thing that a pronoun speaks for.
  void wake(Candidate& c) {
    LocalEntity e;
    e.kind = EntityKind::other;
    e.name = std::string(s_.text(c.latent->words));
    e.number = c.latent->number;
    e.anonymous = true;
    out_.list.push_back(std::move(e));
    kind_known_.push_back(false);
    roles_.emplace_back();
    c.mention.entity = static_cast<Index>(out_.list.size() - 1);
    c.mention.span = s_.span(c.latent->words);
    out_.mentions.push_back(c.mention);
    uses_.resize(out_.list.size(), 0);
    ++uses_.back();
  }

  bool possible(const Candidate& c, const Nominal& n, bool person) const {
    const Mention& m = c.mention;
    if (m.first_word <= n.head && n.head < m.end_word) return false;
    if (same_clause(m, n)) return false;
    if (m.entity == no_index) {
      return c.latent != nullptr && !person && c.latent->number == n.number;
    }
    const LocalEntity& e = entity(m.entity);
    const bool known = kind_known_[static_cast<std::size_t>(m.entity)];
    if (person) {
      if (e.kind != EntityKind::person && known) return false;
      if (e.number == Number::plural) return false;
      return e.gender == Gender::unknown || e.gender == n.gender;
    }
    if (n.number == Number::plural) {
      if (e.kind == EntityKind::place) return false;
      return e.kind != EntityKind::person || e.number == Number::plural;
    }
    return e.kind != EntityKind::person && e.number != Number::plural;
  }

  /// A subject and the object of one verb are two, unless a "-self" says otherwise; so are the two
  /// sides of one preposition.
  bool same_clause(const Mention& m, const Nominal& n) const {
    const language::Word& a = s_.word(m.head);
    const language::Word& b = s_.word(n.head);
    if (s_.lower(n.head).ends_with("self") || s_.lower(n.head).ends_with("selves")) return false;
    if (b.xpos == language::Xpos::PRPS) return false;
    return a.head >= 0 && a.head == b.head && a.deprel != b.deprel;
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
  }

  const Syntax& s_;
  const std::vector<NameMention>& names_;
  NameLinks links_;
  const std::vector<Nominal>& nominals_;
  Entities out_;
  std::vector<bool> kind_known_;
  std::vector<std::vector<Role>> roles_;
  std::vector<HeldRole> by_role_;
  std::map<std::string, std::vector<Index>> by_noun_;
  std::map<std::string, std::vector<std::pair<std::size_t, Index>>> descriptions_;
  std::vector<int> uses_;
  std::vector<Candidate> candidates_;
};

}  // namespace

Entities resolve(const Syntax& syntax, const std::vector<NameMention>& names, NameLinks links,
                 const std::vector<Nominal>& nominals) {
  return Resolver(syntax, names, std::move(links), nominals).resolve();
}

}  // namespace crossread::entities
