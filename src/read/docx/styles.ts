/** What of Word's styles bears on the text: which number paragraphs, which hide text, which make a table of contents. */
import { child, elements, type XmlElement } from '../xml.ts'

export interface NumberReference {
  readonly numId: string | undefined
  readonly level: number | undefined
}

export interface Style {
  /** Id of the style that this numbering comes from: its level in the list may be bound to that style. */
  readonly numbering?: NumberReference & { readonly style: string }
  readonly hidden: boolean
  /** An entry of a table of contents (目录). */
  readonly contents: boolean
}

export type Styles = (id: string | undefined) => Style

const NO_STYLE: Style = { hidden: false, contents: false }

/** Chains of w:basedOn longer than this are loops. */
const MOST_BASES = 20

export function stylesOf(part: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>()
  let byDefault: string | undefined
  for (const style of elements(part, 'style')) {
    const id = style.attributes.styleId ?? ''
    byId.set(id, style)
    if (style.attributes.type === 'paragraph' && isOn(style.attributes.default)) byDefault = id
  }
  const known = new Map<string, Style>()
  const resolve = (id: string, depth: number): Style => {
    const element = byId.get(id)
    if (!element || depth > MOST_BASES) return NO_STYLE
    const base = child(element, 'basedOn')?.attributes.val
    const inherited = base === undefined ? NO_STYLE : resolve(base, depth + 1)
    const own = numberReference(child(element, 'pPr'))
    const vanish = child(child(element, 'rPr'), 'vanish')
    return {
      ...inherited,
      ...(own && { numbering: { ...own, numId: own.numId ?? inherited.numbering?.numId, style: id } }),
      hidden: vanish ? isOn(vanish.attributes.val ?? '1') : inherited.hidden,
      contents: /^(?:toc|目录)\s*\d/i.test(child(element, 'name')?.attributes.val ?? '') || inherited.contents,
    }
  }
  return (id = byDefault ?? '') => {
    let style = known.get(id)
    if (!style) known.set(id, (style = resolve(id, 0)))
    return style
  }
}

/** w:numPr of paragraph properties. */
export function numberReference(properties: XmlElement | undefined): NumberReference | undefined {
  const numbering = child(properties, 'numPr')
  if (!numbering) return undefined
  const level = child(numbering, 'ilvl')?.attributes.val
  return { numId: child(numbering, 'numId')?.attributes.val, level: level === undefined ? undefined : Number(level) }
}

/** Word's switches: present means on unless the value says otherwise. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '0' && value !== 'false' && value !== 'off'
}
