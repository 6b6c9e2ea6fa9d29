/** Tests whether text ends or begins with a word of a table, by the word's character at the edge. */

export type WordTest = (text: string, at: number) => boolean

/** Whether one of the words ends right before `at`. */
export function endingWith(words: string): WordTest {
  const map = byEdge(words, (word) => word.charCodeAt(word.length - 1))
  return (text, at) => {
    const list = at > 0 ? map.get(text.charCodeAt(at - 1)) : undefined
    return list !== undefined && list.some((word) => text.endsWith(word, at))
  }
}

/** Whether one of the words begins at `at`. */
export function beginningWith(words: string): WordTest {
  const map = byEdge(words, (word) => word.charCodeAt(0))
  return (text, at) => {
    const list = at < text.length ? map.get(text.charCodeAt(at)) : undefined
    return list !== undefined && list.some((word) => text.startsWith(word, at))
  }
}

function byEdge(words: string, edge: (word: string) => number): Map<number, string[]> {
  const map = new Map<number, string[]>()
  for (const word of words.split(' ')) {
    const list = map.get(edge(word))
    if (list) list.push(word)
    else map.set(edge(word), [word])
  }
  return map
}

/** The character at `at`, '' outside the text. */
export const charAt = (text: string, at: number): string => (at < 0 ? '' : (text[at] ?? ''))
