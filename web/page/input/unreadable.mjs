/** A file that cannot be read, with the sentence that the reader sees beside its name. */
export class UnreadableFile extends Error {}
