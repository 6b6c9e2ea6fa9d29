/**
 * Just enough XML for Office files: elements, attributes, text. Names lose their prefix. A DOCTYPE is refused, so there
 * are no entities but the five of XML and character references.
 */
import { ReadError } from './errors.ts'

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlElement | string)[]
}

/** Office nests a few dozen deep; more is an attack on the stack. */
const MOST_DEEP = 512
/** A thousand pages have about a million; each takes memory, however short it is written. */
const MOST_ELEMENTS = 3_000_000

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi
const ATTRIBUTE = /([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')\s*/y

const damaged = (what: string): ReadError =>
  new ReadError('damaged', `broken XML inside the document: ${what.replace(/\s+/g, ' ')}`)

/** @throws {ReadError} `damaged` */
export function parseXml(text: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const stack: XmlElement[] = [root]
  let at = 0
  let count = 0
  while (at < text.length) {
    if (++count > MOST_ELEMENTS) throw new ReadError('too-large', `more than ${MOST_ELEMENTS} elements of XML`)
    const open = text.indexOf('<', at)
    const stop = open < 0 ? text.length : open
    if (stop > at) stack.at(-1)!.children.push(unescape(text.slice(at, stop)))
    if (open < 0) break
    at = markup(text, open, stack)
  }
  if (stack.length > 1) throw damaged(`<${stack.at(-1)!.name}> is not closed`)
  const element = root.children.find((child) => typeof child !== 'string')
  if (!element) throw damaged('no element')
  return element as XmlElement
}

/** Reads what begins with `<` at `at`. @returns the offset after it */
function markup(text: string, at: number, stack: XmlElement[]): number {
  const after = (mark: string, from: number): number => {
    const end = text.indexOf(mark, from)
    if (end < 0) throw damaged(`${mark} is missing`)
    return end + mark.length
  }
  if (text.startsWith('<!--', at)) return after('-->', at + 4)
  if (text.startsWith('<?', at)) return after('?>', at + 2)
  if (text.startsWith('<![CDATA[', at)) {
    const end = after(']]>', at)
    stack.at(-1)!.children.push(text.slice(at + 9, end - 3))
    return end
  }
  if (text.startsWith('<!', at)) throw damaged('a DOCTYPE, which no Office file has')
  if (text.startsWith('</', at)) {
    const end = after('>', at)
    const name = local(text.slice(at + 2, end - 1).trim())
    if (stack.length < 2 || stack.pop()!.name !== name) throw damaged(`</${name}> closes nothing`)
    return end
  }
  return openTag(text, at, stack)
}

const NAME = /[^\s/>]+/y

function openTag(text: string, at: number, stack: XmlElement[]): number {
  NAME.lastIndex = at + 1
  const name = NAME.exec(text)
  if (!name) throw damaged('a tag without a name')
  let end = NAME.lastIndex
  const attributes: Record<string, string> = {}
  while (isSpace(text.charCodeAt(end))) end++
  ATTRIBUTE.lastIndex = end
  for (let found = ATTRIBUTE.exec(text); found; found = ATTRIBUTE.exec(text)) {
    attributes[local(found[1]!)] = unescape(found[2] ?? found[3]!)
    end = ATTRIBUTE.lastIndex
  }
  const empty = text[end] === '/'
  if (text[empty ? end + 1 : end] !== '>') throw damaged(`<${name[0]}> is not closed`)
  const element: XmlElement = { name: local(name[0]), attributes, children: [] }
  stack.at(-1)!.children.push(element)
  if (!empty) stack.push(element)
  if (stack.length > MOST_DEEP) throw damaged('nested too deep')
  return end + (empty ? 2 : 1)
}

const isSpace = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function unescape(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      if (!Object.hasOwn(NAMED, name)) throw damaged(`the entity ${whole}`)
      return NAMED[name]!
    }
    const code = decimal === undefined ? parseInt(hex!, 16) : parseInt(decimal, 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD'
  })
}

/** The first child element with that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one): one is XmlElement => typeof one !== 'string' && one.name === name)
}

/** All child elements, or those with that name. */
export function elements(element: XmlElement | undefined, name?: string): XmlElement[] {
  if (!element) return []
  return element.children.filter(
    (one): one is XmlElement => typeof one !== 'string' && (name === undefined || one.name === name),
  )
}
