// The one text set of all benches: the fixtures' reports, or made-up ones until there are any. Nothing outside the
// repository, so that everyone measures the same.
import { root, stages } from './source.mjs'

export const bytesOf = (text) => Buffer.byteLength(text)

/** Reports of the fixtures. */
export async function textSet() {
  const { fixtureTexts, generate, random } = await stages()
  const texts = fixtureTexts(root)
  if (texts.length > 0) return texts
  const r = random(1)
  return Array.from({ length: 12 }, () => Array.from({ length: 6 }, () => generate(r)).join('\n'))
}

/** At least so many bytes of reports in a row, as one text. */
export async function longText(bytes) {
  const texts = await textSet()
  const unit = `${texts.join('\n')}\n`
  const each = bytesOf(unit)
  const whole = unit.repeat(Math.ceil(bytes / each))
  return bytesOf(whole) === bytes
    ? whole
    : Buffer.from(whole)
        .subarray(0, bytes)
        .toString()
        .replace(/\uFFFD+$/, '')
}

/** The text with one digit changed, another for each round: nothing can be remembered from the round before. */
export function vary(text, round) {
  const places = [...text.matchAll(/\d/g)].map((m) => m.index)
  const at = places.length > 0 ? places[round % places.length] : round % text.length
  const digit = String((Number(text[at]) + 1 + round) % 10)
  return text.slice(0, at) + digit + text.slice(at + 1)
}
