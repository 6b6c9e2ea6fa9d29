/** Tests whether text ends or begins with a word of a table. */
import { prefixMatcher, suffixMatcher } from '../text/words.ts'

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

/** The character at `at`, '' outside the text. */
export const charAt = (text: string, at: number): string => (at < 0 ? '' : (text[at] ?? ''))
