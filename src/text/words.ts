/** Looking up words of a table at a place of a text, without cutting the text up. */

/** Words separated by white space, as the tables in `data/` write them. */
export function wordsOf(list: string): string[] {
  return list.split(/\s+/).filter(Boolean)
}

function index(words: readonly string[], key: (word: string) => number): Map<number, string[]> {
  const map = new Map<number, string[]>()
  for (const word of words) {
    const k = key(word)
    const list = map.get(k)
    if (list) list.push(word)
    else map.set(k, [word])
  }
  for (const list of map.values()) list.sort((a, b) => b.length - a.length)
  return map
}

/** Returns a function that gives the length of the longest word that begins at `at` and ends by `limit`, else 0. */
export function prefixMatcher(words: readonly string[]): (text: string, at: number, limit: number) => number {
  const map = index(words, (w) => w.charCodeAt(0))
  return (text, at, limit) => {
    const list = map.get(text.charCodeAt(at))
    if (list) for (const word of list) if (at + word.length <= limit && text.startsWith(word, at)) return word.length
    return 0
  }
}

/** Returns a function that gives the length of the longest word that ends at `end` and begins at or after `floor`, else 0. */
export function suffixMatcher(words: readonly string[]): (text: string, end: number, floor: number) => number {
  const map = index(words, (w) => w.charCodeAt(w.length - 1))
  return (text, end, floor) => {
    const list = map.get(text.charCodeAt(end - 1))
    if (list) for (const word of list) if (end - word.length >= floor && text.endsWith(word, end)) return word.length
    return 0
  }
}
