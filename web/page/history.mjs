/**
 * One stack of changes for everything that can be taken back: articles removed or edited, findings
 * dismissed, speakers merged, facts ticked. `keys` of the store are what a change may touch; since their
 * values are replaced and never changed in place, the old ones are all there is to keep.
 */
export function createHistory(store, keys, most = 100) {
  const done = [];
  const undone = [];
  const now = () => Object.fromEntries(keys.map((key) => [key, store.state[key]]));

  function move(from, to, said) {
    const change = from.pop();
    if (!change) return false;
    to.push({ words: change.words, was: now() });
    store.set({ ...change.was, notice: { text: `${said}: ${change.words}` } });
    return true;
  }

  return {
    /** Carries out `patch`, to be known as `words` ("Article B removed") when it is taken back. */
    change(words, patch, { quiet = false } = {}) {
      done.push({ words, was: now() });
      if (done.length > most) done.shift();
      undone.length = 0;
      store.set({ ...patch, ...(!quiet && { notice: { text: `${words}.`, undo: true } }) });
    },
    undo: () => move(done, undone, "Undone"),
    redo: () => move(undone, done, "Done again"),
    clear() {
      done.length = 0;
      undone.length = 0;
    },
  };
}
