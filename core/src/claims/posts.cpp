#include "claims/posts.h"

#include <algorithm>
#include <array>

#include "entities/roles.h"
#include "text/chars.h"
#include "text/lower.h"
#include "text/parted.h"
#include "text/word_list.h"

namespace crossread::claims {
namespace {

using language::Deprel;
using language::Upos;
using language::Word;
using text::in;

// Verbs whose subject comes to hold a post, and those in the passive that give one.
constexpr auto taking = std::to_array<std::string_view>({"become"});
constexpr auto giving = std::to_array<std::string_view>({"name", "appoint", "elect", "make", "install"});

// "A baker named Ada Voss".
constexpr auto naming = std::to_array<std::string_view>({"name", "call"});

// Verbs for holding a post; the noun that they stand for.
constexpr auto holding = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"chair", "chair"}, {"captain", "captain"}, {"coach", "coach"}, {"pilot", "pilot"}, {"head", "head"}, {"edit", "editor"},
     {"manage", "manager"}, {"direct", "director"}, {"command", "commander"}, {"own", "owner"}, {"train", "trainer"}});

/// A calling told by what somebody does day by day: the verb, the nouns that are its object or stand before that, and the
/// noun that it makes of the person.
struct Calling {
  std::string_view verbs, objects, post;
};
constexpr auto callings = std::to_array<Calling>({
    {"keep,do", "books,accounts", "bookkeeper"},
    {"run,have,own", "dental", "dentist"},
    {"run,have,own", "veterinary", "vet"},
    {"teach", "chemistry,physics,biology,mathematics,maths,math,history,geography,english,french,german,spanish,latin,art,music,science,pupil,child,"
              "class,school,literature,economics", "teacher"},
    {"run,head", "school", "head teacher"},
    {"run,head", "prison,jail", "warden"},
    {"drive", "bus,coach", "bus driver"},
    {"drive", "tram,streetcar", "tram driver"},
    {"drive", "train,locomotive", "train driver"},
    {"drive", "lorry,truck", "lorry driver"},
    {"drive", "taxi,cab", "taxi driver"},
    {"fly", "helicopter,plane,airliner,jet", "pilot"},
    {"keep", "goal", "goalkeeper"},
    {"run,have,own", "bakery", "baker"},
    {"run,have,own", "farm", "farmer"},
    {"run,have,own", "pharmacy", "pharmacist"},
    {"run,have,own", "butcher", "butcher"},
    {"cut", "hair", "hairdresser"},
    {"deliver", "mail,post", "postman"},
    {"deliver", "babies", "midwife"},
});

// What a scientist leads or has no part in.
constexpr auto research = std::to_array<std::string_view>(
    {"study", "trial", "research", "survey", "work", "project", "experiment", "analysis", "team"});

// Nouns for a holder of office that the list of people's nouns has in another sense.
constexpr auto office_nouns = std::to_array<std::string_view>(
    {"chair", "head", "chief", "lead", "skipper", "physio", "hooker", "prop", "lock", "flanker", "wing", "winger", "fullback", "full-back",
     "scrum-half", "fly-half", "quarterback", "linebacker", "shortstop", "catcher", "pitcher"});

// Nouns of the list that name no post beside a name: "Ada Voss, in charge of the rescue".
constexpr auto no_posts = std::to_array<std::string_view>({"charge"});

// Verbs whose participles belong to posts: "the managing director", "the presiding judge".
constexpr auto in_titles = std::to_array<std::string_view>({"manage", "act", "preside", "command", "found"});

// Before a post, that it is one of the past: "formerly a plumber", "until now the principal".
constexpr auto once_words = std::to_array<std::string_view>({"formerly", "previously", "once", "then", "now"});

/// A side in court, by what stands behind the name of its lawyer: "Ada Voss, prosecuting, said", "Ada Voss, for the defence".
struct Side {
  std::string_view verb, nouns, post;
};
constexpr auto sides = std::to_array<Side>(
    {{"prosecute", "prosecution,crown", "prosecutor"}, {"defend", "defence,defense", "defence lawyer"}});

