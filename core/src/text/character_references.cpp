#include "text/character_references.h"

#include <algorithm>
#include <array>

#include "text/chars.h"

namespace crossread::text {
namespace {

struct Name {
  std::string_view name;
  std::string_view text;
};

/// Sorted by name; capitals before small letters.
constexpr auto names = std::to_array<Name>({{"AElig", "\xC3\x86"},
                                            {"Aacute", "\xC3\x81"},
                                            {"Abreve", "\xC4\x82"},
                                            {"Acirc", "\xC3\x82"},
                                            {"Agrave", "\xC3\x80"},
                                            {"Aogon", "\xC4\x84"},
                                            {"Aring", "\xC3\x85"},
                                            {"Atilde", "\xC3\x83"},
                                            {"Auml", "\xC3\x84"},
                                            {"Cacute", "\xC4\x86"},
                                            {"Ccaron", "\xC4\x8C"},
                                            {"Ccedil", "\xC3\x87"},
                                            {"Dagger", "\xE2\x80\xA1"},
                                            {"ETH", "\xC3\x90"},
                                            {"Eacute", "\xC3\x89"},
                                            {"Ecirc", "\xC3\x8A"},
                                            {"Egrave", "\xC3\x88"},
                                            {"Eogon", "\xC4\x98"},
                                            {"Euml", "\xC3\x8B"},
                                            {"Gbreve", "\xC4\x9E"},
                                            {"Iacute", "\xC3\x8D"},
                                            {"Icirc", "\xC3\x8E"},
                                            {"Idot", "\xC4\xB0"},
                                            {"Igrave", "\xC3\x8C"},
                                            {"Iuml", "\xC3\x8F"},
                                            {"Lstrok", "\xC5\x81"},
                                            {"Nacute", "\xC5\x83"},
                                            {"NewLine", "\x0A"},
                                            {"Ntilde", "\xC3\x91"},
                                            {"OElig", "\xC5\x92"},
                                            {"Oacute", "\xC3\x93"},
                                            {"Ocirc", "\xC3\x94"},
                                            {"Ograve", "\xC3\x92"},
                                            {"Oslash", "\xC3\x98"},
                                            {"Otilde", "\xC3\x95"},
                                            {"Ouml", "\xC3\x96"},
                                            {"Prime", "\xE2\x80\xB3"},
                                            {"Sacute", "\xC5\x9A"},
                                            {"Scaron", "\xC5\xA0"},
                                            {"Scedil", "\xC5\x9E"},
                                            {"THORN", "\xC3\x9E"},
                                            {"Tab", "\x09"},
                                            {"Uacute", "\xC3\x9A"},
                                            {"Ucirc", "\xC3\x9B"},
                                            {"Ugrave", "\xC3\x99"},
                                            {"Uuml", "\xC3\x9C"},
                                            {"Yacute", "\xC3\x9D"},
                                            {"Yuml", "\xC5\xB8"},
                                            {"Zacute", "\xC5\xB9"},
                                            {"Zcaron", "\xC5\xBD"},
                                            {"Zdot", "\xC5\xBB"},
                                            {"aacute", "\xC3\xA1"},
                                            {"abreve", "\xC4\x83"},
                                            {"acirc", "\xC3\xA2"},
                                            {"acute", "\xC2\xB4"},
                                            {"aelig", "\xC3\xA6"},
                                            {"agrave", "\xC3\xA0"},
                                            {"amp", "&"},
                                            {"aogon", "\xC4\x85"},
                                            {"apos", "'"},
                                            {"aring", "\xC3\xA5"},
                                            {"ast", "*"},
                                            {"asymp", "\xE2\x89\x88"},
                                            {"atilde", "\xC3\xA3"},
                                            {"auml", "\xC3\xA4"},
                                            {"bdquo", "\xE2\x80\x9E"},
                                            {"brvbar", "\xC2\xA6"},
                                            {"bsol", "\x5C"},
                                            {"bull", "\xE2\x80\xA2"},
                                            {"cacute", "\xC4\x87"},
                                            {"ccaron", "\xC4\x8D"},
                                            {"ccedil", "\xC3\xA7"},
                                            {"cedil", "\xC2\xB8"},
                                            {"cent", "\xC2\xA2"},
                                            {"check", "\xE2\x9C\x93"},
                                            {"circ", "\xCB\x86"},
                                            {"colon", ":"},
                                            {"comma", ","},
                                            {"commat", "@"},
                                            {"copy", "\xC2\xA9"},
                                            {"curren", "\xC2\xA4"},
                                            {"dagger", "\xE2\x80\xA0"},
                                            {"darr", "\xE2\x86\x93"},
                                            {"dash", "\xE2\x80\x90"},
                                            {"deg", "\xC2\xB0"},
                                            {"divide", "\xC3\xB7"},
                                            {"dollar", "$"},
                                            {"eacute", "\xC3\xA9"},
                                            {"ecirc", "\xC3\xAA"},
                                            {"egrave", "\xC3\xA8"},
                                            {"emsp", "\xE2\x80\x83"},
                                            {"ensp", "\xE2\x80\x82"},
                                            {"eogon", "\xC4\x99"},
                                            {"equals", "="},
                                            {"equiv", "\xE2\x89\xA1"},
                                            {"eth", "\xC3\xB0"},
                                            {"euml", "\xC3\xAB"},
                                            {"euro", "\xE2\x82\xAC"},
                                            {"excl", "!"},
                                            {"fnof", "\xC6\x92"},
                                            {"frac12", "\xC2\xBD"},
                                            {"frac14", "\xC2\xBC"},
                                            {"frac34", "\xC2\xBE"},
                                            {"frasl", "\xE2\x81\x84"},
                                            {"gbreve", "\xC4\x9F"},
                                            {"ge", "\xE2\x89\xA5"},
                                            {"grave", "`"},
                                            {"gt", ">"},
                                            {"hairsp", "\xE2\x80\x8A"},
                                            {"harr", "\xE2\x86\x94"},
                                            {"hellip", "\xE2\x80\xA6"},
                                            {"horbar", "\xE2\x80\x95"},
                                            {"hyphen", "\xE2\x80\x90"},
                                            {"iacute", "\xC3\xAD"},
                                            {"icirc", "\xC3\xAE"},
                                            {"iexcl", "\xC2\xA1"},
                                            {"igrave", "\xC3\xAC"},
                                            {"infin", "\xE2\x88\x9E"},
                                            {"inodot", "\xC4\xB1"},
                                            {"iquest", "\xC2\xBF"},
                                            {"iuml", "\xC3\xAF"},
                                            {"laquo", "\xC2\xAB"},
                                            {"larr", "\xE2\x86\x90"},
                                            {"lbrace", "{"},
                                            {"lbrack", "["},
                                            {"lcub", "{"},
                                            {"ldquo", "\xE2\x80\x9C"},
                                            {"le", "\xE2\x89\xA4"},
                                            {"lowbar", "_"},
                                            {"lpar", "("},
                                            {"lrm", "\xE2\x80\x8E"},
                                            {"lsaquo", "\xE2\x80\xB9"},
                                            {"lsqb", "["},
                                            {"lsquo", "\xE2\x80\x98"},
                                            {"lstrok", "\xC5\x82"},
                                            {"lt", "<"},
                                            {"macr", "\xC2\xAF"},
                                            {"mdash", "\xE2\x80\x94"},
                                            {"micro", "\xC2\xB5"},
                                            {"middot", "\xC2\xB7"},
                                            {"minus", "\xE2\x88\x92"},
                                            {"nacute", "\xC5\x84"},
                                            {"nbsp", "\xC2\xA0"},
                                            {"ndash", "\xE2\x80\x93"},
                                            {"ne", "\xE2\x89\xA0"},
                                            {"not", "\xC2\xAC"},
                                            {"ntilde", "\xC3\xB1"},
                                            {"num", "#"},
                                            {"oacute", "\xC3\xB3"},
                                            {"ocirc", "\xC3\xB4"},
                                            {"oelig", "\xC5\x93"},
                                            {"ograve", "\xC3\xB2"},
                                            {"oline", "\xE2\x80\xBE"},
                                            {"ordf", "\xC2\xAA"},
                                            {"ordm", "\xC2\xBA"},
                                            {"oslash", "\xC3\xB8"},
                                            {"otilde", "\xC3\xB5"},
                                            {"ouml", "\xC3\xB6"},
                                            {"para", "\xC2\xB6"},
                                            {"percnt", "%"},
                                            {"period", "."},
                                            {"permil", "\xE2\x80\xB0"},
                                            {"phone", "\xE2\x98\x8E"},
                                            {"plus", "+"},
                                            {"plusmn", "\xC2\xB1"},
                                            {"pound", "\xC2\xA3"},
                                            {"prime", "\xE2\x80\xB2"},
                                            {"prod", "\xE2\x88\x8F"},
                                            {"quest", "?"},
                                            {"quot", "\x22"},
                                            {"radic", "\xE2\x88\x9A"},
                                            {"raquo", "\xC2\xBB"},
                                            {"rarr", "\xE2\x86\x92"},
                                            {"rbrace", "}"},
                                            {"rbrack", "]"},
                                            {"rcub", "}"},
                                            {"rdquo", "\xE2\x80\x9D"},
                                            {"reg", "\xC2\xAE"},
                                            {"rlm", "\xE2\x80\x8F"},
                                            {"rpar", ")"},
                                            {"rsaquo", "\xE2\x80\xBA"},
                                            {"rsqb", "]"},
                                            {"rsquo", "\xE2\x80\x99"},
                                            {"sacute", "\xC5\x9B"},
                                            {"sbquo", "\xE2\x80\x9A"},
                                            {"scaron", "\xC5\xA1"},
                                            {"scedil", "\xC5\x9F"},
                                            {"sect", "\xC2\xA7"},
                                            {"semi", ";"},
                                            {"shy", "\xC2\xAD"},
                                            {"sol", "/"},
                                            {"star", "\xE2\x98\x86"},
                                            {"starf", "\xE2\x98\x85"},
                                            {"sum", "\xE2\x88\x91"},
                                            {"sup1", "\xC2\xB9"},
                                            {"sup2", "\xC2\xB2"},
                                            {"sup3", "\xC2\xB3"},
                                            {"szlig", "\xC3\x9F"},
                                            {"thinsp", "\xE2\x80\x89"},
                                            {"thorn", "\xC3\xBE"},
                                            {"tilde", "\xCB\x9C"},
                                            {"times", "\xC3\x97"},
                                            {"trade", "\xE2\x84\xA2"},
                                            {"uacute", "\xC3\xBA"},
                                            {"uarr", "\xE2\x86\x91"},
                                            {"ucirc", "\xC3\xBB"},
                                            {"ugrave", "\xC3\xB9"},
                                            {"uml", "\xC2\xA8"},
                                            {"uuml", "\xC3\xBC"},
                                            {"vert", "|"},
                                            {"yacute", "\xC3\xBD"},
                                            {"yen", "\xC2\xA5"},
                                            {"yuml", "\xC3\xBF"},
                                            {"zacute", "\xC5\xBA"},
                                            {"zcaron", "\xC5\xBE"},
                                            {"zdot", "\xC5\xBC"},
                                            {"zwj", "\xE2\x80\x8D"},
                                            {"zwnj", "\xE2\x80\x8C"}});

constexpr bool sorted() {
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (!(names[i - 1].name < names[i].name)) return false;
  }
  return true;
}
static_assert(sorted(), "the table is searched by halves");

constexpr std::size_t longest_name = 8;

/// What the numbers from 128 on mean in windows-1252; 0 where they mean nothing.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::string_view text_of(std::string_view name) {
  const auto at = std::lower_bound(names.begin(), names.end(), name,
                                   [](const Name& n, std::string_view w) { return n.name < w; });
  return at != names.end() && at->name == name ? at->text : std::string_view{};
}

