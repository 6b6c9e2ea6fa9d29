/** Word tables as patterns and sets. */

/** The words as one alternation, the longest first. */
export const alternation = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[.()!?*+|]/g, '\\$&'))
    .join('|')

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
  readonly #longest: number
  readonly #lasts: UnitSet
  readonly #firsts: UnitSet

  constructor(entries: Iterable<readonly [string, V]>) {
    this.#map = new Map(entries)
    const words = [...this.#map.keys()]
    this.#longest = Math.max(0, ...words.map((w) => w.length))
    this.#lasts = new UnitSet(words.map((w) => w.at(-1)).join(''))
    this.#firsts = new UnitSet(words.map((w) => w[0]).join(''))
  }

  /** The longest word that ends at `end` and does not begin before `from`. */
  endingAt(text: string, end: number, from: number): { word: string; value: V } | null {
    if (end <= from || !this.#lasts.has(text.charCodeAt(end - 1))) return null
    for (let n = Math.min(this.#longest, end - from); n > 0; n--) {
      const word = text.slice(end - n, end)
      const value = this.#map.get(word)
      if (value !== undefined) return { word, value }
    }
    return null
  }

  /** Length of the longest word that begins at `at`, 0 for none. */
  lengthAt(text: string, at: number): number {
    if (!this.#firsts.has(text.charCodeAt(at))) return 0
    for (let n = Math.min(this.#longest, text.length - at); n > 0; n--)
      if (this.#map.has(text.slice(at, at + n))) return n
    return 0
  }
}
