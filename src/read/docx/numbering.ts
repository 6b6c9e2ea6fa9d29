/**
 * Word's automatic numbering as text: the 一、 of a heading is often not in the document but in numbering.xml. Counters
 * run through the whole document; lists that share an abstract definition share them.
 */
import { child, elements, type XmlElement } from '../xml.ts'
import { formatNumber } from '../number-format.ts'
import { isOn, type NumberReference, type Style, type Styles } from './styles.ts'

interface Level {
  readonly start: number
  readonly format: string
  readonly text: string
  readonly suffix: string
  /** Goes on counting until a level at or above this one comes; 0: never starts again. */
  readonly restartAfter: number | undefined
  /** All numbers in Arabic numerals. */
  readonly legal: boolean
  readonly style: string | undefined
}

interface List {
  /** Lists with the same key share counters. */
  readonly key: string
  readonly levels: readonly (Level | undefined)[]
  readonly starts: ReadonlyMap<number, number>
}

/** The number of a paragraph as text, with what separates it; '' where it has none. Counts on at each call. */
export type Labels = (direct: NumberReference | undefined, style: Style) => string

const LEVELS = 9

export function numbering(part: XmlElement | undefined, styles: Styles): Labels {
  const lists = listsOf(part, styles)
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return (direct, style) => {
    const numId = direct?.numId ?? style.numbering?.numId
    const list = numId === undefined ? undefined : lists.get(numId)
    if (!list) return ''
    const level = levelOf(list, direct, style)
    const counter = counters.get(list.key) ?? new Array<number | undefined>(LEVELS).fill(undefined)
    counters.set(list.key, counter)
    count(list, level, counter, begun, numId!)
    return label(list, level, counter)
  }
}

function levelOf(list: List, direct: NumberReference | undefined, style: Style): number {
  const own = direct?.level
  if (own !== undefined) return clamp(own)
  const bound = list.levels.findIndex((one) => one?.style !== undefined && one.style === style.numbering?.style)
  return bound >= 0 ? bound : clamp(style.numbering?.level ?? 0)
}

const clamp = (level: number): number => (level >= 0 && level < LEVELS ? level : 0)

function count(list: List, level: number, counter: (number | undefined)[], begun: Set<string>, numId: string): void {
  const start = list.starts.get(level)
  const mark = `${numId}/${level}`
  const before = counter[level]
  if (start !== undefined && !begun.has(mark)) counter[level] = start
  else counter[level] = before === undefined ? (list.levels[level]?.start ?? 1) : before + 1
  begun.add(mark)
  for (let above = 0; above < level; above++) counter[above] ??= list.levels[above]?.start ?? 1
  for (let below = level + 1; below < LEVELS; below++) {
    const after = list.levels[below]?.restartAfter
    if (after === undefined || level < after) counter[below] = undefined
  }
}

function label(list: List, level: number, counter: readonly (number | undefined)[]): string {
  const definition = list.levels[level]
  if (!definition) return ''
  if (definition.format === 'bullet') return `${bullet(definition.text)} `
  const text = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const format =
      definition.legal && list.levels[at]?.format !== 'none' ? 'decimal' : (list.levels[at]?.format ?? 'decimal')
    return formatNumber(counter[at] ?? list.levels[at]?.start ?? 1, format)
  })
  return text === '' ? '' : text + separator(text, definition.suffix)
}

/** Signs of symbol fonts stand in the private-use area. */
const bullet = (text: string): string => (/^[^\uE000-\uF8FF\s]/.test(text) ? text : '•')

/** A tab would make the line look like a table's row; after 一、 and （一） nothing is written by hand either. */
function separator(text: string, suffix: string): string {
  if (suffix === 'nothing') return ''
  return /[、，。．）】〕：)\u3000]$|[①-⓿㈠-㊿]$/.test(text) ? '' : ' '
}

function listsOf(part: XmlElement | undefined, styles: Styles): Map<string, List> {
  const abstracts = new Map<string, XmlElement>()
  for (const one of elements(part, 'abstractNum')) abstracts.set(one.attributes.abstractNumId ?? '', one)
  const numbers = new Map<string, XmlElement>()
  for (const one of elements(part, 'num')) numbers.set(one.attributes.numId ?? '', one)
  const lists = new Map<string, List>()
  for (const [id, number] of numbers) {
    const key = abstractOf(number, abstracts, numbers, styles)
    if (key !== undefined) lists.set(id, listOf(number, key, abstracts.get(key)!))
  }
  return lists
}

/** The id of the definition with the levels; one may refer to a list style, which another belongs to. */
function abstractOf(
  number: XmlElement,
  abstracts: ReadonlyMap<string, XmlElement>,
  numbers: ReadonlyMap<string, XmlElement>,
  styles: Styles,
): string | undefined {
  const key = child(number, 'abstractNumId')?.attributes.val ?? ''
  const link = child(abstracts.get(key), 'numStyleLink')?.attributes.val
  if (link === undefined) return abstracts.has(key) ? key : undefined
  const linked = styles(link).numbering?.numId
  const target = linked === undefined ? undefined : child(numbers.get(linked), 'abstractNumId')?.attributes.val
  return target !== undefined && abstracts.has(target) ? target : key
}

function listOf(number: XmlElement, key: string, abstract: XmlElement): List {
  const levels = new Array<Level | undefined>(LEVELS).fill(undefined)
  const starts = new Map<number, number>()
  for (const level of elements(abstract, 'lvl')) levels[clamp(Number(level.attributes.ilvl))] = levelFrom(level)
  for (const override of elements(number, 'lvlOverride')) {
    const at = clamp(Number(override.attributes.ilvl))
    const level = child(override, 'lvl')
    const start = child(override, 'startOverride')?.attributes.val
    if (level) levels[at] = levelFrom(level)
    if (start !== undefined) starts.set(at, Number(start))
  }
  return { key, levels, starts }
}

function levelFrom(level: XmlElement): Level {
  const value = (name: string): string | undefined => child(level, name)?.attributes.val
  const restart = value('lvlRestart')
  // Formats newer than the standard come with a fallback that all readers know.
  const fallback = child(child(child(level, 'AlternateContent'), 'Fallback'), 'numFmt')?.attributes.val
  const legal = child(level, 'isLgl')
  return {
    start: Number(value('start') ?? 1),
    format: value('numFmt') ?? fallback ?? 'decimal',
    text: value('lvlText') ?? '',
    suffix: value('suff') ?? 'tab',
    restartAfter: restart === undefined ? undefined : Number(restart),
    legal: legal !== undefined && isOn(legal.attributes.val ?? '1'),
    style: value('pStyle'),
  }
}