class PostReader {
 public:
  PostReader(const text::Document& document, const language::Annotation& annotation,
             const language::Tree& tree, const entities::Entities& entities)
      : document_(document), words_(annotation.words), tree_(tree), entities_(entities) {}

  std::vector<Claim> read() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      sentence_ = s;
      const text::Sentence& sentence = document_.sentences[s];
      for (std::uint32_t w = sentence.first_token; w < sentence.end_token; ++w) {
        const Word& word = words_[w];
        if (word.upos == Upos::VERB || word.upos == Upos::ADJ) read_verb(w);
        read_side(w);
        if (!office_noun(w)) continue;
        if (const Index person = holder(w); person != no_index) add_noun(w, person);
      }
    }
    return std::move(out_);
  }

 private:
  // "Executive" right before a name is a noun, whatever the tagger makes of it.
  bool office_noun(std::uint32_t i) const {
    const Word& w = words_[i];
    const bool before_name = i + 1 < words_.size() && words_[i + 1].upos == Upos::PROPN;
    if (w.upos != Upos::NOUN && w.upos != Upos::PROPN && !(w.upos == Upos::ADJ && before_name)) return false;
    const text::Lower lemma(w.lemma);
    const entities::NounInfo info = entities::noun_info(lemma);
    return (info.person || info.maybe || in(office_nouns, lemma)) && !in(no_posts, lemma);
  }

  // The person whom a word names: a proper name, or a pronoun or description read as that person.
  Index named(std::uint32_t w) const {
    const Index e = entities_.of_word(w);
    if (e == no_index) return no_index;
    const entities::LocalEntity& entity = entities_.list[static_cast<std::size_t>(e)];
    if (entity.anonymous) return no_index;
    // One of a family that gave a firm its name may be taken for the firm.
    const std::size_t space = entity.name.find(' ');
    const bool given = space != std::string::npos && entities::is_given_name(std::string_view(entity.name).substr(0, space));
    return entity.kind == EntityKind::person || (entity.kind != EntityKind::place && given) ? e : no_index;
  }

  // Whom the subject of a description names, itself or beside it: "one of the men, Otto Brandt, was a guard".
  Index named_in(std::uint32_t subject, std::uint32_t predicate) const {
    if (const Index beside = words_[subject].upos == Upos::NOUN ? named_before(subject) : no_index; beside != no_index) return beside;
    const Index direct = named(subject);
    if (direct != no_index) return direct;
    // "Otto Brandt, who was the guard": the relative clause hangs on the name.
    if (words_[subject].upos == Upos::PRON && words_[predicate].deprel == Deprel::acl && words_[predicate].head >= 0)
      return named(static_cast<std::uint32_t>(words_[predicate].head));
    for (std::uint32_t w = subject + 1; w < predicate; ++w) {
      if (words_[w].upos != Upos::PROPN || words_[w].deprel != Deprel::appos) continue;
      std::int32_t h = words_[w].head;
      for (int steps = 0; h >= 0 && steps < 4 && h != static_cast<std::int32_t>(subject); ++steps) h = words_[static_cast<std::size_t>(h)].head;
      if (h == static_cast<std::int32_t>(subject)) return named_by_name(w);
    }
    return no_index;
  }

  // "Ada Voss, 44, the only woman on the board, remains": a sentence begins with the name, and the parser takes what is beside
  // it for the subject.
  Index named_before(std::uint32_t subject) const {
    const std::uint32_t first = document_.sentences[sentence_].first_token;
    bool comma = false;
    for (std::uint32_t w = subject; w > first; --w) {
      const Word& word = words_[w - 1];
      if (word.upos == Upos::PROPN) return comma && w - first <= 3 ? named(w - 1) : no_index;
      comma = comma || word.xpos == language::Xpos::COMMA;
      const bool beside = word.upos == Upos::DET || word.upos == Upos::ADJ || word.upos == Upos::NOUN || word.upos == Upos::NUM || word.upos == Upos::ADV;
      if (!beside && word.xpos != language::Xpos::COMMA) return no_index;
    }
    return no_index;
  }

  Index named_by_name(std::uint32_t w) const {
    return words_[w].upos == Upos::PROPN ? named(w) : no_index;
  }

  // Whose post a noun is, by the place of the noun beside the name or under a verb of being.
  Index holder(std::uint32_t w) const {
    const Word& word = words_[w];
    // "Chief engineer Ada Voss", "the chief engineer, Ada Voss".
    std::uint32_t next = w + 1;
    const std::uint32_t end = document_.sentences[sentence_].end_token;
    // "The deputy minister of trade, Otto Brandt", "a spokesman for the coastguard, Otto Brandt".
    if (next < end && (words_[next].lemma == "of" || words_[next].lemma == "for"))
      while (next < end && next < w + 6 && words_[next].upos != Upos::PUNCT) ++next;
    if (next < end && words_[next].xpos == language::Xpos::COMMA) ++next;
    if (next < end && words_[next].upos == Upos::PROPN) {
      const bool set_off = next > w + 1;
      const auto h = words_[next].head;
      const Index own = entities_.of_word(w);
      const bool one = own != no_index && (own == entities_.of_word(next) || (next + 1 < end && own == entities_.of_word(next + 1)));
      const bool joined = !set_off || one || h == static_cast<std::int32_t>(w) || (words_[next].deprel == Deprel::appos && h == word.head);
      for (std::uint32_t n = next; joined && n < next + 3 && n < words_.size(); ++n)
        if (const Index e = named_by_name(n); e != no_index && (word.upos != Upos::PROPN || one)) return e;
      // A title written with a capital is part of the name's own mention.
      if (joined && word.upos == Upos::PROPN)
        for (std::uint32_t n = next; n < next + 3 && n < words_.size(); ++n)
          if (const Index e = named_by_name(n); e != no_index && title_of(w, e)) return e;
    }
    // "A bookkeeper from Halden, Ada Voss", "a bookkeeper named Ada Voss".
    // The parser may take both the noun and the name for subjects of one verb.
    for (std::uint32_t c = w + 1; c < end && c < w + 8; ++c) {
      const bool beside = words_[c].deprel == Deprel::appos && words_[c].head == static_cast<std::int32_t>(w);
      const bool twice = words_[c].deprel == Deprel::nsubj && word.deprel == Deprel::nsubj && words_[c].head == word.head &&
                         words_[c - 1].xpos == language::Xpos::COMMA;
      if (!beside && !twice) continue;
      if (const Index e = named_by_name(c); e != no_index) return e;
    }
    if (w + 2 < end && in(naming, words_[w + 1].lemma) && (words_[w + 1].xpos == language::Xpos::VBN || words_[w + 1].xpos == language::Xpos::VBD))
      if (const Index e = named_by_name(w + 2); e != no_index) return e;
    // "Ada Voss, the bookkeeper".
    if (word.deprel == Deprel::appos && word.head >= 0)
      if (const Index e = named_by_name(static_cast<std::uint32_t>(word.head)); e != no_index) return e;
    // "Voss was the bookkeeper".
    if (tree_.child(w, Deprel::cop))
      if (const auto subject = tree_.child(w, Deprel::nsubj)) return named_in(*subject, w);
    // "Voss becomes chairwoman", "was named chief engineer", "will sit as chairwoman".
    if (word.head >= 0 && words_[static_cast<std::size_t>(word.head)].upos == Upos::VERB) {
      const auto verb = static_cast<std::uint32_t>(word.head);
      const bool object = word.deprel == Deprel::obj || word.deprel == Deprel::xcomp;
      const auto marker = tree_.case_of(w);
      const bool as = word.deprel == Deprel::obl && marker && words_[*marker].lemma == "as";
      const bool once = word.deprel == Deprel::xcomp && words_[verb].lemma == "use" && tree_.child(w, Deprel::cop);  // "used to be"
      if (supposed(verb)) return no_index;
      if (once || (object && in(taking, words_[verb].lemma)) || (object && in(giving, words_[verb].lemma) && tree_.passive(verb)) || as)
        if (const auto subject = tree_.child(verb, Deprel::nsubj)) return named_in(*subject, verb);
    }
    return set_off_behind(w);
  }

  // "Said Otto Brandt, managing director of the yard": right behind a name and its comma, whatever the parser hangs it on.
  Index set_off_behind(std::uint32_t w) const {
    const std::uint32_t first = document_.sentences[sentence_].first_token, end = document_.sentences[sentence_].end_token;
    if (words_[w].deprel == Deprel::nsubj || words_[w].xpos == language::Xpos::NNS) return no_index;
    if (w + 1 < end && words_[w + 1].upos != Upos::PUNCT && words_[w + 1].upos != Upos::ADP) return no_index;
    std::uint32_t at = w;
    while (at > first && at + 5 > w && modifies(at - 1)) --at;
    // "Founder and chief executive".
    if (at > first + 1 && words_[at - 1].upos == Upos::CCONJ && office_noun(at - 2)) at -= 2;
    if (at > first && words_[at - 1].upos == Upos::DET) --at;
    if (at < first + 2 || words_[at - 1].xpos != language::Xpos::COMMA) return no_index;
    return named_by_name(at - 2);
  }

  bool title_of(std::uint32_t w, Index person) const {
    for (Index m : entities_.list[static_cast<std::size_t>(person)].mentions) {
      const entities::Mention& mention = entities_.mentions[static_cast<std::size_t>(m)];
      if (mention.first_word <= w && w < mention.end_word && words_[w].span.end <= mention.name.begin) return true;
    }
    return false;
  }

  Claim claim_for(Index person, std::string text, Span passage) const {
    Claim claim;
    claim.kind = FindingKind::role;
    claim.entity = person;
    claim.text = std::move(text);
    claim.passage = passage;
    claim.sentence = sentence_;
    return claim;
  }

  // The post with what stands before it, without articles, owners and countries.
  void add_noun(std::uint32_t w, Index person) {
    std::uint32_t first = w;
    while (first > document_.sentences[sentence_].first_token && modifies(first - 1)) --first;
    // "According to launch director Peter Lund": a noun before a bare title may look like a verb.
    if (first == w && w > document_.sentences[sentence_].first_token && words_[w - 1].xpos == language::Xpos::VB) --first;
    std::string text;
    for (std::uint32_t i = first; i <= w; ++i) text += (text.empty() ? "" : " ") + text::lower(words_[i].span.in(document_.utf8));
    Claim claim = claim_for(person, text, {words_[first].span.begin, words_[w].span.end});
    claim.topic = w;
    for (std::uint32_t c : tree_.children(w)) {
      if (words_[c].deprel != Deprel::nmod) continue;
      add_frame(c, claim);
      // "Minister of Trade": the portfolio is part of the post.
      const auto marker = tree_.case_of(c);
      if (marker && words_[*marker].lemma == "of" && c > w) claim.text += " of " + text::lower(words_[c].lemma);
    }
    std::sort(claim.frame.begin(), claim.frame.end());
    const std::int32_t h = words_[w].head;
    claim.forecast = h >= 0 && (in(taking, words_[static_cast<std::size_t>(h)].lemma) || will(static_cast<std::uint32_t>(h)));
    const auto copula = tree_.child(w, Deprel::cop);
    claim.past = copula && words_[*copula].xpos == language::Xpos::VBD;
    // "Used to be a baker", "formerly a baker".
    const bool used_to = copula && h >= 0 && words_[static_cast<std::size_t>(h)].lemma == "use";
    if (used_to || once(first)) claim.text.insert(0, "former ");
    out_.push_back(std::move(claim));
  }

  // "Formerly a plumber", "until now the principal": an article may stand between.
  bool once(std::uint32_t first) const {
    if (first > 0 && words_[first - 1].upos == Upos::DET) --first;
    if (first < 2) return false;
    const std::string& before = words_[first - 1].lemma;
    return in(once_words, before) && (before != "now" || words_[first - 2].lemma == "until");
  }

  void read_side(std::uint32_t w) {
    const Word& word = words_[w];
    if (w < 2 || words_[w - 1].xpos != language::Xpos::COMMA || words_[w - 2].upos != Upos::PROPN) return;
    const std::uint32_t sentence_end = document_.sentences[sentence_].end_token;
    for (const Side& side : sides) {
      std::uint32_t last = w;
      if (word.lemma == "for" && w + 2 < sentence_end && words_[w + 1].lemma == "the") {
        last = w + 2;
        if (!text::any_part(side.nouns, ',', [&](std::string_view n) { return n == text::lower(words_[last].lemma); })) continue;
      } else if (word.lemma != side.verb || word.xpos != language::Xpos::VBG) {
        continue;
      }
      if (last + 1 >= sentence_end || words_[last + 1].upos != Upos::PUNCT) continue;
      const Index person = named_by_name(w - 2);
      if (person == no_index) continue;
      Claim claim = claim_for(person, std::string(side.post), {word.span.begin, words_[last].span.end});
      claim.topic = last;
      out_.push_back(std::move(claim));
    }
  }

  // What a post is of: a noun with the nouns that narrow it.
  void add_frame(std::uint32_t noun, Claim& claim) const {
    const auto add = [&](std::uint32_t n) {
      if (words_[n].upos == Upos::NOUN || words_[n].upos == Upos::PROPN) claim.frame.push_back(text::lower(words_[n].lemma));
    };
    add(noun);
    for (std::uint32_t d : tree_.children(noun))
      if (words_[d].deprel == Deprel::compound || words_[d].deprel == Deprel::flat || words_[d].deprel == Deprel::amod) add(d);
  }

  bool modifies(std::uint32_t i) const {
    const Word& w = words_[i];
    if (w.xpos == language::Xpos::POS) return false;
    if (w.upos == Upos::PUNCT) return w.span.in(document_.utf8) == "-";
    // "The retired postman", "Retired postman Otto Brandt".
    if (w.upos == Upos::VERB)
      return ((w.xpos == language::Xpos::VBN || w.xpos == language::Xpos::JJ) &&
              (w.deprel == Deprel::amod || i == document_.sentences[sentence_].first_token)) ||
             (w.xpos == language::Xpos::VBG && in(in_titles, w.lemma));
    return w.upos == Upos::NOUN || w.upos == Upos::ADJ ||
           (w.upos == Upos::PROPN && entities::country_of(w.span.in(document_.utf8)).empty() &&
            (w.deprel == Deprel::compound || entities::noun_info(text::lower(w.lemma)).person));
  }

  // "If he were elected president".
  bool supposed(std::uint32_t verb) const {
    const auto marker = tree_.child(verb, Deprel::mark);
    return marker && (words_[*marker].lemma == "if" || words_[*marker].lemma == "unless");
  }

  // "He directs the choir", and not "he directed funds to the choir".
  bool one_body(std::uint32_t verb) const {
    const auto object = tree_.child(verb, Deprel::obj);
    return !object || words_[*object].xpos != language::Xpos::NNS || tree_.child(*object, Deprel::det);
  }

  bool will(std::uint32_t verb) const {
    const auto aux = tree_.child(verb, Deprel::aux);
    return aux && words_[*aux].lemma == "will";
  }

  void read_verb(std::uint32_t w) {
    const Word& word = words_[w];
    auto subject = tree_.child(w, Deprel::nsubj);
    // "Nora Holm, who led the study".
    if (subject && words_[*subject].upos == Upos::PRON && word.deprel == Deprel::acl && word.head >= 0)
      subject = static_cast<std::uint32_t>(word.head);
    if (!subject) return;
    Index person = named(*subject);
    if (person == no_index) {
      // "Nora Holm, a neurologist who was not involved": the relative clause hangs on the noun.
      person = words_[*subject].upos == Upos::NOUN ? holder_of_description(*subject) : no_index;
      if (person == no_index) return;
    }
    const Span passage{std::min(word.span.begin, words_[*subject].span.begin), word.span.end};
    for (const auto& [verb, noun] : holding)
      if (word.upos == Upos::VERB && word.lemma == verb && !tree_.passive(w) && one_body(w)) {
        Claim claim = claim_for(person, std::string(noun), passage);
        claim.topic = w;
        claim.forecast = will(w);
        // "Who chairs the justice committee".
        if (const auto body = tree_.child(w, Deprel::obj)) add_frame(*body, claim);
        std::sort(claim.frame.begin(), claim.frame.end());
        out_.push_back(std::move(claim));
      }
    const auto object = tree_.child(w, Deprel::obj);
    if (object) read_calling(w, *object, person, passage);
    if (word.lemma == "lead" && object && in(research, words_[*object].lemma)) {
      Claim claim = claim_for(person, "lead scientist", passage);
      claim.topic = w;
      out_.push_back(std::move(claim));
    }
    if ((word.lemma == "involve" || word.lemma == "involved") && tree_.negated(w))
      for (std::uint32_t c : tree_.children(w))
        if (words_[c].deprel == Deprel::obl && in(research, words_[c].lemma)) {
          Claim claim = claim_for(person, "not involved", passage);
          claim.topic = w;
          out_.push_back(std::move(claim));
          break;
        }
  }

  // "Who keeps the firm's books", "runs a dental practice": what is done day by day stands in the present.
  void read_calling(std::uint32_t verb, std::uint32_t object, Index person, Span passage) {
    const Word& word = words_[verb];
    const bool habit = word.xpos == language::Xpos::VBZ && !tree_.negated(verb);
    if (!habit) return;
    const auto names = [](std::string_view list, std::string_view noun) { return text::any_part(list, ',', [&](std::string_view w) { return w == noun; }); };
    // "Keeps the books" is no "keeps a book"; of a practice the word before it tells what it is.
    const auto is = [&](std::uint32_t w, std::string_view list) {
      return names(list, text::lower(words_[w].lemma)) || names(list, text::lower(words_[w].span.in(document_.utf8)));
    };
    const bool practice = is(object, "practice,surgery,clinic");
    for (const Calling& calling : callings) {
      if (!names(calling.verbs, word.lemma)) continue;
      bool told = is(object, calling.objects);
      for (const std::uint32_t d : tree_.children(object)) told = told || (practice && is(d, calling.objects));
      if (!told) continue;
      Claim claim = claim_for(person, std::string(calling.post), {passage.begin, words_[object].span.end});
      claim.topic = verb;
      out_.push_back(std::move(claim));
      return;
    }
  }

  Index holder_of_description(std::uint32_t w) const {
    return words_[w].deprel == Deprel::appos && words_[w].head >= 0
               ? named_by_name(static_cast<std::uint32_t>(words_[w].head)) : no_index;
  }

  const text::Document& document_;
  std::span<const Word> words_;
  const language::Tree& tree_;
  const entities::Entities& entities_;
  std::uint32_t sentence_ = 0;
  std::vector<Claim> out_;
};

}  // namespace

std::vector<Claim> read_posts(const text::Document& document, const language::Annotation& annotation,
                              const language::Tree& tree, const entities::Entities& entities) {
  return PostReader(document, annotation, tree, entities).read();
}

}  // namespace crossread::claims
