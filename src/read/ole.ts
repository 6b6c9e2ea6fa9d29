/** Word, WPS, Excel and PowerPoint before 2007 share one container; its directory of streams says which it is. */
import { ReadError } from './errors.ts'

/** Names of streams in the directory, and what holds them. */
const STREAMS: readonly { readonly stream: string; readonly error: () => ReadError }[] = [
  {
    stream: 'EncryptedPackage',
    error: () => new ReadError('encrypted', 'a Word file with a password; save it without one'),
  },
  { stream: 'WordDocument', error: () => convert('an old Word or WPS document (.doc, .wps)', 'docx') },
  { stream: 'WpsContent', error: () => convert('an old WPS document (.wps)', 'docx') },
  { stream: 'Workbook', error: () => convert('an old Excel workbook (.xls, .et)', 'html') },
  { stream: 'PowerPoint Document', error: () => convert('an old PowerPoint presentation (.ppt, .dps)', 'pdf') },
]

function convert(what: string, to: string): ReadError {
  return new ReadError(
    'unsupported',
    `${what} is not read; convert it with: soffice --headless --convert-to ${to} FILE`,
  )
}

export function oleError(bytes: Uint8Array): ReadError {
  const found = STREAMS.find(({ stream }) => includesUtf16(bytes, stream))
  return found ? found.error() : convert('an old Office document', 'docx')
}

function includesUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = new Uint8Array(name.length * 2)
  for (let k = 0; k < name.length; k++) wanted[k * 2] = name.charCodeAt(k)
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, k) => bytes[at + k] === byte)) return true
  return false
}
