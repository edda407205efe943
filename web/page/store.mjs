/**
 * What the page knows, in one place. `set` changes some of it and tells those who watch one of the
 * changed keys, once each. Values are replaced, never changed in place.
 */
export function createStore(initial) {
  const state = { ...initial };
  const watchers = [];
  return {
    state,

    set(patch) {
      const changed = Object.keys(patch).filter((key) => state[key] !== patch[key]);
      if (changed.length === 0) return;
      Object.assign(state, patch);
      for (const { keys, react } of watchers) {
        if (changed.some((key) => keys.includes(key))) react(state, changed);
      }
    },

    /** Calls `react(state, changedKeys)` whenever one of `keys` has changed. */
    watch(keys, react) {
      watchers.push({ keys, react });
    },
  };
}
