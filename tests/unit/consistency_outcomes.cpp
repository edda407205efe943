#include "consistency_rows.h"

using namespace crossread;
using rows::Row;

namespace {

constexpr std::string_view opening = "The district of Marrowby made the news on Tuesday for the third time in a year. ";

template <std::size_t N>
void check(const Row (&rows)[N]) { rows::check(opening, rows, FindingKind::outcome); }

}  // namespace

TEST_CASE("outcome: the one thing of its noun in either article is one thing") {
  static constexpr Row rows[] = {
      {"The harbour stayed open all day.", "The harbour was shut.", true},
      {"The harbour stayed open all day. Another harbour was full.", "The harbour was shut.", false},
      {"The eastern harbour stayed open.", "The western harbour was shut.", false},
      {"A harbour stayed open.", "The harbour was shut.", false},
      {"The petition was rejected.", "The petition was granted by the judge.", true},
      {"The first petition was rejected.", "The second petition was granted by the judge.", false},
      {"The widow's petition was rejected.", "The mayor's petition was granted.", false},
      {"The bus driver surrendered.", "The lorry driver refused to surrender.", false},
  };
  check(rows);
}

TEST_CASE("outcome: any deed and its denial") {
  static constexpr Row rows[] = {
      {"The pilot heard the siren, and the inspector signed the logbook.", "The inspector did not sign the logbook.", true},
      {"The barn was insured.", "The barn was not insured.", true},
      {"The skipper surrendered.", "The skipper refused to surrender.", true},
      {"The probe reached the comet.", "The probe failed to reach the comet.", true},
      {"The hatch was locked.", "The hatch was unlocked.", true},
      {"The notice was visible.", "The notice was invisible.", true},
      // Not only, another object, another place, a question, a chance, a plan, the doer's own denial.
      {"The inspector not only signed the logbook but framed it.", "The inspector signed the logbook.", false},
      {"The inspector signed the logbook.", "The inspector did not sign the contract.", false},
      {"The barn was painted in the spring.", "The barn was not painted in the autumn.", false},
      {"Nobody knows where the barn was painted.", "The barn was not painted.", false},
      {"There is a chance that the probe reached the comet.", "The probe failed to reach the comet.", false},
      {"The probe may reach the comet.", "The probe failed to reach the comet.", false},
      {"Ada Voss painted the barn.", "Ada Voss says that she did not paint the barn.", false},
  };
  check(rows);
}

TEST_CASE("outcome: what is announced for good") {
  static constexpr Row rows[] = {
      {"The fair will go ahead on Saturday.", "The fair has been called off.", true},
      {"The quarry will reopen in June.", "The quarry will not reopen.", true},
      {"The quarry reopened in June.", "The quarry will never reopen.", true},
      {"The quarry may reopen in June.", "The quarry will not reopen.", false},
      {"The quarry was closed in May.", "The quarry will reopen in June.", false},
      {"The mayor had said the fair would go ahead.", "The fair has been called off.", false},
  };
  check(rows);
}

TEST_CASE("outcome: when it was and what it was of") {
  static constexpr Row rows[] = {
      {"The library was open in the morning.", "The library was closed in the evening.", false},
      {"The library had been closed.", "The library reopened.", false},
      {"The library was closed in 2015.", "The library stayed open.", false},
      {"The spire was not damaged by the quake.", "The spire was damaged in the war.", false},
      {"The abbey was warned about the bell.", "The abbey was never warned about the roof.", false},
      {"The pond froze.", "The pond did not freeze this winter.", true},
      {"The jury found Otto Brandt guilty of arson.", "The jury acquitted Otto Brandt of arson.", true},
      {"The jury found Otto Brandt guilty of arson.", "The jury acquitted Otto Brandt of theft.", false},
      {"Otto Brandt pleaded guilty.", "Otto Brandt is not guilty, the jury said.", false},
  };
  check(rows);
}

