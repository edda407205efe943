// Words as a table of fingerprints, for core/src/readability/word_table.h: an open-addressed table
// whose slots hold 28 bits of the word's hash over a 4-bit value, 0 meaning an empty slot. The words
// themselves are not kept, which makes the table small, constant and quick to ask.

const MASK64 = (1n << 64n) - 1n;

/** FNV-1a, 64 bits, folded once; the twin of word_hash() in word_table.h. */
export function wordHash(word) {
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

/** The table as the definition of a C++ constant of type WordTable. */
export function tableSource(name, slots) {
  const rows = [];
  for (let i = 0; i < slots.length; i += 12) rows.push("    " + [...slots.slice(i, i + 12)].map((s) => (s ? `0x${s.toString(16)}u` : "0")).join(","));
  return `static const std::uint32_t ${name}_slots[] = {\n${rows.join(",\n")}};\nconst WordTable ${name}{${name}_slots, ${slots.length - 1}u};\n`;
}
