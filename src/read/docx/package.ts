/** A Word file as a package of parts: unpacked part by part, each bounded, so that a bomb gets an error. */
import { unzipSync } from 'fflate'
import { UTF16BE, UTF16LE } from '../codecs.ts'
import { byteOrderMark } from '../decode.ts'
import { ReadError } from '../errors.ts'
import { elements, parseXml, type XmlElement } from '../xml.ts'

export interface Package {
  /** Path of the main part, `word/document.xml`. */
  readonly main: string
  /** The part's root element, undefined where the package lacks it. */
  readonly part: (path: string) => XmlElement | undefined
  /** Path of the part that the main part calls by this kind (`numbering`, `styles`, `footnotes`), if it names one. */
  readonly related: (kind: string) => string | undefined
}

/** The longest report has a few MB of XML. */
const MOST_PART_BYTES = 64 << 20

/** What other packages hold, and what to say of them. */
const OTHERS: readonly { readonly sign: RegExp; readonly message: string }[] = [
  { sign: /^xl\/workbook\./, message: 'an Excel workbook is not read; save its sheet as text or HTML' },
  {
    sign: /^ppt\/presentation\./,
    message: 'a PowerPoint file is not read; convert it with: soffice --headless --convert-to pdf FILE',
  },
  { sign: /^OFD\.xml$/i, message: 'an OFD document is not read; print it to PDF' },
  { sign: /^META-INF\/container\.xml$/, message: 'an EPUB book is not read' },
  {
    sign: /^content\.xml$/,
    message: 'an OpenDocument file is not read; convert it with: soffice --headless --convert-to docx FILE',
  },
]

export function openPackage(bytes: Uint8Array): Package {
  const names = entryNames(bytes)
  const main = mainPart(bytes, names)
  const relations = relationsOf(bytes, main)
  return {
    main,
    part: (path) => partOf(bytes, path),
    related: (kind) => relations.get(kind),
  }
}

function entryNames(bytes: Uint8Array): string[] {
  const names: string[] = []
  guarded(() => unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) }))
  return names
}

/** As the package's own relations say; without them, where Word puts it. */
function mainPart(bytes: Uint8Array, names: readonly string[]): string {
  const relations = partOf(bytes, '_rels/.rels')
  const office = elements(relations).find((one) => one.attributes.Type?.endsWith('/officeDocument'))
  const main = office?.attributes.Target?.replace(/^\//, '') ?? 'word/document.xml'
  const other = OTHERS.find(({ sign }) => names.some((name) => sign.test(name)))
  if (!names.some((name) => name.startsWith('word/')) && other) throw new ReadError('unsupported', other.message)
  if (names.includes(main)) return main
  if (!names.some((name) => name.startsWith('word/')))
    throw new ReadError('unsupported', 'a ZIP archive is not read; unpack it first')
  throw new ReadError('damaged', `the Word file lacks its main part, ${main}`)
}

function relationsOf(bytes: Uint8Array, main: string): Map<string, string> {
  const slash = main.lastIndexOf('/') + 1
  const folder = main.slice(0, slash)
  const relations = partOf(bytes, `${folder}_rels/${main.slice(slash)}.rels`)
  const found = new Map<string, string>()
  for (const { attributes } of elements(relations)) {
    const target = attributes.Target ?? ''
    const kind = attributes.Type?.slice(attributes.Type.lastIndexOf('/') + 1)
    // Parts outside of the package are never fetched.
    if (kind === undefined || attributes.TargetMode === 'External') continue
    found.set(kind, target.startsWith('/') ? target.slice(1) : folder + target)
  }
  return found
}

function partOf(bytes: Uint8Array, path: string): XmlElement | undefined {
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (name !== path) return false
    if (originalSize > MOST_PART_BYTES)
      throw new ReadError('too-large', `its part ${path} unpacks to more than ${MOST_PART_BYTES >> 20} MB`)
    return true
  }
  const part = guarded(() => unzipSync(bytes, { filter }))[path]
  return part && parseXml(textOf(part))
}

function textOf(part: Uint8Array): string {
  const mark = byteOrderMark(part)
  const body = part.subarray(mark?.length ?? 0)
  if (mark?.encoding === 'utf-16le') return UTF16LE.decode(body)
  if (mark?.encoding === 'utf-16be') return UTF16BE.decode(body)
  return new TextDecoder().decode(body)
}

function guarded<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw new ReadError('damaged', 'the ZIP data is cut off or broken', { cause: error })
  }
}
