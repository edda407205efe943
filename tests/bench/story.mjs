// Articles of our own on one event, as many as are asked for: sentences of a small bank in an order of
// their own, with values that now and then differ. The same call always gives the same story.

/** A small generator with a seed (mulberry32). */
export function randomness(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const slots = {
  dead: ["nine people", "nine people", "nine people", "11 people", "at least nine people"],
  hurt: ["more than 40", "43", "43", "about 50", "some 40"],
  hours: ["seven hours", "seven hours", "nearly seven hours", "nine hours"],
  day: ["on Monday", "on Monday", "on Monday", "on Sunday"],
  money: ["£3.2 million", "£3.2m", "£3.2 million", "£3.6 million"],
  share: ["12 per cent", "12 per cent", "15 per cent"],
  minister: ["Transport Minister Hanne Brekke", "Hanne Brekke, the transport minister,", "Minister Brekke", "the transport minister"],
  chief: ["Tor Lindqvist, who leads the rescue service,", "Rescue chief Tor Lindqvist", "Mr Lindqvist"],
  town: ["Sandvik", "the port of Sandvik", "Sandvik"],
  paper: ["the Northern Post", "local radio", "the ferry company", "a harbour pilot"],
};

const bank = [
  "{dead} died and {hurt} were hurt when the ferry Solveig struck the breakwater at {town} {day}.",
  "The rescue lasted {hours}, {chief} said.",
  "{minister} said the government would pay {money} to the families.",
  "“We will not rest until we know why the engines failed,” said {minister}.",
  "“The crew did everything that could be done,” {chief} told {paper}.",
  "The ship was carrying 212 passengers and a crew of 18, {paper} reported.",
  "It was built in 1998 and had been inspected in March, according to the company.",
  "Anna Dahl, 34, a nurse from Lunde, was asleep in her cabin when she heard the alarm.",
  "“There was smoke on the stairs and nobody knew which way to go,” she said.",
  "Winds of 90 km/h had been forecast for the evening, but the harbour stayed open.",
  "Shares in the company fell {share} to 48.20 crowns in early trading.",
  "The inquiry, led by Judge Ole Strand, will begin within two weeks and report by the end of the year.",
  "Divers searched the lower decks until late at night and will go down again at 6 a.m.",
  "Two helicopters and a dozen fishing boats brought the survivors to the town hall.",
  "The mayor, Ingrid Solberg, thanked the fishermen, who had put out without waiting to be asked.",
  "A union leader said that the number of sailors on each ship had been cut by a third since 2015.",
  "The company denied that, and said its ships carried more crew than the law asks for.",
  "The last accident of this kind on the coast was in 2004, when the Havgule ran aground.",
  "The road to the quay was closed for three days, and a school was turned into a shelter.",
  "Witnesses said that the ship had turned too late, although the light of the pier could be seen.",
  "Engineers from the yard where the ferry was built arrived by train on Tuesday morning.",
  "The king sent his condolences, and flags flew at half mast in all harbours of the country.",
  "Passengers who had booked for the coming week will get their money back, the operator announced.",
  "Investigators have found the recorder of the bridge, which holds the last twelve hours of speech.",
];

/** A story of `count` articles of about `words` words each. */
export function makeStory(count, words = 800, seed = 7) {
  const random = randomness(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentence = (pattern) => {
    const text = pattern.replace(/\{(\w+)\}/g, (_, slot) => pick(slots[slot]));
    return text[0].toUpperCase() + text.slice(1);
  };
  const article = (_, n) => {
    const paragraphs = [];
    for (let made = 0; made < words; ) {
      const sentences = Array.from({ length: 3 }, () => sentence(pick(bank)));
      made += sentences.join(" ").split(/\s+/).length;
      paragraphs.push(sentences.join(" "));
    }
    return {
      id: `a${n}`,
      title: `Ferry hits breakwater at Sandvik, report ${n}`,
      published: "2026-03-10",
      format: "text",
      text: paragraphs.join("\n\n"),
    };
  };
  return { id: `${count}x${words}`, articles: Array.from({ length: count }, article) };
}