TEST_CASE("outcome: pairs of opposites") {
  static constexpr Row rows[] = {
      {"The bomb was defused.", "The bomb went off.", true},
      {"The embargo was lifted.", "The embargo was extended.", true},
      {"Ada Voss keeps the title.", "Ada Voss was stripped of the title.", true},
      {"Ada Voss keeps the title.", "Otto Brandt was stripped of the title.", false},
      {"The canvas is genuine.", "The canvas proved to be a forgery.", true},
      {"The firm will press ahead with the tunnel.", "The firm has abandoned the tunnel.", false},
      {"The firm is pressing ahead with the tunnel.", "The firm has abandoned the tunnel.", true},
      {"Parliament passed the water bill.", "The water bill failed.", true},
      {"The treaty talks ended in agreement.", "The treaty talks ended without agreement.", true},
  };
  check(rows);
}

TEST_CASE("outcome: nobody and some") {
  static constexpr Row rows[] = {
      {"Nobody was hurt in the blast.", "Two workers were hurt in the blast.", true},
      {"Nobody was hurt in the blast.", "Two workers were hurt in a brawl.", false},
      {"No one was arrested.", "Police arrested the caretaker.", true},
      {"A curfew was declared in the town.", "No curfew was declared in the town.", true},
      {"A curfew was declared in the town.", "No curfew was declared in the villages.", false},
      {"Both skippers died.", "Both skippers survived.", true},
      {"No one else was arrested.", "Nobody was arrested.", false},
  };
  check(rows);
}

TEST_CASE("outcome: what was able, unable, refused, kept up") {
  static constexpr Row rows[] = {
      {"The skipper was able to land the plane.", "The plane crashed.", true},
      {"The abbey has refused to return the mask.", "The abbey will return the mask.", true},
      {"The abbey has refused to return the mask.", "The abbey will return the bell.", false},
      {"The quarry is being held back by rain.", "The quarry will no longer reopen.", false},
      {"Officials said the weir had held.", "The weir gave way at noon.", true},
      {"The bank left its key rate unchanged.", "The bank raised its key rate.", true},
      {"The suspects were released.", "The suspects are still being held.", true},
      {"The suspects were arrested.", "The suspects were released.", false},
      {"The foundry cut its bonus, which has been axed.", "The foundry has decided to keep the bonus.", true},
      {"The baker Otto Brandt was freed without charge.", "With them is the baker Otto Brandt, whom the judge has placed in detention since Friday.", true},
      {"Nobody could hold Otto Brandt on the climb.", "Otto Brandt was set free.", false},
  };
  check(rows);
}

TEST_CASE("outcome: what people and bodies are told to have said, got and become in set phrases") {
  static constexpr Row rows[] = {
      {"The parish board said yes to the weir.", "The parish board threw out the weir.", true},
      {"The parish board said yes to the weir.", "The parish board threw out the kiosk.", false},
      {"The parish board gave its blessing to the weir.", "The parish board rejected the weir.", true},
      {"The parish board gave its blessing to the weir.", "The county rejected the weir.", false},
      {"The board nodded through the weir bill.", "The board torpedoed the weir bill.", true},
      {"The rebels put their names to the truce.", "The rebels refused to sign the truce.", true},
      {"Otto Brandt got four years in prison.", "Otto Brandt was cleared of fraud.", true},
      {"Otto Brandt will learn his sentence in May.", "Otto Brandt was acquitted.", true},
      {"Otto Brandt was given two years to repay the loan.", "Otto Brandt was acquitted.", false},
      {"Otto Brandt got four years in prison.", "Otto Brandt was found guilty.", false},
      {"The roofer Otto Brandt was brought down alive.", "The roofer Otto Brandt lost his life.", true},
      {"Otto Brandt was lifted out of the shaft alive.", "Otto Brandt drowned.", true},
      {"Otto Brandt was buried alive.", "Otto Brandt died.", false},
      {"Otto Brandt is awake.", "Otto Brandt breathed his last on Sunday.", true},
      {"Otto Brandt is awake.", "Greta Lund breathed her last on Sunday.", false},
      {"The Weir Hotel has shut its doors.", "The Weir Hotel will stay open.", true},
      {"Slope 4, which was open at the time, is steep.", "Slope 4 had been closed since Sunday.", true},
      {"The abbey was shut all of Sunday.", "The abbey was open on Sunday.", true},
      {"The lute recital was called off the week before.", "The lute concert went ahead.", true},
      {"The lute recital was called off the week before.", "The organ concert went ahead.", false},
      {"The burglars left the chalice behind.", "The chalice was stolen.", true},
      {"The burglars left the chalice behind.", "The candlestick was stolen.", false},
      {"The probe is standing upright.", "The probe has toppled over.", true},
      {"The barge was refloated at dawn.", "The barge is still stuck on the bank.", true},
      {"The strike ended on Thursday.", "The strike goes on.", true},
      {"The abbot made a full recovery.", "The abbot died a week later.", true},
      {"The coach was sacked on Sunday.", "The club stands by its coach.", true},
  };
  check(rows);
}

