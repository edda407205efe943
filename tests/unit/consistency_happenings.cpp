#include "consistency_rows.h"

using namespace crossread;
using rows::Row;

namespace {

constexpr std::string_view opening = "The council of Marrowby met on Tuesday to talk about the old mill. ";

Report read(std::string_view a, std::string_view b) { return rows::read(opening, a, b); }

template <std::size_t N>
void check(const Row (&rows)[N], FindingKind kind) { rows::check(opening, rows, kind); }

}  // namespace

TEST_CASE("outcome: that both speak of a thing is no fact that they agree on") {
  const auto told = [](const Report& report) { return report.compared[static_cast<std::size_t>(FindingKind::outcome)]; };
  CHECK(told(read("A crowd walked to the town hall.", "The band played before the town hall.")) == 0);
  CHECK(told(read("No flood warning was issued.", "Nobody saw any flood warning. There was no flood warning.")) == 1);
}

TEST_CASE("outcome: what one article affirms and another denies") {
  static constexpr Row rows[] = {
      {"The town council approved the new bridge.", "The town council rejected the new bridge.", true},
      {"The town council approved the new bridge.", "The town council endorsed the new bridge.", false},
      {"No flood warning was issued.", "A flood warning was in force for two hours.", true},
      {"No flood warning was issued.", "Nobody saw any flood warning.", false},
      {"The strike has been called off.", "The strike was postponed by a week.", true},
      {"The county board has yet to vote on the deal.", "The county board approved the deal on Monday.", true},
      {"Ada Voss conceded on Tuesday night.", "Ada Voss said: \"I have not conceded.\" There has been no concession.", true},
      {"The march through the town had been authorized by the county.", "No permit was issued for the march through the town.", true},
      {"The march through the town had been authorized by the county.", "No permit was issued for the stalls in the town.", false},
      {"The works council rejects the merger.", "The deal has the blessing of the works council.", true},
      {"The works council rejects the merger.", "The deal has the blessing of the county board.", false},
      {"Ada Voss conceded on Tuesday night.",
       "VOICES: Ada Voss told me, \"I have not conceded anything.\" So as of tonight there has been no concession.", true},
      {"The miner, Otto Brandt, survived the fall.", "The miner died in the fall.", true},
      {"The miner, Otto Brandt, survived the fall.", "Two miners died in the fall.", false},
      // How somebody is: alive or dead, held or free, by whatever word.
      {"Otto Brandt died of burns on Sunday.", "Otto Brandt is out of danger, his sister said.", true},
      {"Otto Brandt died of burns on Sunday.", "Otto Brandt, who was burnt, was found lifeless on Sunday.", false},
      {"Otto Brandt was picked up by a patrol at the border.", "Otto Brandt fled across the border at night.", true},
      {"Otto Brandt was picked up by a patrol at the border.", "Otto Brandt is behind bars.", false},
      {"The judge released Otto Brandt on Friday.", "With them was Otto Brandt, whom the judge has placed in detention.", true},
      {"Otto Brandt remains at liberty.", "The skipper, Otto Brandt, was taken into custody.", true},
      {"Otto Brandt might escape.", "The skipper, Otto Brandt, was taken into custody.", false},
      {"No ransom was paid.", "The owners deny that a ransom was paid.", false},
      // Another body, another matter, a plan, a wish.
      {"The town council approved the new bridge.", "The county board rejected the new bridge.", false},
      {"The town council approved the new bridge.", "The town council rejected a higher tax.", false},
      {"The town council approved the new bridge.", "The town council may reject the new bridge.", false},
      {"Ada Voss resigned.", "Protesters urged Ada Voss to resign.", false},
      // Who asks whether it is so tells neither.
      {"The museum is open.", "Is the museum closed?", false},
      {"The museum is open.", "The museum is closed.", true},
      // The idea of a thing is the thing, and what is asked for may be asked for or not.
      {"The town council approved the new bridge.", "The town council turned down the idea of the new bridge.", true},
      {"The union will not ask for a recount.", "The union has demanded a recount.", true},
      // One article that tells both sides explains them.
      {"The town council rejected the new bridge, then the town council approved the new bridge.",
       "The town council rejected the new bridge.", false},
  };
  check(rows, FindingKind::outcome);
}

