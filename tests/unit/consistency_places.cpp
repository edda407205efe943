#include "consistency_rows.h"

using namespace crossread;
using rows::Row;

namespace {

constexpr std::string_view opening = "The council of Marrowby talked on Tuesday about the old mill. ";

template <std::size_t N>
void check(const Row (&rows)[N]) { rows::check(opening, rows, FindingKind::place); }

}  // namespace

TEST_CASE("place: towns, countries and waters") {
  static constexpr Row rows[] = {
      {"The trawler foundered off Iceland.", "The trawler went down off Ireland.", true},
      {"The trawler foundered off Iceland.", "The trawler foundered off Reykjavik.", false},
      {"Ada Voss was born in Sweden.", "Ada Voss was born in Poland.", true},
      {"Ada Voss was born in Sweden.", "Ada Voss was born in Stockholm.", false},
      {"Ada Voss was born in Sweden.", "Ada Voss lives in Poland.", false},
      {"Ada Voss was born in Sweden.", "Doubters ask whether Ada Voss was born in Poland.", false},
      {"The probe came down in the Atlantic.", "The probe came down in the Pacific.", true},
      {"The coach overturned on the M6.", "The coach overturned on the M5.", true},
  };
  check(rows);
}

TEST_CASE("place: sorts of ground") {
  static constexpr Row rows[] = {
      {"The parcel was found in a wardrobe.", "The parcel was discovered in a freezer.", true},
      {"The fire began in the laundry.", "The blaze broke out in the dining room.", true},
      {"The fire began in the laundry.", "The fire started in the hotel.", false},
      {"The fire began in the laundry of the hotel.", "The fire began in the laundry of the hospital.", true},
      {"The scrolls were found in a monastery.", "The scrolls were found in the library of the monastery.", false},
      {"The pistol was recovered from a canal.", "The pistol was found in a dustbin.", true},
      {"The pistol was recovered from a canal.", "The pistol was found in the water.", false},
      {"The passengers boarded at gate 4.", "The passengers boarded at gate 11.", true},
      {"The climbers died on the north face.", "The climbers died on the south face.", true},
      // A school may lie in a park, whatever the one and the other article say.
      {"The choir slept in a school.", "The choir slept in a garden.", false},
  };
  check(rows);
}

TEST_CASE("place: the happening itself, by verb and by noun") {
  static constexpr Row rows[] = {
      {"The bomb exploded in the market.", "The blast at the station killed two people.", true},
      {"The bomb exploded in the market.", "A second bomb exploded in the station.", false},
      {"The wedding took place in a castle.", "The wedding was held in a hotel.", true},
      {"The auction was held in Lyon.", "The auction took place in Turin.", true},
      {"The auction was held in Lyon.", "The next auction will be held in Turin.", false},
      {"The auction was held in Lyon.", "The last auction was held in Turin.", false},
      {"The auction could be held in Lyon.", "The auction could be held in Turin.", false},
      {"The auction was held in Lyon.", "The auction was held at the Hotel Bristol.", false},
  };
  check(rows);
}

TEST_CASE("place: which one, how many and when") {
  static constexpr Row rows[] = {
      {"The last round was held in Lyon.", "The last round was held in Turin.", true},
      {"The last round was held in Lyon.", "The round was held in Turin.", false},
      {"Four anglers were flown to Lyon.", "The four men were taken to Turin.", true},
      {"Four anglers were arrested in Lyon.", "Nine anglers were arrested in Turin.", false},
      {"The cranes were brought from Lyon.", "The crane was brought from Turin.", false},
      {"The choir slept in a school on Monday.", "The choir slept in a mosque on Tuesday.", false},
      {"Monks spent Monday night in a school.", "Monks spent Tuesday night in a mosque.", false},
      {"The shooting happened in a school.", "A shooting happened in a mosque in 2019.", false},
      {"The child was lifted out of a bakery.", "The child was found in a school.", true},
      {"A fire broke out at the bakery.", "The fire broke out at a bakery.", false},
      {"The child was rescued from a bakery.", "The child was found in a school.", true},
      {"The driver was taken to St Mary's Hospital.", "The driver was taken to the Royal Infirmary.", true},
      {"The driver was taken to St Mary's Hospital.", "The driver was taken to a hospital in Leeds.", false},
      {"The missile hit a hospital.", "The missile struck a school.", true},
      {"The storm hit Texas.", "The storm hit Louisiana.", false},
      // What somebody does at many places, and what is done to him at one.
      {"The minister spoke in Lyon.", "The minister spoke in Turin.", false},
      {"The minister was stabbed in Lyon.", "The minister was stabbed in Turin.", true},
      {"The missing cook was last seen in a mosque.", "The missing cook was last seen in a hotel.", true},
      {"The parcel was hidden in a school.", "The parcel was hidden in the gymnasium.", false},
  };
  check(rows);
}

