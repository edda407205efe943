#include "consistency_rows.h"

using namespace crossread;
using rows::Row;

namespace {

constexpr std::string_view opening = "The council of Marrowby met on Tuesday to talk about the old mill. ";

template <std::size_t N>
void check(const Row (&rows)[N]) { rows::check(opening, rows, FindingKind::participants); }

}  // namespace

TEST_CASE("participants: two who cannot be one did what is done once") {
  static constexpr Row rows[] = {
      {"The mill was designed by Ada Voss.", "Otto Brandt designed the mill.", true},
      {"The mill was designed by Ada Voss and Otto Brandt.", "Otto Brandt designed the mill.", false},
      {"The mill was designed by Ada Voss.", "An engineer designed the mill.", false},
      {"The goat was saved by firefighters.", "A neighbour saved the goat.", true},
      {"The goat was saved by firefighters with the help of a neighbour.", "A neighbour saved the goat.", false},
      {"The goat was saved by firefighters.", "Rescuers saved the goat.", false},
      {"The goat was saved by firefighters.", "Ada Voss saved the goat.", false},
      {"The goat was saved by firefighters.", "Her sister, Ada Voss, saved the goat.", true},
      {"The goat was saved by firefighters.", "A neighbour saved another goat.", false},
      {"The goat was saved by firefighters.", "A neighbour saved a goat.", false},
      {"The fire in the cellar was put out by a cook.", "Firefighters put out the fire in the attic.", false},
      {"The second goal was scored by Ada Voss.", "Greta Lund scored the opening goal.", false},
      {"The opening goal was scored by Ada Voss.", "Greta Lund scored the first goal.", true},
      {"Dutch forces shelled the fort.", "The fort was shelled by Danish forces.", true},
      {"Dutch forces shelled the fort.", "The army shelled the fort.", false},
      // Any verb for what is done once, or the phrase that says what a light verb does.
      {"The gate was welded by a plumber.", "Soldiers welded the gate.", true},
      {"The fire was brought under control by neighbours.", "Firefighters brought the fire under control.", true},
      {"The gate was welded by a woman.", "A man welded the gate.", true},
      {"The choir was conducted by Ada Voss in the first half.", "Otto Brandt conducted the choir in the second half.", false},
      {"The owner's east wing was cleared by soldiers.", "Firefighters cleared the owner's west wing.", false},
      {"The treaty was signed by Ada Voss and others.", "Otto Brandt signed the treaty.", false},
      {"The goat was saved by the owner's wife.", "The goat was saved by the owner's daughter.", true},
      {"The goat was saved by firefighters, a neighbour said.", "The goat was saved by a neighbour, a fireman said.", true},
      {"Ada Voss said firefighters saved the goat.", "Ada Voss saved the goat.", false},
      {"Three men were pulled from the pond by fishermen.", "Coast guard divers rescued three men.", true},
      {"Three men were pulled from the pond by fishermen.", "Coast guard divers rescued four men.", false},
      {"The goat was found asleep in a ditch by a 40-year-old policeman.", "A farmer found the goat asleep in a ditch.", true},
      {"Soldiers burst through a wall on Sunday.", "Police stormed the barn on Sunday.", true},
      // What several may do to one is told apart by names alone.
      {"The widow was questioned by police.", "A judge questioned the widow.", false},
      {"Ada Voss praised the widow.", "Otto Brandt praised the widow.", false},
  };
  check(rows);
}

TEST_CASE("participants: who did it, told by a noun") {
  static constexpr Row rows[] = {
      {"The author of the letter was Ada Voss.", "The letter was written by Otto Brandt.", true},
      {"It was Ada Voss who wrote the letter.", "The author of the letter, Otto Brandt, said nothing.", true},
      {"The man who wrote the letter was Otto Brandt.", "Ada Voss wrote the letter.", true},
      {"The former owner of the mill, Ada Voss, wept.", "Otto Brandt owns the mill.", false},
      {"Otto Brandt was the first to reach the island.", "Ada Voss was the first to reach the island.", true},
      {"Otto Brandt was the first to reach the island.", "Ada Voss hoped to reach the island.", false},
  };
  check(rows);
}

TEST_CASE("participants: who got it, and who accuses whom") {
  static constexpr Row rows[] = {
      {"The king handed over the prize.", "The prime minister presented the prize.", true},
      {"The captives were handed over to the Red Cross.", "The captives were handed over to the army.", true},
      {"The captives were handed over by the rebels to the army.", "The army handed the captives over to the Red Cross.", false},
      {"The prize was presented by Ada Voss.", "Greta Lund received the prize from the hands of Otto Brandt.", true},
      {"The prize was presented by Ada Voss.", "Greta Lund received a prize from the hands of Otto Brandt.", false},
      {"Last year's winner, Ada Voss, presented the prize.", "The prize was presented by Otto Brandt.", true},
      {"Ada Voss grabbed Otto Brandt by the sleeve.", "Otto Brandt caught Ada Voss by the collar.", true},
      {"Ada Voss overtook Greta Lund on the last lap.", "Greta Lund overtook Ada Voss on the last lap.", true},
      {"Ada Voss overtook Greta Lund on the last lap.", "Greta Lund overtook Ada Voss on the third lap.", false},
      {"The cup went to Ada Voss.", "Greta Lund won the cup.", true},
      {"The union blamed the owners for the fire.", "The owners blamed the union for the fire.", true},
      {"The union blamed the owners for the fire.", "The owners blamed the union for the strike.", false},
      {"The owner accused the widow of theft.", "The widow accused the owner of arson.", false},
      {"Navy ships kept pirates from attacking the tanker.", "Pirates attacked the tanker.", false},
  };
  check(rows);
}

