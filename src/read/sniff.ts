/** What a file is, by its first bytes, and for text by what it says; its name only settles Markdown and HTML. */
import { SIGNATURES, type Signature } from '../data/signatures.ts'
import { ReadError } from './errors.ts'

export type Container = 'zip' | 'gz' | 'pdf' | 'ole' | 'text'

const beginsWith = (bytes: Uint8Array, { bytes: signature, at = 0 }: Signature): boolean => {
  for (let k = 0; k < signature.length; k++) if (bytes[at + k] !== signature.charCodeAt(k)) return false
  return true
}

/** PDF readers accept up to 1 KB of anything before the mark. */
const PDF_SLACK = 1024
const PERCENT = 0x25

export function container(bytes: Uint8Array): Container {
  const found = SIGNATURES.find((one) => beginsWith(bytes, one))
  if (!found) return lateMark(bytes) ? 'pdf' : 'text'
  if (found.format === 'other') throw new ReadError(found.code!, found.message!)
  return found.format
}

function lateMark(bytes: Uint8Array): boolean {
  let head = ''
  const start = bytes.subarray(0, PDF_SLACK)
  if (!start.includes(PERCENT)) return false
  for (const byte of start) head += String.fromCharCode(byte)
  // A text that speaks of %PDF-1.4 has no line that begins with it.
  return /(?:^|[\r\n\0])%PDF-\d/.test(head)
}

/** An opening that only a web page has. A comment ends at its first `-->`: else so many comments end in so many ways. */
const HTML_OPENING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)[\s>]/i
/** Parts of pages, saved without their head. */
const HTML_PART = /<(?:p|div|br|table|td|span|h[1-6]|li|article)(?:\s[^<>]*)?\/?>/gi
const HTML_NAME = /\.(?:s|x)?html?(?:\.gz)?$/i
const MARKDOWN_NAME = /\.(?:md|markdown)(?:\.gz)?$/i

/** Tags to call a text without a head a web page: so many, one in so many characters. */
const LEAST_TAGS = 3

export function textFormat(text: string, name: string): 'txt' | 'md' | 'html' {
  const head = text.slice(0, 4096)
  if (/^\s*</.test(head) && HTML_OPENING.test(head)) return 'html'
  if (MARKDOWN_NAME.test(name)) return 'md'
  if (head.includes('<') && /^\s*</.test(head) && (head.match(HTML_PART) ?? []).length >= LEAST_TAGS) return 'html'
  return HTML_NAME.test(name) && /<[a-z]/i.test(text) ? 'html' : 'txt'
}

/** Word's and the browser's own single-file forms, which are text: refused with advice. */
export function rejectTextForms(text: string): void {
  const head = text.slice(0, 2048)
  if (/^MIME-Version:/im.test(head) && /multipart\/related/i.test(head))
    throw new ReadError('unsupported', 'a web archive (MHTML) is not read; save the page as HTML instead')
  if (/<w:wordDocument|progid="Word\.Document"|<pkg:package/.test(head))
    throw new ReadError(
      'unsupported',
      'Word XML is not read; convert it with: soffice --headless --convert-to docx FILE',
    )
}
