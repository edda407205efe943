#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <crossread/article.h>
#include <crossread/result.h>
#include <crossread/span.h>

/// The report: everything that the engine says about a story, as plain values. `docs/report.md`
/// and `docs/report.schema.json` describe the same thing as JSON. Spans are UTF-8 byte ranges of the
/// article's `text`; exporters turn them into the offset unit that was asked for.
namespace crossread {

/// Index into Report::articles, Report::entities and so on; -1 where there is none.
using Index = std::int32_t;
inline constexpr Index no_index = -1;

/// A run of text that was copied unchanged from the source: text offset and source offset, bytes.
/// Between two entries of a source map both offsets advance together.
struct SourceRun {
  std::uint32_t text = 0;
  std::uint32_t source = 0;
};

enum class BlockKind : std::uint8_t { paragraph, heading, caption, list, boilerplate };

/// A block of the analysed text. Boilerplate and headings stay in the text but are not scored.
struct Block {
  Span span;
  BlockKind kind = BlockKind::paragraph;
  std::string key;  ///< the host's key, where the article was given in blocks
};

/// What was counted. "word", "letter", "long", "complex" are defined in docs/readability.
struct Counts {
  std::uint32_t characters = 0;   ///< code points, white space left out
  std::uint32_t letters = 0;      ///< letters and digits
  std::uint32_t words = 0;
  std::uint32_t sentences = 0;
  std::uint32_t paragraphs = 0;
  std::uint32_t syllables = 0;
  std::uint32_t monosyllables = 0;
  std::uint32_t polysyllables = 0;     ///< words of three syllables or more
  std::uint32_t complex_words = 0;     ///< Gunning's rule
  std::uint32_t long_words = 0;        ///< over six letters
  std::uint32_t unfamiliar_words = 0;  ///< not on the Dale-Chall list under its inflection rules
  std::uint32_t unique_words = 0;
  std::uint32_t quoted_words = 0;      ///< words inside quotation marks
};

/// Median and range, in school grades, over the formulas that suit news.
struct Grade {
  double median = 0;
  double low = 0;
  double high = 0;
};

/// The readability formulas over one selection of sentences. Undefined is empty, with a note why.
struct Scores {
  std::optional<double> flesch_reading_ease, flesch_kincaid_grade, smog, gunning_fog, coleman_liau,
      ari, dale_chall, dale_chall_1995, spache, linsear_write, lix, rix, forcast;
  std::optional<Grade> grade;
  std::uint32_t reading_seconds = 0;
  Counts counts;                   ///< of what was scored
  std::vector<std::string> notes;  ///< whole sentences
};

/// What one speaker says in an article, scored on its own. Who speaks too little for the formulas to mean
/// anything is left out.
struct SpeakerScores {
  Index entity = no_index;  ///< into Report::entities
  Scores scores;            ///< of words inside quotation marks
};

/// A stretch of text that was not scored, and why: "heading", "caption", "boilerplate", "quotation".
struct Excluded {
  Span span;
  std::string reason;
};

struct ParagraphGrade {
  Span span;
  std::optional<double> grade;
};

/// One thing that makes a sentence hard, and by how many school grades.
struct Reason {
  std::string rule;  ///< a name of the rule table: "sentence-length", "passive" ...
  Span span;
  std::string message;
  double grades = 0;
};

enum class SentenceLevel : std::uint8_t { plain, hard, very_hard };

struct ReportSentence {
  Span span;
  std::uint32_t paragraph = 0;  ///< index into ArticleReport::paragraphs
  std::uint32_t words = 0;
  SentenceLevel level = SentenceLevel::plain;
  std::vector<Reason> reasons;
};

enum class QuoteKind : std::uint8_t { direct, mixed, indirect, other };
enum class SpeakerVia : std::uint8_t { name, pronoun, role, continuation };

/// Who is said to have said it. `span` is the mention in the text; `name` the resolved name.
struct Speaker {
  Index entity = no_index;  ///< into Report::entities
  std::string name;
  std::string text;
  Span span;
  bool anonymous = false;
  SpeakerVia via = SpeakerVia::name;
};

/// One utterance; `content` lists its fragments without the marks, `span` reaches over all of it.
struct Quote {
  std::string id;
  QuoteKind kind = QuoteKind::direct;
  Span span;
  std::vector<Span> content;
  Index nested = no_index;  ///< the enclosing quotation, into ArticleReport::quotes
  std::optional<Span> cue;
  std::optional<Speaker> speaker;
  std::optional<Speaker> reported_by;
  double confidence = 0;
};

enum class TimeType : std::uint8_t { date, time, duration, set };

/// A time expression after TIMEX3 (ISO-TimeML). `earliest` and `latest` bound the days it can mean;
/// both are empty for durations and sets.
struct TimeExpression {
  Span span;
  TimeType type = TimeType::date;
  std::string value;  ///< "2023-06-19", "PT7H30M", "2023-W25", "XXXX-WXX-1" ...
  std::string mod;    ///< TIMEX3 mod, lower case: "more_than", "approx", "start" ... or empty
  std::optional<Date> earliest, latest;
};

enum class QuantityKind : std::uint8_t { count, money, percentage, measure, age, ordinal, score };

/// A number that means something. `value` is as written; `low` and `high` what the words assert,
/// empty where that end is open.
struct Quantity {
  Span span;
  QuantityKind kind = QuantityKind::count;
  double value = 0;
  std::optional<double> low, high;
  std::string mod;   ///< "more_than", "at_least", "approx" ... or empty
  std::string unit;  ///< ISO 4217 code, "percent", "metre", "year" ... or empty
  std::string of;    ///< the head noun of what is counted, as lemma, or empty
};

enum class MentionType : std::uint8_t { name, nominal, pronoun };

struct Mention {
  Span span;
  Index entity = no_index;  ///< into Report::entities
  MentionType type = MentionType::name;
};

struct Language {
  std::string code;  ///< BCP 47, "en", or "und"
  double confidence = 0;
};

struct ArticleReport {
  std::string id;
  std::optional<std::string> title, published, outlet, url;
  Role role = Role::source;
  Language language;
  std::string text;
  std::vector<SourceRun> source_map;
  std::vector<Block> blocks;
  Counts counts;
  Scores whole, without_quotations, quoted_only;
  std::vector<SpeakerScores> by_speaker;  ///< whoever says most comes first
  std::vector<Excluded> excluded;
  std::vector<ParagraphGrade> paragraphs;
  std::vector<ReportSentence> sentences;
  std::vector<Quote> quotes;
  std::vector<TimeExpression> times;
  std::vector<Quantity> quantities;
  std::vector<Mention> mentions;
};

enum class EntityKind : std::uint8_t { person, organisation, place, other };

/// A person, body or place across all articles of the story.
struct Entity {
  std::string id;
  EntityKind kind = EntityKind::other;
  std::string name;
  std::vector<std::string> aliases;  ///< other forms met in the articles, spellings included
  std::vector<std::string> roles;
  std::vector<Index> articles;
};

struct QuoteRef {
  Index article = no_index;
  Index quote = no_index;
};

/// Everything that one entity said, across articles.
struct SpeakerQuotes {
  Index entity = no_index;
  std::string name;
  std::vector<QuoteRef> quotes;
};

/// Where something stands: the passage that holds the value and the sentence around it.
/// A title that is not the first line of the text is evidence `in_title`; spans then refer to it.
struct Evidence {
  Index article = no_index;
  bool in_title = false;
  Span span;
  Span sentence;
};

/// One of the values that the articles give for a fact, and where. `accounts` counts independent
/// reports: copies of one agency report are one account.
struct Position {
  std::string id;
  std::string value;
  std::string normalized;
  std::uint32_t accounts = 0;
  std::vector<Evidence> evidence;
};

enum class FindingKind : std::uint8_t {
  duration, date, time, count, money, percentage, measure, age, name, role, place, participants,
  outcome, ordinal, quote_wording, quote_speaker
};
inline constexpr std::size_t finding_kinds = 16;

enum class FactStatus : std::uint8_t { agreed, differing, single };

/// Something that was compared, agreeing or not, or that one article alone says.
struct Fact {
  std::string id;
  FindingKind kind = FindingKind::count;
  std::string subject;
  FactStatus status = FactStatus::single;
  std::vector<Position> positions;
};

enum class Severity : std::uint8_t { conflict, possible, note };
enum class FindingReason : std::uint8_t { none, update, translation, spelling, sources, trimmed };

enum class DiffOp : std::uint8_t { same, insert, erase };

struct DiffPart {
  DiffOp op = DiffOp::same;
  std::string text;
};

/// A difference between articles.
struct Finding {
  std::string id;    ///< hash of kind, subject and attribute; the same for the same disagreement
  std::string fact;  ///< id of the fact
  FindingKind kind = FindingKind::count;
  Severity severity = Severity::possible;
  FindingReason reason = FindingReason::none;
  double confidence = 0;
  std::string subject;
  std::string summary;
  std::string why;  ///< why the passages were taken to be about the same thing
  Index alone = no_index;  ///< the one article that stands against all others
  std::vector<DiffPart> diff;
  std::vector<Position> positions;
};

struct ReusePassage {
  Index article = no_index;
  Span span;
};

/// Copies of one report: one account.
struct Reuse {
  std::vector<Index> articles;
  double share = 0;  ///< of the shorter text that also stands in the other, 0..1
  std::vector<ReusePassage> passages;
};

struct TimelineEntry {
  Date earliest, latest;
  std::string summary;
  std::vector<Evidence> evidence;
};

/// Something the reader should know about an article or the story: a stable code and a sentence.
struct Warning {
  std::string code;
  Index article = no_index;
  std::string message;
};

struct Report {
  std::optional<std::string> id;
  std::string weights;  ///< version of the language weights; empty where none were used
  std::vector<ArticleReport> articles;
  std::vector<Entity> entities;
  std::vector<SpeakerQuotes> speakers;
  std::vector<Fact> facts;
  std::vector<Finding> findings;
  std::array<std::uint32_t, finding_kinds> compared{};
  std::vector<Reuse> reuse;
  std::vector<TimelineEntry> timeline;
  std::vector<Warning> warnings;
};

}  // namespace crossread
