// Words with small numbers, for core/src/readability/word_table.h. They are kept as text, which compresses
// to a few bits a letter, and become a table of fingerprints where they are used: an open-addressed one whose
// slots hold 28 bits of the word's hash over a 4-bit value, 0 meaning an empty slot.

const MASK64 = (1n << 64n) - 1n;

/** FNV-1a, 64 bits, folded once; the twin of word_hash() in word_table.h. */
function wordHash(word) {
  let h = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(word, "utf8")) h = ((h ^ BigInt(byte)) * 0x100000001b3n) & MASK64;
  return h ^ (h >> 32n);
}

const fingerprint = (hash) => Number(hash >> 36n);

/** Builds the table of a Map from word to value (1..15), at most half full. */
export function buildTable(values) {
  let size = 2;
  while (size < 2 * values.size) size *= 2;
  const slots = new Uint32Array(size);
  for (const word of [...values.keys()].sort()) {
    const value = values.get(word);
    if (!(value >= 1 && value <= 15)) throw new Error(`${word}: ${value} does not fit into four bits`);
    const hash = wordHash(word);
    let i = Number(hash & BigInt(size - 1));
    while (slots[i] !== 0) {
      if (slots[i] >>> 4 === fingerprint(hash)) throw new Error(`${word}: its fingerprint is taken`);
      i = (i + 1) % size;
    }
    slots[i] = ((fingerprint(hash) << 4) | value) >>> 0;
  }
  return slots;
}

/** The value of a word, 0 where it is not in the table. */
export function lookUp(slots, word) {
  const hash = wordHash(word);
  for (let i = Number(hash & BigInt(slots.length - 1)); slots[i] !== 0; i = (i + 1) % slots.length)
    if (slots[i] >>> 4 === fingerprint(hash)) return slots[i] & 15;
  return 0;
}

// What two words in a row share at their beginning is told by a digit; the signs behind it go on to 15.
const longestShared = 15;
const sharedSign = (count) => String.fromCharCode(0x30 + count);

/** The text of a Map from word to value: for each value a capital, A for 1, and its words in order, each as
 *  the number of bytes it shares with the one before and the rest of it. */
function tableText(values) {
  let out = "";
  for (let value = 1; value <= 15; value += 1) {
    const words = [...values.keys()].filter((word) => values.get(word) === value).sort();
    if (words.length) out += String.fromCharCode(0x40 + value);
    let before = "";
    for (const word of words) {
      if (!/^[a-z'.-]+$/.test(word)) throw new Error(`${word}: has a sign that the text of a table has not`);
      let shared = 0;
      while (shared < longestShared && shared < before.length && before[shared] === word[shared]) shared += 1;
      out += sharedSign(shared) + word.slice(shared);
      before = word;
    }
  }
  return out;
}

/** The table as the definition of a C++ constant of type WordTable. */
export function tableSource(name, values) {
  buildTable(values); // whose fingerprints must differ
  const lines = tableText(values).match(/.{1,100}/g) ?? [""];
  return `const WordTable ${name}(\n${lines.map((line) => `    ${JSON.stringify(line)}`).join("\n")});\n`;
}