TEST_CASE("participants: one who did it and nobody else") {
  static constexpr Row rows[] = {
      // Whoever it was stands behind "it was", wherever the clause hangs.
      {"It was the nuns, from the roof of the abbey, who put out the fire.", "Soldiers put out the fire.", true},
      {"Pupils put out the fire in the barn.", "The nuns put out the fire in the barn by themselves.", true},
      {"Pupils put out the fire in the barn.", "The teenagers put out the fire in the barn by themselves.", false},
      {"Fishermen towed the yacht to the quay.", "It was the scouts who towed the yacht to the quay.", true},
      {"Fishermen towed the yacht to the quay.", "The scouts towed the yacht to the quay.", false},
      {"Rescue teams found the lost hiker.", "It was the shepherds themselves who found the lost hiker.", false},
      {"The mill was reported by the mayor.", "It was the shepherds who mended the mill.", false},
      {"The wreck was located by a military aircraft.", "Otto Brandt drives a snowcat. It was he who found the wreck.", true},
  };
  check(rows);
}

TEST_CASE("participants: what one goes in") {
  static constexpr Row rows[] = {
      {"The pilot was rescued by a fishing boat.", "A navy helicopter rescued the pilot.", true},
      {"The pilot was rescued by a boat.", "A fishing boat rescued the pilot.", false},
  };
  check(rows);
}

TEST_CASE("participants: who was at what") {
  static constexpr Row rows[] = {
      {"Otto Brandt sat at the table during the talks.", "Otto Brandt stayed away from the talks.", true},
      {"Otto Brandt sat beside his sister at the banquet.", "Otto Brandt skipped the talks.", false},
      {"Otto Brandt marched at the head of the demonstration.", "Otto Brandt missed the demonstration.", true},
      {"Otto Brandt was absent from the ceremony.", "Otto Brandt attended the ceremony.", true},
      {"Otto Brandt was among the guests at the wedding.", "Otto Brandt was absent from the wedding.", true},
      {"Otto Brandt spoke at the ceremony.", "Otto Brandt missed the ceremony.", true},
      {"Otto Brandt did not speak at the ceremony.", "Otto Brandt attended the ceremony.", false},
      {"Otto Brandt was nowhere to be seen at the hearing.", "Otto Brandt attended the hearing.", true},
  };
  check(rows);
}

TEST_CASE("participants: callings, offices and whoever is told of by them") {
  static constexpr Row callings[] = {
      {"The bus driver raised the alarm.", "The alarm was raised by a passenger.", true},
      {"The strike was called by the pilots.", "The strike was called by the cabin crew.", true},
      {"The cyclist was saved by a nurse.", "A doctor saved the cyclist.", true},
      {"The boy was pulled from the river by his sister.", "A passer-by pulled the boy from the river.", true},
      {"The dog was shot by a farmer.", "A policeman shot the wolf.", false},
      {"The award was presented to her by the novelist Morag Tennant.", "She received the award from the sculptor Idris Calloway.", true},
      {"The king opened the bridge.", "The bridge was opened by the prime minister.", true},
      {"The hostages were freed by commandos.", "The kidnappers freed the hostages themselves.", true},
      {"The body was found by two children.", "A fisherman found the body.", true},
      {"The wreck was discovered by divers.", "The wreck was discovered by police.", false},
      {"The shop was robbed by two women.", "Two men robbed the shop.", true},
  };
  rows::check(opening, callings, FindingKind::participants);
}

TEST_CASE("participants: of the one time that either article tells of") {
  static constexpr Row rows[] = {
      {"The talks ended when the Green Forum walked out.", "It was the Social Alliance that walked out of the talks.", true},
      {"The driver was freed by firefighters.", "The driver climbed out by himself.", true},
      {"The driver was freed by firefighters.", "The passenger climbed out by himself.", false},
      {"Border guards fired first in the clash at the Derik crossing.", "Smugglers fired first in the clash at the Derik crossing.", true},
      {"The couple's son was driving when the car left the road near Aubin.", "The father was driving when the car left the road near Aubin.", true},
      {"Ada Voss cut the ribbon at the new hospital in Lunde.", "Otto Brandt cut the ribbon at the new hospital in Lunde.", true},
      {"Ahmed Saleh delivered the baby with his own hands.", "A policewoman delivered the baby.", true},
      {"An inquiry found that the bank's treasurer wrote the anonymous letter.", "A clerk was the author of the anonymous letter, the inquiry found.", true},
      {"The strike was called by the pilots' union.", "The strike was called by the nurses' union.", true},
  };
  check(rows);
}
