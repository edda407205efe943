#include "readability/word_roles.h"

#include <array>
#include <cstddef>

#include "text/chars.h"
#include "text/word_key.h"

namespace crossread::readability {

namespace {

struct Entry {
  std::string_view word;
  std::uint8_t roles;
};

/// Participles that are also the plain past ("held", "sold") are listed: behind a form of "be" they
/// are participles. Regular ones are told by their ending.
constexpr auto entries = std::to_array<Entry>({
    {"'m", role_be},
    {"'re", role_be},
    {"accustomed", role_state},
    {"again", role_between},
    {"aged", role_state},
    {"all", role_between},
    {"alleged", role_state},
    {"already", role_between},
    {"also", role_between},
    {"although", role_subordinator},
    {"always", role_between},
    {"am", role_be},
    {"amazed", role_state},
    {"annoyed", role_state},
    {"are", role_be},
    {"armed", role_state},
    {"ashamed", role_state},
    {"astonished", role_state},
    {"be", role_be},
    {"beaten", role_participle},
    {"because", role_subordinator},
    {"become", role_participle},
    {"bed", role_state},
    {"been", role_be | role_between},
    {"begun", role_participle},
    {"being", role_be | role_between},
    {"belated", role_state},
    {"bent", role_participle},
    {"bet", role_participle},
    {"bitten", role_participle},
    {"blown", role_participle},
    {"bored", role_state},
    {"born", role_participle},
    {"borne", role_participle},
    {"both", role_between},
    {"bought", role_participle},
    {"bound", role_participle},
    {"broken", role_participle},
    {"brought", role_participle},
    {"built", role_participle},
    {"burnt", role_participle},
    {"burst", role_participle},
    {"cannot", role_negation},
    {"cast", role_participle},
    {"caught", role_participle},
    {"chosen", role_participle},
    {"come", role_participle},
    {"committed", role_state},
    {"complicated", role_state},
    {"concerned", role_state},
    {"confused", role_state},
    {"convinced", role_state},
    {"cost", role_participle},
    {"crooked", role_state},
    {"cut", role_participle},
    {"dealt", role_participle},
    {"dedicated", role_state},
    {"deed", role_state},
    {"delighted", role_state},
    {"depressed", role_state},
    {"determined", role_state},
    {"devoted", role_state},
    {"disappointed", role_state},
    {"done", role_participle},
    {"drawn", role_participle},
    {"driven", role_participle},
    {"drunk", role_participle},
    {"eaten", role_participle},
    {"either", role_between},
    {"embarrassed", role_state},
    {"even", role_between},
    {"ever", role_between},
    {"excited", role_state},
    {"exhausted", role_state},
    {"experienced", role_state},
    {"fallen", role_participle},
    {"fed", role_participle},
    {"feed", role_state},
    {"felt", role_participle},
    {"first", role_between},
    {"flown", role_participle},
    {"forbidden", role_participle},
    {"foreseen", role_participle},
    {"forgiven", role_participle},
    {"forgotten", role_participle},
    {"fought", role_participle},
    {"found", role_participle},
    {"frightened", role_state},
    {"frozen", role_participle},
    {"frustrated", role_state},
    {"get", role_get},
    {"gets", role_get},
    {"getting", role_get},
    {"given", role_participle},
    {"gone", role_participle},
    {"got", role_get},
    {"gotten", role_get},
    {"grown", role_participle},
    {"handed", role_participle},
    {"hatred", role_state},
    {"heard", role_participle},
    {"held", role_participle},
    {"hidden", role_participle},
    {"hit", role_participle},
    {"hundred", role_state},
    {"hung", role_participle},
    {"hurt", role_participle},
    {"if", role_subordinator},
    {"inclined", role_state},
    {"indebted", role_state},
    {"indeed", role_state},
    {"instead", role_between},
    {"interested", role_state},
    {"is", role_be},
    {"just", role_between},
    {"kept", role_participle},
    {"kindred", role_state},
    {"known", role_participle},
    {"laid", role_participle},
    {"largely", role_between},
    {"later", role_between},
    {"led", role_participle},
    {"left", role_participle},
    {"lent", role_participle},
    {"lest", role_subordinator},
    {"let", role_participle},
    {"lit", role_participle},
    {"lost", role_participle},
    {"made", role_participle},
    {"married", role_state},
    {"meant", role_participle},
    {"met", role_participle},
    {"mistaken", role_participle},
    {"misunderstood", role_participle},
    {"mixed", role_state},
    {"n't", role_negation | role_between},
    {"naked", role_state},
    {"need", role_state},
    {"neither", role_negation},
    {"never", role_negation | role_between},
    {"no", role_negation},
    {"nobody", role_negation},
    {"none", role_negation},
    {"nor", role_negation},
    {"not", role_negation | role_between},
    {"nothing", role_negation},
    {"now", role_between},
    {"nowhere", role_negation},
    {"offset", role_participle},
    {"often", role_between},
    {"once", role_between},
    {"only", role_between},
    {"opposed", role_state},
    {"outdone", role_participle},
    {"overcome", role_participle},
    {"overheard", role_participle},
    {"overridden", role_participle},
    {"overseen", role_participle},
    {"overtaken", role_participle},
    {"overthrown", role_participle},
    {"paid", role_participle},
    {"pleased", role_state},
    {"prepared", role_state},
    {"proven", role_participle},
    {"put", role_participle},
    {"puzzled", role_state},
    {"qualified", role_state},
    {"quit", role_participle},
    {"ragged", role_state},
    {"read", role_participle},
    {"rebuilt", role_participle},
    {"red", role_state},
    {"related", role_state},
    {"relaxed", role_state},
    {"relieved", role_state},
    {"reserved", role_state},
    {"reset", role_participle},
    {"retired", role_state},
    {"rewritten", role_participle},
    {"ridden", role_participle},
    {"risen", role_participle},
    {"rugged", role_state},
    {"run", role_participle},
    {"rung", role_participle},
    {"sacred", role_state},
    {"said", role_participle},
    {"satisfied", role_state},
    {"sawn", role_participle},
    {"scared", role_state},
    {"seed", role_state},
    {"seen", role_participle},
    {"sent", role_participle},
    {"set", role_participle},
    {"sewn", role_participle},
    {"shaken", role_participle},
    {"shaved", role_participle},
    {"shed", role_participle | role_state},
    {"shot", role_participle},
    {"shown", role_participle},
    {"shrunk", role_participle},
    {"shut", role_participle},
    {"since", role_subordinator | role_between},
    {"skilled", role_state},
    {"slain", role_participle},
    {"slit", role_participle},
    {"so", role_between},
    {"sold", role_participle},
    {"soon", role_between},
    {"sophisticated", role_state},
    {"sought", role_participle},
    {"speed", role_state},
    {"spent", role_participle},
    {"spilt", role_participle},
    {"split", role_participle},
    {"spoken", role_participle},
    {"spread", role_participle},
    {"spun", role_participle},
    {"still", role_between},
    {"stolen", role_participle},
    {"struck", role_participle},
    {"stuck", role_participle},
    {"sung", role_participle},
    {"sunk", role_participle},
    {"supposed", role_state},
    {"surprised", role_state},
    {"swept", role_participle},
    {"sworn", role_participle},
    {"swung", role_participle},
    {"taken", role_participle},
    {"talented", role_state},
    {"taught", role_participle},
    {"terrified", role_state},
    {"then", role_between},
    {"though", role_subordinator},
    {"thought", role_participle},
    {"thrilled", role_state},
    {"thrown", role_participle},
    {"thus", role_between},
    {"till", role_subordinator},
    {"tired", role_state},
    {"told", role_participle},
    {"torn", role_participle},
    {"trodden", role_participle},
    {"troubled", role_state},
    {"unaffected", role_state},
    {"unarmed", role_state},
    {"unchanged", role_state},
    {"undecided", role_state},
    {"undercut", role_participle},
    {"undergone", role_participle},
    {"understood", role_participle},
    {"undertaken", role_participle},
    {"undone", role_participle},
    {"unexpected", role_state},
    {"united", role_state},
    {"unless", role_subordinator},
    {"unmarried", role_state},
    {"unprecedented", role_state},
    {"until", role_subordinator},
    {"upheld", role_participle},
    {"upset", role_participle},
    {"was", role_be},
    {"weed", role_state},
    {"well", role_between},
    {"were", role_be},
    {"when", role_subordinator},
    {"whenever", role_subordinator},
    {"where", role_subordinator},
    {"whereas", role_subordinator},
    {"wherever", role_subordinator},
    {"whether", role_subordinator},
    {"which", role_subordinator},
    {"while", role_subordinator},
    {"who", role_subordinator},
    {"whom", role_subordinator},
    {"whose", role_subordinator},
    {"wicked", role_state},
    {"withdrawn", role_participle},
    {"withheld", role_participle},
    {"without", role_negation},
    {"won", role_participle},
    {"worn", role_participle},
    {"worried", role_state},
    {"wound", role_participle},
    {"woven", role_participle},
    {"written", role_participle},
    {"yet", role_between},
});

constexpr std::size_t longest_word = 23;

/// The entries by the key of their word, in a table at most a third full; role 0 is an empty slot.
struct Index {
  static constexpr std::size_t slots = 1024;
  std::array<std::uint64_t, slots> keys{};
  std::array<std::uint8_t, slots> roles{};