TEST_CASE("participants: who was there") {
  static constexpr Row rows[] = {
      {"No mediator took part.", "The federal mediator sat with both sides.", true},
      {"No mediator took part.", "The federal mediator gave an interview.", false},
      {"The miners stayed away from the hearing.", "The miners attended the hearing.", true},
      {"The miners stayed away from the hearing.", "The miners attended a concert.", false},
      {"The miners attended the hearing.", "The miners took part in the hearing.", false},
  };
  check(rows, FindingKind::participants);
}

TEST_CASE("participants: who did it to whom") {
  static constexpr Row rows[] = {
      {"A gravel lorry slammed into the rear of a school bus.", "The bus ploughed into the back of the lorry.", true},
      {"A gravel lorry slammed into the rear of a school bus.", "The bus was hit by the lorry from behind.", false},
      {"The tug Ada Maria rammed the barge.", "The Ada Maria was struck by the barge.", true},
      {"The mill has sued the dye works.", "The dye works are taking the mill to court.", true},
      {"The mill has sued the dye works.", "The mill has filed a lawsuit against the dye works.", false},
      {"The mill has sued the dye works.", "The dye works may sue the mill.", false},
      {"Ada Voss presented Otto Brandt with a silver clock.", "Otto Brandt handed a silver clock to Ada Voss.", true},
      {"Ada Voss presented Otto Brandt with a silver clock.", "Otto Brandt received a silver clock from Ada Voss.", false},
      {"Ada Voss presented Otto Brandt with a silver clock.", "Otto Brandt gave Ada Voss a painting.", false},
      // The law suit of one, and the answer of the other.
      {"The mill has sued the dye works. In return the dye works have sued the mill.", "The dye works have sued the mill.", false},
      // Two who cannot be one.
      {"Soldiers stormed the mill on Tuesday.", "Police stormed the mill on Tuesday.", true},
      {"A unit of marines stormed the mill on Tuesday.", "Police stormed the mill on Tuesday.", true},
      {"Ada Voss telephoned Otto Brandt on the eve of the vote.", "Otto Brandt rang Ada Voss on the eve of the vote.", true},
      {"Ada Voss telephoned Otto Brandt on the eve of the vote.", "Otto Brandt was rung up by Ada Voss on the eve of the vote.", false},
      {"Police officers stormed the mill on Tuesday.", "Police stormed the mill on Tuesday.", false},
  };
  check(rows, FindingKind::participants);
}

TEST_CASE("place: one deed, two places") {
  static constexpr Row rows[] = {
      {"The injured driver was flown to Lyon.", "The injured driver was taken to Marseille.", true},
      {"The injured driver was flown to Lyon.", "The injured driver was taken to France.", false},
      {"The injured driver was flown to Lyon.", "The injured driver was flown from Marseille.", false},
      {"The thieves climbed in through a skylight.", "The thieves got in through a cellar door.", true},
      {"The thieves climbed in through a skylight.", "The thieves entered through the roof.", false},
      {"The dyke broke just upstream of the bridge.", "The dyke broke downstream of the bridge.", true},
      {"The dyke broke just upstream of the bridge.", "The dyke broke upstream of the bridge.", false},
      {"The injured driver was flown to a military hospital in Lyon.", "The injured driver was whisked to the district hospital in Marseille.", true},
      {"The injured driver was flown to a military hospital in Lyon.", "The injured driver was whisked to the district hospital.", false},
      {"The injured driver was flown to a military hospital in Lyon.", "The injured driver was whisked to the Lyon district hospital.", false},
      {"Surgeons set his broken left knee.", "His right knee was broken in the fall.", true},
      {"Surgeons set his broken left knee.", "Both knees were broken; the right knee was the worse.", true},
      {"Surgeons set his left knee, then his right knee.", "His right knee was broken in the fall.", false},
      {"The hostages were kept in the cellar.", "The hostages were kept in an office on the third floor.", true},
      {"The hostages were kept in the cellar.", "The hostages were kept in the basement.", false},
      // The sides of a vessel; a town's port is none.
      {"Smoke came from the port engine.", "Smoke came from the starboard engine.", true},
      {"Smoke came from the port building.", "Smoke came from the right building.", false},
      // A hospital in a town, a firm's town, and where something is planned to be.
      {"The injured miner was treated at a hospital in Lyon.", "The injured miner is in hospital in Turin.", true},
      {"The lender, based in Lyon, was sold.", "The Turin-based lender was sold.", true},
      {"The lender will have its head office in Lyon.", "The lender will be run from Turin.", true},
      {"The envoys of the two mills will meet in Lyon on Monday.", "The envoys of the two mills will meet in Turin on Monday.", true},
      {"The envoys of the two mills will meet in Lyon.", "The envoys of the two mills met in Turin.", false},
  };
  check(rows, FindingKind::place);
}