TEST_CASE("outcome: a state and the seat of its government accept and refuse as one") {
  static constexpr Row rows[] = {
      {"Tokyo accepted the offer of a hotline.", "Japan turned down the offer of a hotline.", true},
      {"Tokyo accepted the offer of a hotline.", "China turned down the offer of a hotline.", false},
  };
  check(rows);
}

TEST_CASE("outcome: the owner of one thing is not that of another") {
  static constexpr Row rows[] = {
      {"A mill owner was acquitted on Tuesday.", "The mill owner Otto Brandt was found guilty.", true},
      {"A mill owner was acquitted on Tuesday.", "The garage owner Otto Brandt was found guilty.", false},
  };
  check(rows);
}

TEST_CASE("outcome: what it stands for") {
  static constexpr Row rows[] = {
      {"The lute was sold in May. It is a fake.", "The lute is genuine.", true},
      {"The lute was bought by a dealer. It is a fake.", "The lute is old. The bow is genuine.", false},
      {"The barge hit the pier. It sank at noon.", "The barge was towed to the quay.", true},
      {"The weir bill was tabled on Monday. It was thrown out.", "The weir bill was adopted.", true},
      {"The board met on Monday. It is clear that the weir bill was thrown out.", "The abbey bill was adopted.", false},
      {"The lute evening was called off.", "The lute gala went ahead.", true},
      {"The lute evening was called off.", "The organ gala went ahead.", false},
  };
  check(rows);
}

TEST_CASE("outcome: who got what was asked for") {
  static constexpr Row rows[] = {
      {"Otto Brandt was granted bail on Monday.", "Otto Brandt was refused bail.", true},
      {"A judge denied Otto Brandt bail.", "Otto Brandt got bail.", true},
      {"A judge denied Otto Brandt bail.", "Greta Lund got bail.", false},
      {"The abbey's application for an injunction was turned down.", "The abbey obtained an injunction.", true},
      {"The abbey's application for an injunction was turned down.", "The abbey obtained a loan.", false},
      {"Her request for a recount was rejected.", "A recount was granted.", true},
      {"Otto Brandt did not live to see the trial.", "Otto Brandt is recovering.", true},
      {"Otto Brandt did not live in the flat.", "Otto Brandt is recovering.", false},
  };
  check(rows);
}

TEST_CASE("outcome: who denies it and who admits it") {
  static constexpr Row admissions[] = {
      {"Otto Brandt denied that he had taken the money.", "Otto Brandt admitted that he had taken the money.", true},
      {"Otto Brandt denied taking the money.", "Otto Brandt has admitted taking the money.", true},
      {"Otto Brandt denied taking the money.", "Otto Brandt admitted writing the letter.", false},
      {"Otto Brandt denied taking the money.", "Mara Voss admitted taking the money.", false},
      {"The suspect confessed.", "The suspect has denied everything.", true},
  };
  rows::check(opening, admissions, FindingKind::outcome);
}

TEST_CASE("outcome: all of them and some of them") {
  static constexpr Row parts[] = {
      {"All the passengers survived.", "Two of the passengers died.", true},
      {"Some of the passengers survived.", "Two of the passengers died.", false},
      {"The rent was paid back in full.", "None of the rent has been paid back.", true},
      {"The trains are running again.", "No trains are running.", true},
  };
  rows::check(opening, parts, FindingKind::outcome);
}

TEST_CASE("outcome: one person or body, however the article tells of it") {
  static constexpr Row told[] = {
      {"Otto Brandt (67), once the most powerful man on the coast, was led off to jail.", "Otto Brandt remains at liberty.", true},
      {"A garage owner was released without charge.", "The garage owner Ludo Brandt is still in custody.", true},
      {"The player signed a new contract.", "The player refused to sign a new contract.", true},
      {"The two sides reached an agreement.", "The talks ended without an agreement.", true},
      {"The virus test was positive.", "The virus test came back negative.", true},
      {"The patient was discharged on Monday.", "The patient is still in hospital.", true},
  };
  rows::check(opening, told, FindingKind::outcome);
}

