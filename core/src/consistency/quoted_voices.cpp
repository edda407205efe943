#include "consistency/quoted_voices.h"

#include <algorithm>
#include <array>

#include "entities/roles.h"
#include "text/chars.h"
#include "text/word_list.h"

namespace crossread::consistency {
namespace {

using entities::Gender;
using language::Deprel;

// How sure the reading of a pronoun or a role must be before it counts as the article's word.
constexpr double sure_speaker = 0.8;

// A noun that names more posts than this says nothing about who is meant.
constexpr std::size_t most_posts = 64;

constexpr std::string_view mouthpieces[] = {"spokes", "press secretary", "lawyer for", "attorney for", "aide to"};

// "He" and "she" say more than their person's name may.
Gender told_gender(std::string_view mention) {
  const std::string word = text::lower(mention);
  return word == "he" ? Gender::male : word == "she" ? Gender::female : Gender::unknown;
}

std::uint32_t block_of(const ArticleAnalysis& article, Span span) {
  const auto& sentences = article.document.sentences;
  const auto at = std::partition_point(sentences.begin(), sentences.end(), [&](const text::Sentence& s) { return s.span.end <= span.begin; });
  return at == sentences.end() ? 0 : at->block;
}

}  // namespace

QuotedVoices::QuotedVoices(const Story& story) : story_(story) { note_posts(); }

Voice QuotedVoices::of(Index article, const quotes::Quote& quote) const {
  Voice out;
  if (!quote.speaker) return out;
  const quotes::Speaker& speaker = *quote.speaker;
  out.speaker = speaker.anonymous ? holder_of(article, speaker.entity) : story_.global(article, speaker.entity);
  out.mention = speaker.span;
  out.by_name = speaker.via == SpeakerVia::name || named_beside(article, speaker);
  out.anonymous = speaker.anonymous;
  out.floating = speaker.via == SpeakerVia::continuation;
  out.known = out.by_name || quote.confidence >= sure_speaker;
  return out;
}

// "The leader of the council, Una Voss, put it thus": the name stands beside the description.
bool QuotedVoices::named_beside(Index article, const quotes::Speaker& speaker) const {
  const auto& mentions = story_.at(article).entities.mentions;
  const auto m = std::partition_point(mentions.begin(), mentions.end(), [&](const entities::Mention& x) {
    return x.span.begin < speaker.span.end;
  });
  return speaker.entity != no_index && m != mentions.end() && m->type == MentionType::name && m->entity == speaker.entity &&
         m->span.begin <= speaker.span.end + 2;
}

// Whom an article means that says "the mayor" or "the union leader" and no more: the one person of the story
// who holds such a post.
Index QuotedVoices::holder_of(Index article, Index described) const {
  const Index own = story_.global(article, described);
  if (own == no_index) return own;
  const std::vector<std::string> asked = name_words(story_.name(own));
  if (asked.size() < 2 || asked.front() != "the") return own;
  const auto posts = posts_.find(asked.back());
  if (posts == posts_.end() || posts->second.size() > most_posts) return own;
  Index holder = no_index;
  for (const Post& post : posts->second) {
    const bool fits = std::all_of(asked.begin() + 1, asked.end(), [&](const std::string& word) {
      return std::find(post.words.begin(), post.words.end(), word) != post.words.end();
    });
    if (!fits || post.holder == holder) continue;
    if (holder != no_index) return own;
    holder = post.holder;
  }
  return holder == no_index ? own : holder;
}

// The posts that people of the story hold, by their noun; those below a post or after it are others.
void QuotedVoices::note_posts() {
  static constexpr auto others = std::to_array<std::string_view>({"deputy", "vice", "assistant", "former", "ex", "acting"});
  for (std::size_t e = 0; e < story_.entities.entities.size(); ++e) {
    const Entity& entity = story_.entities.entities[e];
    if (entity.kind != EntityKind::person) continue;
    for (const std::string& role : entity.roles) {
      Post post{name_words(role), static_cast<Index>(e)};
      const auto over = std::find_if(post.words.begin(), post.words.end(), [](const std::string& w) { return w == "of" || w == "for" || w == "at"; });
      const bool other = std::any_of(post.words.begin(), over, [](const std::string& w) { return text::in(others, w); });
      if (over == post.words.begin() || other) continue;
      posts_[*std::prev(over)].push_back(std::move(post));
    }
  }
}

const entities::Mention* QuotedVoices::last_named(Index article, Index person, std::uint32_t before) const {
  const auto& mentions = story_.at(article).entities.mentions;
  const entities::Mention* last = nullptr;
  for (const entities::Mention& m : mentions) {
    if (m.span.begin >= before) break;
    if (m.type == MentionType::name && !m.name.empty() && story_.global(article, m.entity) == person) last = &m;
  }
  return last;
}

Gender QuotedVoices::gender(Index article, const Voice& voice) const {
  if (!voice.mention || voice.floating) return Gender::unknown;
  const std::string words = text::lower(voice.mention->in(story_.at(article).document.utf8));
  if (const Gender told = told_gender(words); told != Gender::unknown) return told;
  if (voice.speaker == no_index) return Gender::unknown;
  const Entity& entity = story_.entities.entities[static_cast<std::size_t>(voice.speaker)];
  if (entity.kind != EntityKind::person) return Gender::unknown;
  if (voice.anonymous) {
    const std::string_view noun = std::string_view(words).substr(words.rfind(' ') + 1);
    // A chairman may be a woman.
    const bool calling = noun.size() > 3 && noun.ends_with("man") && !noun.ends_with("woman");
    return calling ? Gender::unknown : entities::noun_info(noun).gender;
  }
  const std::size_t space = entity.name.find(' ');
  return space == std::string::npos ? Gender::unknown : entities::given_name_gender(std::string_view(entity.name).substr(0, space));
}

bool QuotedVoices::doubtful(Index in, Span passage, const Voice& voice, const std::set<Index>& speakers) const {
  if (voice.by_name) return false;
  const entities::Mention* named = last_named(in, voice.speaker, passage.begin);
  if (!named) return true;
  const ArticleAnalysis& article = story_.at(in);
  // "The sheriff", who is the one, calls the person named before to mind again.
  if (voice.mention && told_gender(voice.mention->in(article.document.utf8)) != Gender::unknown)
    for (const entities::Mention* m = named + 1; m != article.entities.mentions.data() + article.entities.mentions.size() && m->span.begin < passage.begin; ++m)
      if (m->type == MentionType::nominal && m->entity == named->entity) named = m;
  if (voice.floating && article.document.sentences[named->sentence].block != block_of(article, passage)) return true;
  const auto local = [&](const entities::Mention& m) -> const entities::LocalEntity& {
    return article.entities.list[static_cast<std::size_t>(m.entity)];
  };
  const Gender pronoun = voice.mention ? told_gender(voice.mention->in(article.document.utf8)) : Gender::unknown;
  const Gender gender = pronoun == Gender::unknown && !voice.floating ? local(*named).gender : pronoun;
  const auto fits = [&](const entities::Mention& m) {
    if (pronoun != Gender::unknown && local(m).number == entities::Number::plural) return false;
    return gender == Gender::unknown || local(m).gender == Gender::unknown || local(m).gender == gender;
  };
  const auto& words = article.annotation.words;
  const auto beside = [&](const entities::Mention& m) {
    const language::Word& w = words[m.head];
    return w.deprel == Deprel::appos && w.head >= 0 ? static_cast<std::uint32_t>(w.head) : m.head;
  };
  const auto subject = [&](const entities::Mention& m) { return words[beside(m)].deprel == Deprel::nsubj; };
  // Who was named in a paragraph before has given way to whom this one tells of.
  const auto block = [&](const entities::Mention& m) { return article.document.sentences[m.sentence].block; };
  // "Ada Voss won, with Una Holm coming third": the sentence is about the one that its main clause is about.
  const auto of_main_clause = [&](const entities::Mention& m) {
    const std::int32_t verb = words[beside(m)].head;
    if (!subject(m) || verb < 0) return false;
    const Deprel clause = words[static_cast<std::size_t>(verb)].deprel;
    return clause != Deprel::advcl && clause != Deprel::acl;
  };
  const std::uint32_t here = block_of(article, passage);
  const bool told_of = !voice.floating && (of_main_clause(*named) || block(*named) == here);
  for (Index other : speakers) {
    const entities::Mention* m = other == voice.speaker ? nullptr : last_named(in, other, passage.begin);
    if (m && fits(*m) && !(told_of && block(*m) < block(*named))) return true;
  }
  // Whom the paragraph of the quotation itself brings in: "The last word belonged to Una Holm."
  const auto newly_named = [&](const entities::Mention& m) { return m.type == MentionType::name && block(*named) < here && block(m) == here; };
  const auto& mentions = article.entities.mentions;
  return std::any_of(mentions.begin(), mentions.end(), [&](const entities::Mention& m) {
    if (m.span.begin <= named->span.end || m.span.end > passage.begin || m.type == MentionType::pronoun) return false;
    if (m.entity == no_index || m.entity == named->entity || beside(m) == named->head || (subject(*named) && !subject(m) && !newly_named(m))) return false;
    return local(m).kind == EntityKind::person && fits(m);
  });
}

bool QuotedVoices::speaks_for_others(Index person) const {
  const auto& roles = story_.entities.entities[static_cast<std::size_t>(person)].roles;
  return std::any_of(roles.begin(), roles.end(), [](const std::string& role) {
    const std::string words = text::lower(role);
    return std::any_of(std::begin(mouthpieces), std::end(mouthpieces), [&](std::string_view w) { return words.find(w) != std::string::npos; });
  });
}

}  // namespace crossread::consistency