TEST_CASE("role: one person in two posts, one post with two people") {
  static constexpr Row rows[] = {
      {"Captain Henrik Olsen thanked the crew.", "First officer Henrik Olsen thanked the crew.", true},
      {"Henrik Olsen was the bookkeeper of the mill.", "Henrik Olsen, its former deputy manager, left.", true},
      {"Chief engineer Ada Voss spoke first.", "The chief engineer, Otto Brandt, spoke first.", true},
      {"Chief engineer Ada Voss spoke first.", "The chief engineer, Ada Voss, spoke first.", false},
      {"Chief engineer Ada Voss spoke first.", "The deputy chief engineer, Otto Brandt, spoke first.", false},
      {"Chief engineer Ada Voss spoke first.", "The former chief engineer, Otto Brandt, spoke first.", false},
      {"Captain Henrik Olsen thanked the crew.", "Henrik Olsen, a father of two, thanked the crew.", false},
      {"Chief executive Ada Voss spoke first.", "Ada Voss, the former finance director, spoke first.", false},
      // One head, two fields; the words for a field may differ.
      {"Defence Minister Otto Brandt spoke first.", "Otto Brandt, the transport minister, spoke first.", true},
      {"Home Secretary Otto Brandt spoke first.", "Otto Brandt, the interior minister, spoke first.", false},
      {"Ada Voss, chair of the education committee, spoke first.", "Ada Voss, who chairs the housing committee, spoke first.", true},
      {"Ada Voss, chair of the housing committee, spoke first.", "Ada Voss, who chairs the housing committee, spoke first.", false},
      {"Ada Voss, the chief operating officer, spoke first.", "Marketing director Ada Voss spoke first.", true},
      {"Ada Voss, the chief financial officer, spoke first.", "Finance director Ada Voss spoke first.", false},
      // Two offices of a body, unless one was held before, might have been, or is the other under another name.
      {"The clinic's chief executive, Ada Voss, spoke first.", "Ada Voss, who chairs the clinic's board, spoke first.", true},
      {"Manager Otto Brandt spoke first.", "The club's technical director, Otto Brandt, spoke first.", true},
      {"The clinic's spokeswoman, Ada Voss, spoke first.", "Ada Voss, who directs the clinic, spoke first.", true},
      {"The treasurer, Ada Voss, spoke first.", "Ada Voss, who directed funds to the clinic, spoke first.", false},
      {"The treasurer, Ada Voss, spoke first.", "Ada Voss, who was president of her class, spoke first.", false},
      {"The treasurer, Ada Voss, spoke first.", "Ada Voss would pay for the roof if she were elected president.", false},
      {"Chief executive Ada Voss spoke first.", "Managing director Ada Voss spoke first.", false},
      // Two jobs of one family, two of different ones.
      {"Henrik Olsen, a bus driver, saw the fire.", "Henrik Olsen, a baker, saw the fire.", true},
      {"Henrik Olsen, a lorry driver, saw the fire.", "Henrik Olsen, a truck driver, saw the fire.", false},
      {"Henrik Olsen, a goalkeeper, saw the fire.", "Henrik Olsen, a baker, saw the fire.", false},
      {"Deputy minister Otto Brandt spoke first.", "Otto Brandt, a former ambassador, spoke first.", false},
      {"Otto Brandt, a former mayor, spoke first.", "Otto Brandt, a former fire chief, spoke first.", true},
      {"Otto Brandt, a former mayor, spoke first.", "Otto Brandt, the fire chief, spoke first.", false},
      {"Henrik Olsen, a retired teacher, saw the fire.", "Retired postman Henrik Olsen saw the fire.", true},
      {"Henrik Olsen, a 54-year-old electrician, saw the fire.", "Henrik Olsen, 54, who works as a plumber, saw the fire.", true},
      {"Otto Brandt, director of the mill, spoke first.", "Otto Brandt, the mill's deputy director, spoke first.", true},
      {"A plumber from Halden, Henrik Olsen, saw the fire.", "A baker named Henrik Olsen saw the fire.", true},
      {"Henrik Olsen, a vet, saw the fire.", "The fire was seen by Henrik Olsen, the headmaster of a village school.", true},
      {"Ada Voss, the chief executive of the mill, spoke first.", "Ada Voss, chairwoman of the management, spoke first.", false},
      {"Police inspector Henrik Olsen saw the fire.", "Prosecutor Henrik Olsen saw the fire.", true},
      {"Henrik Olsen, a school nurse, saw the fire.", "Henrik Olsen, a nurse, saw the fire.", false},
      {"Henrik Olsen, an art historian, saw the fire.", "The historian Henrik Olsen saw the fire.", false},
      {"Co-pilot Henrik Olsen saw the fire.", "Henrik Olsen, a pilot, saw the fire.", false},
      {"Henrik Olsen used to be a plumber.", "Henrik Olsen, a former baker, saw the fire.", true},
      {"Henrik Olsen used to be a plumber.", "Henrik Olsen, a baker, saw the fire.", false},
      // One post, two holders of whom the same is told.
      {"The judge, Ada Voss, fined the owner of the mill 900 euros.", "Judge Otto Brandt fined the owner of the mill 900 euros.", true},
      {"The judge, Ada Voss, fined the owner of the mill 900 euros.", "Judge Otto Brandt opened a park on Friday.", false},
      {"Lead negotiator Ada Voss spoke first.", "The lead negotiator, Otto Brandt, spoke first.", true},
      {"Chief executive Ada Voss spoke first.", "The chief executive of a bakery, Otto Brandt, spoke last.", false},
      {"Goalkeeper Otto Brandt spoke first.", "Defender Otto Brandt spoke first.", true},
      // Who somebody is to one and the same person.
      {"Henrik Olsen, a brother of the victim, spoke first.", "Henrik Olsen, an uncle of the victim, spoke first.", true},
      {"Henrik Olsen, a brother of the victim, spoke first.", "Henrik Olsen, a father of two, spoke first.", false},
      // Two trades, whatever the place of work; what may be had beside a trade is none.
      {"A nurse, Ada Voss, opened the gate.", "Ada Voss, a carpenter, opened the gate.", true},
      {"A nurse, Ada Voss, opened the gate.", "A passenger, Ada Voss, opened the gate.", false},
      {"Ada Voss, who trains the horse, wept.", "The owner, Ada Voss, wept.", true},
      // Another holds the post where an article gives both people one.
      {"Chief executive Ada Voss paid for the roof.", "Ada Voss, the chairwoman, came late. The chief executive, Otto Brandt, paid for the roof.", true},
      {"Chief executive Ada Voss paid for the roof.", "The chief executive, Otto Brandt, paid for the door.", false},
      // Sides in court, as reports from there name them; a team's doctor; a post of the past.
      {"Ada Voss, prosecuting, said the roof was stolen.", "Ada Voss, defending, said the roof was sold.", true},
      {"Judge Ada Voss said the roof was stolen.", "Ada Voss, for the prosecution, said the roof was stolen.", true},
      {"The team doctor, Ada Voss, denied it.", "The skier blamed her club physio, Ada Voss, who denied it.", true},
      {"Finance minister Ada Voss defended the rate.", "The central bank's governor, Ada Voss, defended the rate.", true},
      {"Ada Voss, formerly a plumber, mended the roof.", "The dairy vet Ada Voss mended the roof.", false},
  };
  check(rows, FindingKind::role);
}