TEST_CASE("outcome: days are no mark of what is told, and times no objects") {
  static constexpr Row rows[] = {
      {"Otto Brandt died on Sunday.", "Otto Brandt was recovering in hospital on Monday.", true},
      {"The abbey dam gave way on Tuesday night.", "The abbey dam withstood the rain on Tuesday night.", true},
      {"The ferry sank two hours after the storm.", "The ferry was towed into port after the storm.", true},
  };
  check(rows);
}

TEST_CASE("outcome: found dead, stripped, given leave") {
  static constexpr Row rows[] = {
      {"Searchers found the body of Mara Voss in the woods.", "Mara Voss was found alive in the woods.", true},
      {"Searchers had no trace of Mara Voss.", "Mara Voss was found in a hut.", true},
      {"Parliament stripped Otto Brandt of his immunity.", "Otto Brandt kept his immunity.", true},
      {"A court acquitted Otto Brandt of all bribery charges.", "Otto Brandt was convicted of bribery.", true},
      {"A court acquitted Otto Brandt of fraud.", "Otto Brandt was convicted of forging a cheque.", false},
      {"The abbey got the green light from the regulator for its merger with the mill.", "The regulator blocked the merger with the mill.", true},
      {"The union recommended that members accept the offer.", "Members rejected the offer.", false},
  };
  check(rows);
}

TEST_CASE("outcome: states, plans and bans as reporters tell them") {
  static constexpr Row rows[] = {
      {"The bridge has reopened.", "The bridge remains blocked.", true},
      {"The court struck down the ban.", "The ban stands, the court ruled.", true},
      {"The record still stands.", "The record was broken on Sunday.", true},
      {"The bill became law on Friday.", "The bill was vetoed on Friday.", true},
      {"The school will close.", "The school will stay open.", true},
      {"The company denied that it would close the smelter.", "The company confirmed that it would close the smelter.", true},
      {"Otto Brandt will stay on as chairman.", "Otto Brandt is stepping down as chairman.", true},
      {"Otto Brandt resigned as chairman.", "Otto Brandt is stepping down as chairman.", false},
  };
  check(rows);
}

TEST_CASE("outcome: who was hurt and who was not") {
  static constexpr Row rows[] = {
      {"The lorry driver broke both legs.", "The lorry driver walked away without a scratch.", true},
      {"The lorry driver suffered a fracture of the wrist.", "The lorry driver was unhurt.", true},
      {"The lorry driver was treated for a broken leg.", "The lorry driver did not have a scratch.", true},
      {"The lorry driver was treated for shock.", "The lorry driver was unhurt.", false},
      {"The lorry driver had a few scratches.", "The lorry driver was unhurt.", false},
      {"Her sister broke a wrist.", "His sister came off without a scratch.", false},
      {"The bus driver broke both legs.", "The lorry driver was unhurt.", false},
      {"All the hikers were found safe.", "One of the hikers was found dead.", true},
  };
  check(rows);
}