CharacterReference numeric(std::string_view rest) {
  const bool hex = rest.size() > 2 && (rest[2] == 'x' || rest[2] == 'X');
  std::size_t i = hex ? 3 : 2;
  const std::size_t digits = i;
  char32_t value = 0;
  for (; i < rest.size(); ++i) {
    const char32_t c = to_lower(static_cast<unsigned char>(rest[i]));
    char32_t digit = 0;
    if (is_ascii_digit(c)) {
      digit = c - '0';
    } else if (hex && c >= 'a' && c <= 'f') {
      digit = c - 'a' + 10;
    } else {
      break;
    }
    value = std::min<char32_t>(value * (hex ? 16 : 10) + digit, 0x110000);
  }
  if (i == digits) return {};
  if (i < rest.size() && rest[i] == ';') ++i;
  if (value >= 0x80 && value < 0xA0 && windows_1252[value - 0x80] != 0)
    value = windows_1252[value - 0x80];
  // Zero and the controls would make the text binary.
  if (value < 0x20 && value != '\t' && value != '\n') value = value == '\r' ? U' ' : 0xFFFD;
  CharacterReference reference;
  append_utf8(reference.text, value);
  reference.size = static_cast<std::uint32_t>(i);
  return reference;
}

}  // namespace

CharacterReference character_reference(std::string_view source, std::uint32_t at) {
  const std::string_view rest = source.substr(at, 64);
  if (rest.size() < 3 || rest[0] != '&') return {};
  if (rest[1] == '#') return numeric(source.substr(at));
  std::size_t end = 1;
  while (end < rest.size() && end <= longest_name &&
         (is_ascii_letter(static_cast<unsigned char>(rest[end])) ||
          is_ascii_digit(static_cast<unsigned char>(rest[end]))))
    ++end;
  if (end < rest.size() && rest[end] == ';') {
    const std::string_view text = text_of(rest.substr(1, end - 1));
    if (text.empty()) return {};
    return {std::string(text), static_cast<std::uint32_t>(end + 1), true};
  }
  for (const std::string_view bare : {"amp", "lt", "gt", "quot", "nbsp"}) {
    if (rest.substr(1, bare.size()) == bare && bare.size() + 1 == end)
      return {std::string(text_of(bare)), static_cast<std::uint32_t>(bare.size() + 1), true};
  }
  return {};
}

}  // namespace crossread::text