TEST_CASE("quotations: one utterance in two forms, or from two mouths") {
  static constexpr Row wording[] = {
      {"\"We will never sell the mill to strangers,\" said Ada Voss.", "\"We will sell the mill to strangers,\" said Ada Voss.", true},
      // One ends the sentence where the other goes on with it.
      {"\"We did not want a fight. We wanted a roof that holds,\" said Ada Voss.",
       "\"We did not want a fight, but we are ready for a long winter,\" said Ada Voss.", true},
      {"\"We did not want a fight. We wanted a roof that holds,\" said Ada Voss.", "\"We did not want a fight,\" said Ada Voss.", false},
      // House style, insertions and marked gaps.
      {"\"I'd ask Sen. Brandt for two weeks of patience,\" said Ada Voss.", "\"I would ask Senator Brandt for 2 weeks of patience,\" said Ada Voss.", false},
      {"\"They [the owners] let the roof fall in,\" said Ada Voss.", "\"They let the roof fall in,\" said Ada Voss.", false},
      {"\"I have never agreed with Brandt on the roof,\" said Ada Voss. Senator Otto Brandt was there.",
       "\"I have never agreed with Senator Brandt on the roof,\" said Ada Voss. Senator Otto Brandt was there.", false},
      {"\"Get that d***ed roof mended by Friday,\" said Ada Voss.", "\"Get that damned roof mended by Friday,\" said Ada Voss.", false},
      {"\"Leaving on Aug. 31 was never our own plan,\" said Ada Voss.", "\"Leaving on August 31st was never our own plan,\" said Ada Voss.", false},
      {"\"The town has spent a fortune to keep the mill alive,\" said Ada Voss.",
       "Ada Voss said the town had to \"spend a fortune to keep the mill alive\".", false},
      // Names alone make no utterance.
      {"\"I am now ready to fight for the people of the United States of America,\" said Ada Voss.",
       "\"I am not walking for the governor of the United States as a queen of America,\" said Ada Voss.", false},
      // The same words in another order and form: a translation, perhaps.
      {"\"She argued like a tax lawyer from the south,\" said Ada Voss.", "\"She has argued like a lawyer for taxes from the south,\" said Ada Voss.", false},
  };
  check(wording, FindingKind::quote_wording);
  static constexpr Row retold[] = {
      // Two notebooks, or two translators.
      // Two denials of one thing.
      {"\"We are not leaving the town, we are leaving that bridge,\" said Ada Voss.",
       "\"We haven't walked out on the houses, we've walked out on a bridge,\" said Ada Voss.", true},
      {"\"I did not come here for the rain,\" said Ada Voss.", "\"The rain is not why I'm here,\" said Ada Voss.", true},
      {"\"We asked for bread and they sent us a brochure,\" said Ada Voss.",
       "\"We wanted bread and what came was a leaflet,\" said Ada Voss.", true},
      {"\"They closed the door before we had knocked,\" said Ada Voss.",
       "\"The door was shut before anybody had knocked on it,\" said Ada Voss.", true},
      {"Mayor Ada Voss was there. \"A promise is not a bus timetable,\" said Voss.",
       "The mayor was there. \"Promises do not run like the buses,\" the mayor said.", true},
      {"Ada Voss, the leader of the millers' union, was there. \"A promise is not a bus timetable,\" said Voss.",
       "The union leader was there. \"Promises do not run like the buses,\" the union leader said.", true},
      {"The deputy mayor, Ada Voss, was there. \"A promise is not a bus timetable,\" said Voss.",
       "The mayor was there. \"Promises do not run like the buses,\" the mayor said.", false},
      // One subject and two things said of it, and two speakers who say the like.
      {"\"We will open the mill before the winter,\" said Ada Voss.", "\"We have waited for the mill far too long,\" said Ada Voss. The mill is old.", false},
      {"\"I never saw the second boat at all,\" said Ada Voss.", "\"The boat came at us with no lights on,\" said Ada Voss.", false},
      {"\"We asked for bread and they sent us a brochure,\" said Ada Voss.",
       "\"We wanted bread and what came was a leaflet,\" said Otto Brandt.", false},
      // With much else said in either, two alike sentences are no wonder.
      {"\"We asked for bread and they sent us a brochure,\" said Ada Voss. \"I am tired of letters. The roof leaks on my desk.\"",
       "\"We wanted bread and what came was a leaflet,\" said Ada Voss. \"My son drives the bus. Nobody had told the baker.\"", false},
  };
  check(retold, FindingKind::quote_wording);
  static constexpr Row speakers[] = {
      {"\"The roof went one way and the wall went the other,\" said Ada Voss.",
       "\"The roof went one way and the wall went the other,\" said Otto Brandt.", true},
      {"\"The roof went one way and the wall went the other,\" said Ada Voss.",
       "\"The roof went one way and the wall went the other,\" a neighbour said.", false},
      // Nobody is said to speak, but the sentence before tells of one person alone.
      {"\"The roof went one way and the wall went the other,\" said Ada Voss.",
       "The miller, Otto Brandt, shook every hand. \"The roof went one way and the wall went the other.\"", true},
      {"\"The roof went one way and the wall went the other,\" said Ada Voss.",
       "Ada Voss was there too. The miller, Otto Brandt, shook her hand. \"The roof went one way and the wall went the other.\"", false},
      {"\"The roof went one way and the wall went the other,\" said Ada Voss.",
       "The leader of the council, Otto Brandt, summed it up thus: \"The roof went one way and the wall went the other.\"", true},
      // He is not the woman who is named before him.
      {"\"The roof went one way and the wall went the other,\" said Anna Voss.",
       "Anna Voss wrote a report. The miller, Martin Brandt, keeps it. \"The roof went one way and the wall went the other,\" he said.", true},
  };
  check(speakers, FindingKind::quote_speaker);
}

