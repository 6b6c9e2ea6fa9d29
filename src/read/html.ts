/**
 * Web pages: the text as a browser would show it, one line for each block, a table's row as one line. Nothing is run or
 * fetched. Menus, share bars and footers stay lines of the text: the stage that knows them in plain text marks them.
 */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import { BLOCKS, LIST_STYLES, PREFORMATTED, UNSEEN } from '../data/html-elements.ts'
import { lineWriter, type LineWriter } from './html/lines.ts'
import { isLayout, rowText, type Cell } from './html/table.ts'
import { formatNumber } from './number-format.ts'
import { lowered, raised } from './scripts.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

interface State {
  readonly out: LineWriter
  readonly depth: number
  /** Inside `<pre>`. */
  readonly keepSpaces: boolean
  readonly change: ((text: string) => string) | null
}

/** Browsers stop nesting at about this; what lies deeper is read as if it lay here. */
const MOST_DEEP = 300

export function htmlText(html: string): string {
  const out = lineWriter()
  render(parse(html), { out, depth: 0, keepSpaces: false, change: null })
  return out.end().join('\n') + '\n'
}

function render(node: Node, state: State): void {
  if (node.nodeName === '#text') {
    const { value } = node as DefaultTreeAdapterTypes.TextNode
    state.out.text(state.change ? state.change(value) : value, state.keepSpaces)
  } else if ('childNodes' in node) {
    if ('tagName' in node) element(node, state)
    else children(node.childNodes, state)
  }
}

function children(nodes: readonly Node[], state: State): void {
  if (state.depth > MOST_DEEP) return flat(nodes, state)
  const inner = { ...state, depth: state.depth + 1 }
  for (const node of nodes) render(node, inner)
}

/** Without recursion: the text of whatever lies below. */
function flat(nodes: readonly Node[], { out, keepSpaces }: State): void {
  const stack = [...nodes].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.nodeName === '#text') out.text((node as DefaultTreeAdapterTypes.TextNode).value, keepSpaces)
    else if ('childNodes' in node && !UNSEEN.has(node.nodeName)) {
      if (BLOCKS.has(node.nodeName)) out.line()
      for (let k = node.childNodes.length - 1; k >= 0; k--) stack.push(node.childNodes[k]!)
    }
  }
}

function element(node: Element, state: State): void {
  const { tagName, childNodes } = node
  if (UNSEEN.has(tagName) || isHidden(node)) return
  if (tagName === 'br') return state.out.line()
  if (tagName === 'table') return table(node, state)
  if (tagName === 'sup') return children(childNodes, { ...state, change: raised })
  if (tagName === 'sub') return children(childNodes, { ...state, change: lowered })
  const block = BLOCKS.has(tagName)
  if (block) state.out.line()
  if (tagName === 'ol') list(node, state)
  else children(childNodes, PREFORMATTED.has(tagName) ? { ...state, keepSpaces: true } : state)
  if (block) state.out.line()
}

const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i

function isHidden(node: Element): boolean {
  return attribute(node, 'hidden') !== undefined || HIDING.test(attribute(node, 'style') ?? '')
}

/** A number written by hand: the list's own is switched off by a style sheet. */
const NUMBERED = /^\s*(?:[(（]?[\d一二三四五六七八九十百]{1,4}[)）.．、,，]|第[一二三四五六七八九十\d]+|[①-⓿㈠-㊿])/

/** The numbers of an ordered list are text that a reader sees. */
function list(node: Element, state: State): void {
  const style = listStyle(node)
  let n = Number(attribute(node, 'start') ?? 1)
  for (const item of node.childNodes) {
    if (item.nodeName !== 'li' || isHidden(item as Element)) {
      children([item], state)
      continue
    }
    n = Number(attribute(item as Element, 'value') ?? n)
    const inner = lineWriter()
    children((item as Element).childNodes, { ...state, out: inner })
    const lines = inner.end()
    state.out.line()
    lines.forEach((line, k) => {
      const label = k === 0 && style && !NUMBERED.test(line) ? formatNumber(n, style.format) + style.suffix : ''
      state.out.whole(label + line)
    })
    n++
  }
}

function listStyle(node: Element): { format: string; suffix: string } | null {
  const written = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attribute(node, 'style') ?? '')
  const name = written ? written[1]!.toLowerCase() : (attribute(node, 'type') ?? 'decimal')
  return Object.hasOwn(LIST_STYLES, name) ? LIST_STYLES[name]! : null
}

/** Rows of cells; a table that only lays out the page gives its cells' lines one after the other. */
function table(node: Element, state: State): void {
  state.out.line()
  const rows: Cell[][] = []
  let nested = false
  const row = (tr: Element): void => {
    const cells = tr.childNodes.filter((one): one is Element => one.nodeName === 'td' || one.nodeName === 'th')
    nested ||= cells.some((one) => holdsTable(one))
    rows.push(cells.filter((one) => !isHidden(one)).map((one) => cell(one, state)))
  }
  for (const part of node.childNodes) {
    if (!('tagName' in part) || isHidden(part)) continue
    if (part.tagName === 'caption') children([part], state)
    else for (const tr of part.childNodes) if (tr.nodeName === 'tr' && !isHidden(tr as Element)) row(tr as Element)
  }
  if (nested || isLayout(rows)) for (const one of rows.flat()) one.lines.forEach((line) => state.out.whole(line))
  else rowText(rows).forEach((line) => state.out.whole(line))
}

function cell(node: Element, state: State): Cell {
  const out = lineWriter()
  children(node.childNodes, { ...state, out, keepSpaces: false })
  const span = (name: string): number => {
    const value = Number(attribute(node, name) ?? 1)
    return value > 1 && value < 64 ? Math.trunc(value) : 1
  }
  return { lines: out.end(), columns: span('colspan'), rows: span('rowspan') }
}

function holdsTable(node: Element): boolean {
  const stack: Node[] = [...node.childNodes]
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (one.nodeName === 'table') return true
    if ('childNodes' in one) for (const child of one.childNodes) stack.push(child)
  }
  return false
}
