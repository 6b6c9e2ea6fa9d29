/** Looking up words of a table at a place of a text, without cutting the text up: a trie in two flat arrays. */

/** Words separated by white space, as the tables in `data/` write them. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter(Boolean)
}

/** `node << 16 | unit` leads to `node << 1 | isWord`; open addressing, 0 is an empty place (no edge leads by U+0000). */
interface Trie {
  readonly keys: Int32Array
  readonly values: Int32Array
  readonly shift: number
}

const GOLDEN = 0x9e3779b1 | 0

function slotOf(keys: Int32Array, key: number, shift: number): number {
  let slot = Math.imul(key, GOLDEN) >>> shift
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1)
  return slot
}

function build(words: readonly string[], unitAt: (word: string, i: number) => number): Trie {
  let units = 0
  for (const word of words) units += word.length
  const bits = Math.max(4, 33 - Math.clz32(units))
  const trie = { keys: new Int32Array(1 << bits), values: new Int32Array(1 << bits), shift: 32 - bits }
  let nodes = 0
  for (const word of words) {
    let node = 0
    for (let i = 0; i < word.length; i++) {
      const slot = slotOf(trie.keys, (node << 16) | unitAt(word, i), trie.shift)
      if (trie.keys[slot] === 0) {
        trie.keys[slot] = (node << 16) | unitAt(word, i)
        trie.values[slot] = ++nodes << 1
      }
      if (i === word.length - 1) trie.values[slot]! |= 1
      node = trie.values[slot]! >> 1
    }
  }
  return trie
}

/** Returns a function that gives the length of the longest word that begins at `at` and ends by `limit`, else 0. */
export function prefixMatcher(words: readonly string[]): (text: string, at: number, limit: number) => number {
  let trie: Trie | undefined
  return (text, at, limit) => {
    trie ??= build(words, (word, i) => word.charCodeAt(i))
    const { keys, values, shift } = trie
    const end = limit < text.length ? limit : text.length
    let node = 0
    let best = 0
    for (let i = at; i < end; i++) {
      const key = (node << 16) | text.charCodeAt(i)
      let slot = Math.imul(key, GOLDEN) >>> shift
      while (keys[slot] !== key) {
        if (keys[slot] === 0) return best
        slot = (slot + 1) & (keys.length - 1)
      }
      const value = values[slot]!
      if (value & 1) best = i - at + 1
      node = value >> 1
    }
    return best
  }
}

/** Returns a function that gives the length of the longest word that ends at `end` and begins at or after `floor`, else 0. */
export function suffixMatcher(words: readonly string[]): (text: string, end: number, floor: number) => number {
  let trie: Trie | undefined
  return (text, end, floor) => {
    trie ??= build(words, (word, i) => word.charCodeAt(word.length - 1 - i))
    const { keys, values, shift } = trie
    const begin = floor > 0 ? floor : 0
    let node = 0
    let best = 0
    for (let i = end - 1; i >= begin; i--) {
      const key = (node << 16) | text.charCodeAt(i)
      let slot = Math.imul(key, GOLDEN) >>> shift
      while (keys[slot] !== key) {
        if (keys[slot] === 0) return best
        slot = (slot + 1) & (keys.length - 1)
      }
      const value = values[slot]!
      if (value & 1) best = end - i
      node = value >> 1
    }
    return best
  }
}