TEST_CASE("names: one person spelt in two ways") {
  static constexpr Row rows[] = {
      {"Mayor Ada Kowalczyk opened the meeting.", "Mayor Ada Kovalchick opened the meeting.", true},
      {"Mayor Raúl Calderón opened the meeting.", "Mayor Raul Calderon opened the meeting.", false},
      {"Roger Stein opened the meeting.", "Roger J. Stein Jr. opened the meeting.", false},
      {"Ada Kowalczyk opened the meeting.", "Ada Lindqvist opened the meeting.", false},
      // A nickname in marks, a short form, a middle name.
      {"Ada Kowalczyk opened the meeting.", "Ada \"Buzz\" Kowalczyk opened the meeting.", false},
      {"Philip Stein opened the meeting.", "Phil Stein opened the meeting.", false},
      {"Roger Stein opened the meeting.", "Roger Albert Stein opened the meeting.", false},
  };
  check(rows, FindingKind::name);
}

TEST_CASE("names: two names nearly alike that no article has together") {
  static constexpr Row rows[] = {
      {"The coaster Merry Kestrel ran aground off the harbour.", "The ship that ran aground, the coaster Merry Kessel, is old.", true},
      {"The firm Haddon & Pryce repaired the roof last year.", "Last year the roof was repaired by Hudson & Pryce.", true},
      {"The coaster Merry Kestrel ran aground off the harbour.", "The orchestra of Merry Kessel played a waltz.", false},
      {"The Merry Kestrel towed the Merry Kessel into the harbour.", "The coaster Merry Kessel was towed into the harbour.", false},
      {"Goalkeeper Lena Hofer was hurt in a fall.", "The goalkeeper who was hurt in a fall, Lena Hofmann, is 24.", true},
      // A word beside the name is enough where the given name is the same or one letter differs, none is not.
      {"A joiner, Ursula Hanley, mended the door.", "The door is the work of Ursula Hanson.", true},
      {"A joiner, Ursula Hanley, mended the door.", "A choir sang. Ursula Hanson wept.", false},
      {"The flood reached Merrowdale, a hamlet.", "The hamlet of Merrowdele was under water.", true},
      {"The horse Silver Thistle won the race.", "The race was won by the horse Silver Whistle.", true},
      {"The Senate Majority met in the hall on Sunday.", "The Senate Minority met in the hall on Sunday.", false},
      {"The Marrowby Riders won the cup on Sunday.", "The Marrowby Rider won the cup on Sunday.", false},
  };
  check(rows, FindingKind::name);
}

TEST_CASE("quotations: a finding is named by a passage as it was printed, cut where it grows long") {
  const auto subject = [](std::string_view a, std::string_view b) {
    const auto report = read(a, b);
    REQUIRE(!report.findings.empty());
    return report.findings.front().subject;
  };
  CHECK(subject("\"We will not sell the mill,\" said Ada Voss.", "\"We do not intend to sell the mill,\" said Ada Voss.") ==
        "Ada Voss on “sell the mill”");
  CHECK(subject("\"The old wheel turned for ninety years and it never once stopped,\" said Ada Voss.",
                "\"The old wheel turned for ninety years and it never once stopped,\" said Bram Oster.") ==
        "who said “old wheel turned for ninety years and …”");
}
