/** One file's bytes to one text, whatever format and encoding they come in; formats are loaded when one is met. */
import type { Mark } from '../stages.ts'
import { decodeText, type DecodedText } from './decode.ts'
import { ReadError } from './errors.ts'
import { container, rejectTextForms, textFormat } from './sniff.ts'

export interface Decoded extends Omit<DecodedText, 'encoding'> {
  /** What the file was taken for, by content first and by name where content does not tell. */
  readonly format: 'txt' | 'md' | 'html' | 'docx' | 'pdf'
  /** Of a text or web page; null for docx and pdf, whose bytes hold no plain text. */
  readonly encoding: string | null
  /** The file was packed. */
  readonly compressed?: 'gz'
  /** Running heads and page numbers, known from the layout: no part of the report. UTF-16 offsets, ascending. */
  readonly marks?: readonly Mark[]
}

/** From the reader of a document format. */
export interface Extracted extends Pick<Decoded, 'text' | 'warnings' | 'marks'> {
  /** What to say where the text is empty. */
  readonly emptyReason: string
}

export interface ReadOptions {
  /** The encoding of a text or HTML file, if known: `utf-8`, `gbk`, `gb18030`, `big5`, `utf-16le`… */
  readonly encoding?: string
}

/** More than a JavaScript string holds is never a report. */
const MOST_BYTES = 256 << 20

/** A page takes many times its size while it is read. */
const MOST_MARKUP_BYTES = 32 << 20

/** Letters first: a pattern that asks for classes of Unicode costs a start more than a millisecond. */
const isBlank = (text: string): boolean => !/[\w\u3400-\u9fff]/.test(text) && !/[^\p{White_Space}\p{Cf}\0]/u.test(text)

/**
 * Reads one document.
 * @param name the file's name: its extension tells Markdown from text, and names the format in messages
 * @throws {ReadError} where there is nothing to read, with a one-line reason
 */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Decoded> {
  if (bytes.length === 0) throw new ReadError('empty', 'the file is empty')
  if (bytes.length > MOST_BYTES) throw new ReadError('too-large', `more than ${MOST_BYTES >> 20} MB`)
  const kind = container(bytes)
  if (kind === 'text') return readText(bytes, name, options)
  if (kind === 'gz') {
    const { unpack } = await import('./gz.ts')
    const inner = await unpack(bytes, MOST_BYTES)
    // Some unpack to themselves.
    if (inner.length > 0 && container(inner) === 'gz')
      throw new ReadError('unsupported', 'a gzip file inside a gzip file is not read; unpack it first')
    return { ...(await readDocument(inner, name, options)), compressed: 'gz' }
  }
  if (kind === 'ole') throw (await import('./ole.ts')).oleError(bytes)
  const read = kind === 'pdf' ? (await import('./pdf.ts')).readPdf : (await import('./docx.ts')).readDocx
  const document = await read(bytes)
  if (isBlank(document.text)) throw new ReadError('no-text', document.emptyReason)
  const { text, warnings, marks } = document
  const format = kind === 'pdf' ? 'pdf' : 'docx'
  return { text, format, encoding: null, confidence: 1, bom: 0, warnings, ...(marks && { marks }) }
}

async function readText(bytes: Uint8Array, name: string, options: ReadOptions): Promise<Decoded> {
  const quick = options.encoding === undefined ? decodeText(bytes) : null
  let decoded = quick ?? (await (await import('./encodings.ts')).decodeAny(bytes, options))
  if (isBlank(decoded.text)) throw new ReadError('empty', 'the file holds nothing but white space')
  // The quick way took none with control characters.
  if (!quick && CONTROL.test(decoded.text)) decoded = await withControls(decoded)
  // Only text that is all ASCII can be one of the seven-bit encodings.
  if (quick && quick.text.length === bytes.length) (await import('./escaped.ts')).rejectEscaped(bytes)
  rejectTextForms(decoded.text)
  const format = textFormat(decoded.text, name)
  if (format !== 'html') return { ...decoded, format }
  if (bytes.length > MOST_MARKUP_BYTES)
    throw new ReadError('too-large', `a web page of more than ${MOST_MARKUP_BYTES >> 20} MB`)
  const { htmlText } = await import('./html.ts')
  const text = htmlText(decoded.text)
  if (isBlank(text)) throw new ReadError('no-text', 'the web page holds no text; scripts or frames may make it')
  // Their spans are places in the markup.
  const warnings = decoded.warnings.map(({ code, message }) => ({ code, message }))
  return { ...decoded, text, format, warnings }
}

const CONTROL = /[\0-\x08\x0e-\x1f\x7f]/

async function withControls(decoded: DecodedText): Promise<DecodedText> {
  const { controlWarnings } = await import('./encodings.ts')
  return { ...decoded, warnings: [...decoded.warnings, ...controlWarnings(decoded.text)] }
}