TEST_CASE("outcome: how it ended, in the phrases of trials, matches and searches") {
  static constexpr Row rows[] = {
      {"The flight recorder has been found.", "The flight recorder has yet to be found.", true},
      {"Otto Brandt was found guilty of manslaughter.", "The jury convicted Otto Brandt of murder.", true},
      {"Otto Brandt was found guilty of manslaughter.", "Otto Brandt was cleared of murder.", false},
      {"Otto Brandt was remanded in custody.", "Otto Brandt walked out of the court on bail.", true},
      {"The trial was stopped early.", "The trial ran to its end.", true},
      {"Rovers went through on penalties.", "Rovers were knocked out on penalties.", true},
      {"The brakes were working.", "The brakes failed.", true},
      {"The old lookout tower burned to the ground.", "The old lookout tower is still standing.", true},
      {"The jury was unanimous.", "The jury was split.", true},
      {"The nurses' union accepted the hospital's offer.", "Nurses have rejected the hospital's offer, a spokesman said.", true},
      {"The audience booed the director.", "The director was cheered by the audience.", true},
      {"The house was sold.", "The house failed to find a buyer.", true},
      {"Shareholders of the mill voted on Wednesday to accept the bid.", "Shareholders of the mill voted on Wednesday against the bid.", true},
      {"Pilots accepted the pay offer in Monday's ballot.", "Monday's ballot among pilots ended in a rejection of the pay offer.", true},
      {"All eleven schools stayed open on Tuesday.", "Not a single school opened on Tuesday.", true},
      {"Fire crews saved the Methven Theatre from the blaze.", "The blaze burned the Methven Theatre to the ground.", true},
      {"Otto Brandt ended his hunger strike.", "Otto Brandt carried on with his hunger strike.", true},
      {"The sprinter broke the 200 metres record.", "The sprinter missed the 200 metres record by a tenth of a second.", true},
      {"The old stone bridge withstood the flood.", "The flood swept away the old stone bridge.", true},
      {"The climber died in hospital.", "Doctors discharged the climber on Thursday.", true},
  };
  check(rows);
}

TEST_CASE("outcome: courts, votes and bills") {
  static constexpr Row rows[] = {
      {"Dean Sollars had been convicted of murder two days earlier.", "The jury held Dean Sollars guilty of manslaughter.", true},
      {"Igor Mavsar was acquitted on Thursday.", "Igor Mavsar received a suspended sentence of two years.", true},
      {"Igor Mavsar was convicted of fraud.", "Igor Mavsar walked free after his acquittal.", true},
      {"Igor Mavsar was acquitted on Thursday.", "Igor Mavsar received a bill of two pages.", false},
      {"The tribunal rejected a complaint by the ramblers over the path.", "Judges upheld the ramblers' complaint over the path.", true},
      {"The works council voted in favour of the plan.", "The works council rejected the plan.", true},
      {"The court ruled in favour of the tenants.", "The court ruled against the tenants.", true},
      {"The grazing bill passed its final reading on Wednesday.", "The grazing bill fell at its final reading on Wednesday.", true},
      {"The council voted to keep the old cinema.", "The council voted to demolish the old cinema.", true},
      {"The council voted on Tuesday to keep the old cinema.", "The cinema fell silent on Tuesday.", false},
  };
  check(rows);
}

TEST_CASE("outcome: what happened to people, told by what they did or had") {
  static constexpr Row rows[] = {
      {"Nobody was hurt.", "Callum Reid suffered a fracture of the wrist.", true},
      {"None of them was badly hurt.", "Callum Reid suffered a fracture of the wrist.", false},
      {"The driver escaped unhurt.", "The driver was seriously injured.", true},
      {"The pilot ejected safely over the moor.", "The pilot was killed in the crash.", true},
      {"Pelita Bank did not pay.", "Pelita Bank paid the ransom in two transfers.", true},
      {"Ministers handed the land back to the tribe.", "Ministers kept the land.", true},
      {"Gunmen released Daniel Oduya on Monday.", "The body of another man was found on Monday.", false},
      {"The truck driver Carol Stahl was being held in the county jail.", "Carol Stahl was released without charge.", true},
      {"Train drivers will appeal against the ruling.", "Train drivers will accept the ruling.", true},
  };
  check(rows);
}

TEST_CASE("outcome: how things were found, stood or took place") {
  static constexpr Row rows[] = {
      {"Police recovered the stolen portrait undamaged.", "The stolen portrait had been slashed.", true},
      {"The lander is standing upright on all four feet.", "The lander has tipped onto its side.", true},
      {"The open-air concert was called off because of the storm.", "The band played its open-air concert through the storm.", true},
      {"The premiere went ahead on Saturday.", "A strike forced the cancellation of Saturday's premiere.", true},
      {"The oak was felled in the night.", "The oak was spared.", true},
      {"The subway tunnel was flooded.", "The subway tunnel stayed dry.", true},
      {"The fares will rise in May.", "The fares will stay the same in May.", true},
      {"Tugs kept the ferry Santa Brigida afloat after Friday's grounding off Samar.", "The ferry Santa Brigida sank two hours after striking a reef off Samar on Friday.", true},
  };
  check(rows);
}
