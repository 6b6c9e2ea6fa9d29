/** Quantities of short texts: what is found, what it reads as, what is none; tables; order, quotes and time. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuantities, parseNumeral } from '../src/index.ts'
import { findQuantities as findInView } from '../src/indicators/quantity.ts'
import { tableQuantities } from '../src/indicators/table.ts'
import { normalise } from '../src/normalise.ts'
import type { Quantity } from '../src/stages.ts'

const read = (name: string): string => readFileSync(new URL(`../fixtures/cases/${name}`, import.meta.url), 'utf8')
const lines = (name: string): string[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

type Shown = Pick<Quantity, 'value' | 'unit' | 'type' | 'bound'> &
  Partial<Pick<Quantity, 'range' | 'fraction' | 'masked' | 'scale'>>

function shown(quote: string, q: Shown): string {
  const value =
    q.masked !== undefined ? `?${q.masked}` : (q.fraction?.join('/') ?? q.range?.join('..') ?? String(q.value))
  const bound = q.bound === 'exact' ? '' : ` ${q.bound}`
  return `${quote} = ${value} ${q.unit || '-'} ${q.type}${bound}${q.scale === undefined ? '' : ` ×${q.scale}`}`
}

const positive = lines('quantities.txt').map((line) => line.split('\t') as [text: string, expected?: string])
const negative = lines('not-quantities.txt')

describe('findQuantities', () => {
  it.each(positive)('reads %s', (text, expected = '') => {
    expect(
      findQuantities(text)
        .map((q) => shown(q.text, q))
        .join(' ; '),
    ).toBe(expected)
  })

  it('finds nothing in dates, numbering, names, slogans and idioms', () => {
    const wrong = negative.flatMap((text) => findQuantities(text).map((q) => `${text}: ${q.text} (${q.rule})`))
    expect(wrong).toEqual([])
    expect(negative.length).toBeGreaterThan(400)
  })

  it('finds nothing in them within a sentence either', () => {
    const wrong = negative
      .filter((text) => !/^[0-9(（三①]|[。，]/.test(text))
      .flatMap((text) =>
        findQuantities(`我局围绕${text}，深入开展各项工作。`).map((q) => `${text}: ${q.text} (${q.rule})`),
      )
    expect(wrong).toEqual([])
  })

  it('counts code points, in whatever script and line', () => {
    const text = '𠮷\n共計１２件，\n佔𡃁三成五以上'
    const found = findQuantities(text)
    expect(found.map((q) => q.text)).toEqual(['１２件', '三成五'])
    for (const q of found) expect([...text].slice(q.span.start, q.span.end).join('')).toBe(q.text)
  })

  it('quotes masks in the signs of the source', () => {
    expect(findQuantities('新增ＸＸ．Ｘ萬人')[0]).toMatchObject({
      text: 'ＸＸ．Ｘ萬人',
      masked: 'ＸＸ．Ｘ',
      scale: 10000,
      value: null,
    })
  })

  it('skips the stretches that are numbering', () => {
    expect(findInView('3.5个项目', [{ start: 0, end: 2 }]).map((q) => q.value)).toEqual([5])
  })

  it('tells which rule declined a numeral', () => {
    const declined: string[] = []
    findInView('三会一课,7日内,一堂党课,第三批,5G,一心一意', [], (d) => declined.push(d.rule))
    expect(declined).toEqual(['lexicon', 'period', 'article', 'ordinal', 'no-unit', 'lexicon'])
  })
})

/** Pieces of reports, put together at random. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...positive.map(([text]) => text), ...negative),
    fc.stringMatching(
      /^[一二三四五六七八九十百千万亿两零〇0-9xX×*.,:/%年月个人次万元成分之第前半余多约近超以上至到、和（）“”《》[\]-]{0,12}$/,
    ),
  ),
  { maxLength: 6 },
)

describe('whatever the text', () => {
  it('quantities stand in order, apart, within their bounds, and are what their quotes read as', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('')
        let end = 0
        for (const q of findInView(normalise(text).text)) {
          expect(q.start).toBeGreaterThanOrEqual(end)
          expect(q.outerStart).toBeLessThanOrEqual(q.start)
          expect(q.outerEnd).toBeGreaterThanOrEqual(q.end)
          end = q.end
          expect(q.end).toBeGreaterThan(q.start)
          if (q.masked !== undefined) expect([q.value, q.range]).toEqual([null, undefined])
          if (ELSEWHERE.has(q.rule)) continue
          const quote = text.slice(q.start, q.end)
          // **2**元: the sign that opens it stands before the quote.
          if (quote.includes('**') && text.slice(0, q.start).endsWith('**')) continue
          // 突破百万: the bound before it makes the bare multiplier one of its kind.
          // 7. 25亿元 at the start is item 7, in a sentence a point with a space behind it.
          const closed = quote.replace(/(?<=\d)\. (?=\d)/g, '.')
          const parsed = parseNumeral(q.rule === 'bounded-multiplier' ? `一${quote}` : closed)
          // 总预算2.9兆: a trillion where money is spoken of, else a megabit.
          const trillions = quote.endsWith('兆') && parsed?.value != null && q.value === parsed.value * 1e12
          const value = trillions ? q.value : parsed?.value
          expect([quote, value, parsed?.range, parsed?.fraction]).toEqual([quote, q.value, q.range, q.fraction])
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('gives runs of digits that no number holds no value', () => {
    const many = '8'.repeat(308)
    for (const text of [`${many}.3∶1`, `比例为1∶${many}.5`, `占比${many}/3`, `完成${many}.5倍`, `产值${many}元`])
      expect(findInView(text).map(({ value, masked }) => [value, masked])).toEqual([])
    expect(findInView(`产值${'9'.repeat(90)}元`)[0]!.value).toBe(1e90)
  })

  it('takes time in proportion to its length, on one line of a megabyte too', () => {
    const hostile = [
      '1',
      '一',
      'x',
      '1,',
      '一成',
      '[x',
      '“一',
      '《1',
      '1、',
      '1-',
      '1/',
      '一多',
      '**1',
      '不足的1个',
      '约',
      '1 ',
      '2023年',
    ]
    for (const unit of hostile) {
      const started = performance.now()
      findInView(unit.repeat(Math.ceil(2e5 / unit.length)))
      // A quadratic scan of 200,000 characters takes minutes.
      expect([unit, performance.now() - started < 15_000]).toEqual([unit, true])
    }
  }, 120_000)
})

/** Their value needs more than the quote: a unit or multiplier that stands elsewhere, a repaired point. */
const ELSEWHERE = new Set(['label-unit', 'shared-unit', 'damaged-decimal'])

describe('tableQuantities', () => {
  const tables = read('tables.txt')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .trim()
    .split('\n\n')
    .map((block) => block.split('\n=>') as [table: string, expected: string])
  it.each(tables)('reads\n%s', (table, expected) => {
    const rows = table.split('\n')
    const view = rows.map((row) => normalise(row).text)
    const cut = (s: { row: number; start: number; end: number } | null): string =>
      s ? rows[s.row]!.slice(s.start, s.end) : ''
    const got = tableQuantities(view).map(
      ({ quantity: q, row, label, head, target }) =>
        `${shown(rows[row]!.slice(q.start, q.end), q)} | ${cut(label)} | ${cut(head)}${target ? ' target' : ''}`,
    )
    expect(got.join('\n').trim()).toBe(expected.trim())
  })
})