  constexpr std::size_t place(std::uint64_t key) const {
    std::size_t i = key % slots;
    while (roles[i] != 0 && keys[i] != key) i = (i + 1) % slots;
    return i;
  }
};

constexpr Index index = [] {
  Index made;
  for (const Entry& entry : entries) {
    const std::uint64_t key = text::word_key(entry.word);
    const std::size_t i = made.place(key);
    made.keys[i] = key;
    made.roles[i] = entry.roles;
  }
  return made;
}();

/// The roles that the list or the ending gives to a word; its last two letters
/// are given in lower case.
std::uint8_t roles_of(std::uint64_t key, std::size_t size, char before_last, char last) {
  if (const std::uint8_t listed = index.roles[index.place(key)]; listed != 0) return listed;
  if (size > 3 && before_last == 'e' && last == 'd') return role_participle;
  if (size > 4 && before_last == 'l' && last == 'y') return role_between;
  return 0;
}

}  // namespace

std::uint8_t roles_of(std::string_view word) {
  if (word.size() < 2) return roles_of(text::word_key(word), word.size(), 0, 0);
  return roles_of(text::word_key(word), word.size(), word[word.size() - 2], word.back());
}

void read_roles(const text::Document& document, std::uint32_t first, std::uint32_t end,
                std::vector<std::uint8_t>& roles) {
  const std::string_view text = document.utf8;
  roles.assign(end - first, 0);
  std::array<char, longest_word> word{};
  for (std::uint32_t i = first; i < end; ++i) {
    const text::Token& token = document.tokens[i];
    if (token.kind != text::TokenKind::word) continue;
    const Span span = token.span;
    if (span.size() > 1 && text::letters_end(text, span.begin, span.end) == span.end) {
      if (span.size() > longest_word) continue;
      const auto low = [&](std::uint32_t at) { return static_cast<char>(text[at] | 0x20); };
      roles[i - first] = roles_of(text::word_key(text, span, 0x20), span.size(), low(span.end - 2),
                                  low(span.end - 1));
      continue;
    }
    std::size_t size = 0;
    bool listable = true;
    for (std::uint32_t at = span.begin; at < span.end && listable;) {
      const text::CodePoint c = text::code_point_at(text, at);
      at += c.size;
      char32_t plain = text::is_apostrophe(c.value) ? U'\'' : c.value;
      if (text::is_ascii_upper(plain)) plain += 'a' - 'A';
      listable = plain < 0x80 && size < word.size();
      if (listable) word[size++] = static_cast<char>(plain);
    }
    if (listable) roles[i - first] = roles_of({word.data(), size});
  }
}

}  // namespace crossread::readability
