/**
 * Looking up words of a table at a place of a text, without cutting the text up: a trie in two flat arrays. A table is parted
 * when it is first asked: a start pays for each string.
 */

/** Words separated by white space, as the tables in `data/` write them. */
export const wordsOf = (list: string): string[] => list.trim().split(/\s+/)

/**
 * `node << 16 | unit` leads to `node << 1 | isWord`; open addressing, 0 is an empty place (no edge leads by U+0000). Node 0
 * is the root. Words are entered when a text first has their first unit, since most are never asked for.
 */
interface Trie {
  readonly keys: Int32Array
  readonly values: Int32Array
  readonly shift: number
  readonly words: readonly string[]
  /** By first unit, modulo: number of a word that waits to be entered, counted from 1; NONE or ENTERED. */
  readonly waiting: Int16Array
  /** By word, from 0: number of the next one that waits at its place, else NONE. */
  readonly next: Int16Array
  nodes: number
}

type UnitAt = (word: string, i: number) => number

const NONE = 0
const ENTERED = -1
/** Of first units: few words share a place. */
const PLACES = 1024

const GOLDEN = 0x9e3779b1 | 0

function slotOf(keys: Int32Array, key: number, shift: number): number {
  let slot = Math.imul(key, GOLDEN) >>> shift
  while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1)
  return slot
}

function build(list: string, unitAt: UnitAt): Trie {
  const words = wordsOf(list)
  const waiting = new Int16Array(PLACES)
  const next = new Int16Array(words.length)
  for (let k = 0; k < words.length; k++) {
    const place = unitAt(words[k]!, 0) & (PLACES - 1)
    next[k] = waiting[place]!
    waiting[place] = k + 1
  }
  const bits = Math.max(4, 33 - Math.clz32(list.length))
  return {
    keys: new Int32Array(1 << bits),
    values: new Int32Array(1 << bits),
    shift: 32 - bits,
    words,
    waiting,
    next,
    nodes: 0,
  }
}

/** Whether words may begin with the unit; enters them. */
function begins(trie: Trie, first: number, unitAt: UnitAt): boolean {
  const { words, waiting, next } = trie
  const place = first & (PLACES - 1)
  const state = waiting[place]!
  if (state > NONE) {
    for (let number = state; number !== NONE; number = next[number - 1]!) enter(trie, words[number - 1]!, unitAt)
    waiting[place] = ENTERED
  }
  return state !== NONE
}

function enter(trie: Trie, word: string, unitAt: UnitAt): void {
  const { keys, values, shift } = trie
  let node = 0
  for (let i = 0; i < word.length; i++) {
    const key = (node << 16) | unitAt(word, i)
    const slot = slotOf(keys, key, shift)
    if (keys[slot] === 0) {
      keys[slot] = key
      values[slot] = ++trie.nodes << 1
    }
    if (i === word.length - 1) values[slot]! |= 1
    node = values[slot]! >> 1
  }
}

const forwards: UnitAt = (word, i) => word.charCodeAt(i)
const backwards: UnitAt = (word, i) => word.charCodeAt(word.length - 1 - i)

/** Returns a function that gives the length of the longest word that begins at `at` and ends by `limit`, else 0. */
export function prefixMatcher(list: string): (text: string, at: number, limit: number) => number {
  let trie: Trie | undefined
  return (text, at, limit) => {
    trie ??= build(list, forwards)
    const end = limit < text.length ? limit : text.length
    if (at >= end || !begins(trie, text.charCodeAt(at), forwards)) return 0
    const { keys, values, shift } = trie
    let node = 0
    let best = 0
    for (let i = at; i < end; i++) {
      const slot = slotOf(keys, (node << 16) | text.charCodeAt(i), shift)
      if (keys[slot] === 0) return best
      const value = values[slot]!
      if (value & 1) best = i - at + 1
      node = value >> 1
    }
    return best
  }
}

/** Returns a function that gives the length of the longest word that ends at `end` and begins at or after `floor`, else 0. */
export function suffixMatcher(list: string): (text: string, end: number, floor: number) => number {
  let trie: Trie | undefined
  return (text, end, floor) => {
    trie ??= build(list, backwards)
    const begin = floor > 0 ? floor : 0
    if (end <= begin || !begins(trie, text.charCodeAt(end - 1), backwards)) return 0
    const { keys, values, shift } = trie
    let node = 0
    let best = 0
    for (let i = end - 1; i >= begin; i--) {
      const slot = slotOf(keys, (node << 16) | text.charCodeAt(i), shift)
      if (keys[slot] === 0) return best
      const value = values[slot]!
      if (value & 1) best = end - i
      node = value >> 1
    }
    return best
  }
}
