/** Reads numerals written in Arabic and Chinese figures at once: 1亿三千万, 2千3百万, 一亿2000万, 十二万3千. */
import { among } from '../text/chars.ts'
import { classAt, DIGIT, GROUP, HAN, isMore, isMultiplier, isNought, PLACE, valueAt } from './digits.ts'
import { numberOf } from './han-number.ts'
import { plain, type Written } from './written.ts'

/** Longer runs are no numbers of a report; their figures and places are only passed. */
const LONGEST = 20

/**
 * The run of figures and places at `start`, all of it, so that nothing in it is read in halves. Its value is that of the
 * same numeral in Chinese figures only, null where that makes no one number.
 */
export function readMixed(text: string, start: number): Written {
  let spelt: string | null = ''
  let more = false
  let at = start
  for (;;) {
    const kind = classAt(text, at)
    if (kind & DIGIT) {
      let end = at + 1
      while (classAt(text, end) & DIGIT) end++
      // 500 of 一亿零500万
      const under = isNought(text, at - 1) ? at - 2 : at - 1
      // 54 of 6千4百54万
      const place = end - at < PLACES.length ? PLACES.indexOf(text[at - 1]!) : -1
      const whole =
        (at === start || isGroup(text, under) || place >= end - at) && (isGroup(text, end) || !isMultiplier(text, end))
      const figure = end - at === 1 || whole ? inHan(text.slice(at, end)) : null
      spelt = spelt === null || figure === null ? null : spelt + figure
      at = end
      // 一亿2000.5万, 一亿1,500万: not to be read from its middle.
      if (among('.,', text.charCodeAt(at)) && classAt(text, at + 1) & DIGIT) {
        spelt = null
        at++
      }
    } else if (joinsParts(text, at)) {
      spelt = null
      at++
    } else if (isMore(text, at) && isMultiplier(text, at + 1)) {
      more = true
      at++
    } else if (kind & HAN || isMultiplier(text, at)) {
      spelt = spelt === null ? null : spelt + text[at]!
      at++
    } else break
    if (at - start > LONGEST) spelt = null
  }
  const dated = among('年月日-', text.charCodeAt(at))
  return plain(at, spelt === null || dated || isOpen(spelt) ? null : numberOf(spelt), 1, more, false)
}

const isGroup = (text: string, at: number): boolean => (classAt(text, at) & GROUP) !== 0 && isMultiplier(text, at)

/** 又 of 5万又300元, 2千又三百人: nobody knows whether that is one number; but 投资5万又三次追加. */
export const joinsParts = (text: string, at: number): boolean =>
  text[at] === '又' &&
  (classAt(text, at - 1) & (PLACE | GROUP)) !== 0 &&
  ((classAt(text, at + 1) & DIGIT) !== 0 || ((classAt(text, at + 1) & HAN) !== 0 && isMultiplier(text, at + 2)))

/** 3万五, 2千3: whoever mixes both may mean 35000, or 30005. */
const isOpen = (spelt: string): boolean =>
  (classAt(spelt, spelt.length - 1) & HAN) !== 0 &&
  (classAt(spelt, spelt.length - 2) & (PLACE | GROUP)) !== 0 &&
  valueAt(spelt, spelt.length - 2) > 1

const FIGURES = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']

/** 2083 is 二千零八十三; null for 12500 and 05. */
function inHan(digits: string): string | null {
  if (digits.length > PLACES.length || (digits[0] === '0' && digits.length > 1)) return null
  let out = ''
  for (let k = 0; k < digits.length; k++) {
    const figure = FIGURES[Number(digits[k])]!
    if (figure !== '零' || digits.length === 1) out += figure + PLACES[digits.length - 1 - k]!
    else if (!out.endsWith('零')) out += figure
  }
  return digits.length > 1 && out.endsWith('零') ? out.slice(0, -1) : out
}
