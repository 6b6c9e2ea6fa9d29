/** Word tables as tests, patterns and sets. */
import { prefixMatcher, suffixMatcher } from './matchers.ts'

/** The words as one alternation, the longest first. */
export const alternation = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[.()!?*+|]/g, '\\$&'))
    .join('|')

export type WordTest = (text: string, at: number) => boolean

/** Whether one of the words ends right before `at`. */
export function endingWith(words: string): WordTest {
  const lengthBefore = suffixMatcher(words)
  return (text, at) => lengthBefore(text, at, 0) > 0
}

/** Whether one of the words begins at `at`. */
export function beginningWith(words: string): WordTest {
  const lengthAt = prefixMatcher(words)
  return (text, at) => lengthAt(text, at, text.length) > 0
}

/** The UTF-16 units of `chars` as a class: a bit for each unit, since a program that starts pays for every page it touches. */
export class UnitSet {
  readonly #bits = new Uint8Array(0x2000)

  constructor(chars: string) {
    for (let i = 0; i < chars.length; i++) this.#bits[chars.charCodeAt(i) >> 3]! |= 1 << (chars.charCodeAt(i) & 7)
  }

  has(unit: number): boolean {
    return ((this.#bits[unit >> 3]! >> (unit & 7)) & 1) === 1
  }
}

/** Values by word, found by the longest word that ends (or begins) at a place. */
export class WordMap<V> {
  readonly #map: ReadonlyMap<string, V>
  readonly #before: ReturnType<typeof suffixMatcher>
  readonly #at: ReturnType<typeof prefixMatcher>

  constructor(entries: Iterable<readonly [string, V]>) {
    this.#map = new Map(entries)
    const words = [...this.#map.keys()].join(' ')
    this.#before = suffixMatcher(words)
    this.#at = prefixMatcher(words)
  }

  /** The longest word that ends at `end` and does not begin before `from`. */
  endingAt(text: string, end: number, from: number): { word: string; value: V } | null {
    const length = this.#before(text, end, from)
    if (length === 0) return null
    const word = text.slice(end - length, end)
    return { word, value: this.#map.get(word)! }
  }

  /** Length of the longest word that begins at `at`, 0 for none. */
  lengthAt(text: string, at: number): number {
    return this.#at(text, at, text.length)
  }
}
