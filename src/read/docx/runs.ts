/** The text of what stands inside a paragraph: runs, fields, revisions, raised digits, symbols. */
import { SYMBOL_FONTS } from '../../data/symbols.ts'
import { lowered, raised } from '../scripts.ts'
import { child, elements, type XmlElement } from '../xml.ts'
import { isOn, type Styles } from './styles.ts'

/** What a paragraph's content needs of its document. */
export interface RunContext {
  readonly styles: Styles
  /** Called at the reference to a note. @returns the sign that stands there */
  readonly note: (kind: 'footnotes' | 'endnotes', id: string) => string
  /** Called with the paragraphs of a text box that is anchored here. */
  readonly box: (content: XmlElement) => void
}

/** Deleted or moved away (修订), properties, field instructions, readings over characters: no text of the report. */
const DROPPED = new Set([
  'del',
  'moveFrom',
  'rPr',
  'pPr',
  'instrText',
  'delText',
  'rt',
  'fldData',
  'sdtPr',
  'annotationRef',
])

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
}

export function inlineText(element: XmlElement, context: RunContext): string {
  let text = ''
  for (const one of element.children) if (typeof one !== 'string') text += textOf(one, context)
  return text
}

function textOf(element: XmlElement, context: RunContext): string {
  const { name, attributes } = element
  if (DROPPED.has(name)) return ''
  if (Object.hasOwn(SIGNS, name)) return SIGNS[name]!
  switch (name) {
    case 't':
      return element.children.filter((one) => typeof one === 'string').join('')
    case 'r':
      return runText(element, context)
    case 'sym':
      return symbol(attributes)
    case 'footnoteReference':
      return note('footnotes', attributes, context)
    case 'endnoteReference':
      return note('endnotes', attributes, context)
    case 'AlternateContent':
      return alternative(element, context)
    case 'txbxContent':
      context.box(element)
      return ''
    case 'f':
      return fraction(element, context)
    case 'sup':
      return raised(inlineText(element, context))
    case 'sub':
      return lowered(inlineText(element, context))
    default:
      return inlineText(element, context)
  }
}

function runText(run: XmlElement, context: RunContext): string {
  const properties = child(run, 'rPr')
  const vanish = child(properties, 'vanish')
  const style = child(properties, 'rStyle')?.attributes.val
  const hidden = vanish ? isOn(vanish.attributes.val ?? '1') : style !== undefined && context.styles(style).hidden
  if (hidden) return ''
  const text = inlineText(run, context)
  const position = child(properties, 'vertAlign')?.attributes.val
  return position === 'superscript' ? raised(text) : position === 'subscript' ? lowered(text) : text
}

function symbol({ font = '', char = '' }: Readonly<Record<string, string>>): string {
  const code = parseInt(char, 16)
  if (!Number.isFinite(code)) return ''
  return SYMBOL_FONTS[font.toLowerCase()]?.[code & 0xff] ?? String.fromCharCode(code)
}

/** A note with a sign of its own (*) has it in the text that follows. */
function note(
  kind: 'footnotes' | 'endnotes',
  attributes: Readonly<Record<string, string>>,
  context: RunContext,
): string {
  const sign = context.note(kind, attributes.id ?? '')
  return isOn(attributes.customMarkFollows) ? '' : sign
}

/** The same content twice, for new programs and for old ones: only one of them. */
function alternative(element: XmlElement, context: RunContext): string {
  const chosen = child(element, 'Choice') ?? child(element, 'Fallback')
  return chosen ? inlineText(chosen, context) : ''
}

/** A built-up fraction of a formula: numerator and denominator side by side would be another number. */
function fraction(element: XmlElement, context: RunContext): string {
  return elements(element)
    .filter(({ name }) => name === 'num' || name === 'den')
    .map((part) => inlineText(part, context))
    .join('/')
}