TEST_CASE("place: what is told on somebody's word, and how somebody was brought out") {
  static constexpr Row rows[] = {
      {"The fire is thought to have broken out in the attic.", "The fire began in the cellar.", true},
      {"The fire is expected to break out in the attic.", "The fire began in the cellar.", false},
      {"The blast is believed to have been set off in the kitchen.", "The blast began in the laundry.", true},
      {"The child was pulled alive out of a bakery.", "The child was found in a school.", true},
      {"Residents bedded down in the church.", "Residents slept in the school.", true},
      {"Evacuees spent the night in a hotel.", "Villagers spent the night in the school.", true},
      {"The crew were put up in a hotel.", "Villagers spent the night in the school.", false},
      {"A Norwegian skier was flown to hospital in Bergen.", "The Norwegian tourist was taken to hospital in Trondheim.", true},
      {"A Norwegian woman was flown to hospital in Bergen.", "The Norwegian boy was taken to hospital in Trondheim.", false},
      {"The envoys gathered in Riga on Monday.", "The talks were held in Vilnius on Monday.", true},
      {"The lute was made in 1701. It surfaced last year in an attic in Ghent.",
       "The lute went missing in 1950. It came to light last year in a bank vault in Antwerp.", true},
      {"A fire destroyed the barn on Sunday. An inspector said it had started in the laundry.", "The fire began in the kitchen.", true},
      {"Tourists gathered in Riga on Monday.", "The talks were held in Vilnius on Monday.", false},
  };
  check(rows);
}

TEST_CASE("place: places of two countries are two, however far the gazetteer is from them") {
  static constexpr Row rows[] = {
      {"Otto Brandt was buried in Moravia.", "Otto Brandt was buried in Paris.", true},
      {"Otto Brandt was buried in Moravia.", "Otto Brandt was buried in the Czech Republic.", false},
      {"The yacht sank off Crete.", "The yacht sank off Cyprus.", true},
      {"The train derailed near Lyon.", "The train derailed near Dijon.", false},
      {"Otto Brandt was arrested in a rented flat in Lisbon.", "Otto Brandt was arrested at Madrid airport.", true},
  };
  check(rows);
}

TEST_CASE("place: what a clause or a posture tells of where it was") {
  static constexpr Row rows[] = {
      {"Otto Brandt opened his tour in Glasgow, where he died.", "Otto Brandt died in Manchester.", true},
      {"The body was found floating in a canal.", "The body was found in the cellar.", true},
      {"Otto Brandt was shot dead in the cellar.", "Otto Brandt died in the kitchen.", true},
      {"Otto Brandt was arrested in the garden.", "Otto Brandt was arrested aboard a ferry.", true},
      {"The goods train left the rails in a tunnel.", "The goods train derailed at a level crossing.", true},
      {"The aircraft made an emergency landing in Glasgow.", "The aircraft landed in Dublin.", true},
  };
  check(rows);
}

TEST_CASE("place: where somebody was caught or lay, wherever the parser hangs the place") {
  static constexpr Row rows[] = {
      {"The suspect was arrested at a petrol station.", "Police arrested the suspect at his sister's flat.", true},
      {"The prisoner was caught in a barn.", "Police found the prisoner in a church.", true},
      {"The body was found in a paint shed.", "The body was lying at the foot of the slipway.", true},
      {"The body was found in a paint shed.", "The body was taken to a morgue by the river.", false},
      {"The plane came down in a wheat field.", "The plane crashed into a reservoir.", true},
      {"The fire started in a barn.", "The fire broke out at a campsite.", true},
      {"The skeleton was discovered in a warehouse.", "Geologists came upon the skeleton at the edge of a lake.", true},
      {"The fire started in the boiler room.", "Investigators traced the origin of the fire to the attic.", true},
      {"The cup final was played in Budapest.", "Vienna was the stage for the cup final.", true},
      {"The cup final was played in Budapest.", "Vienna was the home of the cup's founder.", false},
      {"Otto Brandt opened his tour in Glasgow on Friday, where he died.", "Otto Brandt died in Manchester.", true},
      {"The cub was born at the zoo in Copenhagen.", "The cub came into the world in Vienna.", true},
      {"The body was found in the boot of a car.", "The body was found in a shallow grave.", true},
  };
  check(rows);
}

TEST_CASE("place: one clause tells of one place, homes and seats, names that nobody knows") {
  static constexpr Row rows[] = {
      {"The blaze started in a linen store on the fourth floor.", "The fire began in a battery room in the basement.", true},
      {"The explosion took place inside the reactor hall.", "The explosion occurred in the control room.", true},
      {"Tennant lives in Tobermory.", "Tennant's home is in Dundee.", true},
      {"The head office will stay in Leeds.", "The head office will be in Aberdeen.", true},
      {"The head office will be in Carrick Ness.", "The head office will be in Aberdeen.", true},
      {"About 600 villagers spent the night in a school.", "Six hundred villagers spent the night in the covered market.", true},
      {"About 600 villagers spent the night in a school.", "Three hundred villagers spent the night in the covered market.", false},
      {"The envelopes were passed to the minister at a filling station.", "The envelopes were handed to the minister in the bar of a hotel.", true},
      {"The wolf was shot on the Norwegian side of the border.", "The wolf was shot on Swedish soil.", true},
      {"The injured skipper died in hospital.", "The injured skipper died at the scene.", true},
      {"The injured skipper was treated at the scene.", "The injured skipper was taken to hospital.", false},
      {"The ministers signed the treaty in the town hall.", "The museum was where the ministers signed the treaty.", true},
  };
  check(rows);
}
