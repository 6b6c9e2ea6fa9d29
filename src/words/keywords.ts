/**
 * Keywords of each section by TF-IDF: how often a word stands in it (heading, body and the sections inside), times how much
 * it says in general. Figures with their units, masks, stop words of reports and boilerplate are left out before.
 */
import { REPORT_STOP_WORDS } from '../data/report-stop-words.ts'
import { REPORT_WORDS } from '../data/report-words.ts'
import { findQuantities } from '../indicators/quantity.ts'
import type { Keyword, Report, Section } from '../model.ts'
import { normalise } from '../normalise.ts'
import type { TaggedWord, Words } from './open.ts'

const STOPS = new Set(REPORT_STOP_WORDS.trim().split(/\s+/))

/** Nouns, verbs, idioms, set phrases and abbreviations; unknown words (x) only where they come back. */
const TELLING = /^(?:n\w*|v|vn|an|j|l|i|x)$/
/** No words that begin with a numeral (一村, 两级), unless this table knows them (三公经费). */
const HAN_WORD = /^(?![一二三四五六七八九十百千万亿两几])\p{Script=Han}{2,}$/u
const KNOWN = new Set(REPORT_WORDS.trim().split(/\s+/))

/** A word of a section. */
interface Entry {
  count: number
  /** As printed: in the script of the report's strings. */
  readonly printed: string
  readonly unknown: boolean
}
/** In order of their first place. */
type Count = Map<string, Entry>

/** The report with `count` keywords in each section, fewer where it has fewer words. */
export function withKeywords(report: Report, count: number, words: Words): Report {
  const own = new Map<string, Count>()
  const total = new Map<string, number>()
  const visit = (section: Section): void => {
    const found = countWords(textOf(section), words)
    own.set(section.id, found)
    for (const [word, entry] of found) total.set(word, (total.get(word) ?? 0) + entry.count)
    section.children.forEach(visit)
  }
  report.sections.forEach(visit)
  const choose = (all: Count): Keyword[] => best(all, total, count, words)
  return { ...report, sections: report.sections.map((s) => withOwn(s, own, choose).section) }
}

const textOf = ({ heading, content }: Section): string => (heading === null ? content : `${heading}\n${content}`)

/** The section with its keywords, and all words that it holds. */
function withOwn(
  section: Section,
  own: ReadonlyMap<string, Count>,
  choose: (all: Count) => Keyword[],
): { section: Section; all: Count } {
  const all: Count = new Map([...own.get(section.id)!].map(([word, entry]) => [word, { ...entry }]))
  const children = section.children.map((child) => {
    const inside = withOwn(child, own, choose)
    for (const [word, entry] of inside.all) add(all, word, entry)
    return inside.section
  })
  return { section: placed(section, choose(all), children), all }
}

/** Keywords stand before the children, as in the schema. */
function placed(section: Section, keywords: readonly Keyword[], children: readonly Section[]): Section {
  const before = Object.entries(section).filter(([key]) => key !== 'children')
  return { ...(Object.fromEntries(before) as Omit<Section, 'children'>), keywords, children }
}

function add(all: Count, word: string, { count, printed, unknown }: Entry): void {
  const known = all.get(word)
  if (known) known.count += count
  else all.set(word, { count, printed, unknown })
}

function countWords(text: string, words: Words): Count {
  const out: Count = new Map()
  const view = normalise(text).text
  for (const [start, end] of between(view)) {
    let at = start
    for (const { word, tag } of words.tag(view.slice(start, end))) {
      if (tells(word, tag))
        add(out, word, { count: 1, printed: text.slice(at, at + word.length), unknown: tag === 'x' })
      at += word.length
    }
  }
  return out
}

/** The stretches of a text between its figures. */
function between(view: string): [number, number][] {
  const out: [number, number][] = []
  let lineStart = 0
  for (const line of view.split('\n')) {
    let at = lineStart
    for (const { start, end } of findQuantities(line)) {
      out.push([at, lineStart + start])
      at = lineStart + end
    }
    lineStart += line.length
    out.push([at, lineStart++])
  }
  return out.filter(([start, end]) => end - start > 1)
}

const tells = (word: TaggedWord['word'], tag: TaggedWord['tag']): boolean =>
  word.length > 1 && TELLING.test(tag) && (HAN_WORD.test(word) || KNOWN.has(word)) && !STOPS.has(word)

/** The heaviest, then the first; an unknown word that stands once in the whole report may be a slip of the cutting. */
function best(all: Count, total: ReadonlyMap<string, number>, count: number, words: Words): Keyword[] {
  return [...all]
    .filter(([word, { unknown }]) => !unknown || total.get(word)! > 1)
    .map(([word, entry], place) => ({ place, word: entry.printed, weight: rounded(entry.count * words.weight(word)) }))
    .sort((a, b) => b.weight - a.weight || a.place - b.place)
    .slice(0, count)
    .map(({ word, weight }) => ({ word, weight }))
}

const rounded = (weight: number): number => Math.round(weight * 100) / 100
