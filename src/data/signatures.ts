/** How files begin, from the magic numbers of their formats: what is read, and what is refused with advice. */
import type { ReadErrorCode } from '../read/errors.ts'

export interface Signature {
  /** The bytes at `at`, as Latin-1. */
  readonly bytes: string
  readonly at?: number
  readonly format: 'zip' | 'gz' | 'pdf' | 'ole' | 'other'
  /** For `other`: what it is, and why it is not read. */
  readonly code?: ReadErrorCode
  readonly message?: string
}

const refused = (bytes: string, what: string, at = 0): Signature => ({
  bytes,
  at,
  format: 'other',
  code: 'binary',
  message: `${what}, not a text`,
})

const convert = (bytes: string, what: string): Signature => ({
  bytes,
  format: 'other',
  code: 'unsupported',
  message: `${what} is not read; convert it with: soffice --headless --convert-to docx FILE`,
})

const unpack = (bytes: string, what: string): Signature => ({
  bytes,
  format: 'other',
  code: 'unsupported',
  message: `${what} is not read; unpack it first`,
})

export const SIGNATURES: readonly Signature[] = [
  { bytes: 'PK\x03\x04', format: 'zip' },
  { bytes: 'PK\x05\x06', format: 'zip' },
  { bytes: '\x1f\x8b', format: 'gz' },
  { bytes: '%PDF-', format: 'pdf' },
  // Word, Excel, PowerPoint and WPS before 2007.
  { bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', format: 'ole' },
  convert('{\\rtf', 'RTF'),
  convert('{\\pwi', 'Pocket Word'),
  convert('\xdb\xa5-\0', 'Word 2.0'),
  unpack('Rar!\x1a\x07', 'a RAR archive'),
  unpack('7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'),
  unpack('\xfd7zXZ\0', 'an xz file'),
  unpack('BZh', 'a bzip2 file'),
  unpack('\x28\xb5\x2f\xfd', 'a Zstandard file'),
  refused('\x89PNG\r\n\x1a\n', 'a PNG picture'),
  refused('\xff\xd8\xff', 'a JPEG picture'),
  refused('GIF8', 'a GIF picture'),
  refused('II*\0', 'a TIFF picture'),
  refused('MM\0*', 'a TIFF picture'),
  refused('\x7fELF', 'a program'),
  refused('SQLite format 3\0', 'a database'),
  refused('OggS', 'a sound'),
  refused('ID3', 'a sound'),
  refused('\0asm', 'a program'),
  refused('AC10', 'a drawing'),
  refused('ftyp', 'a film', 4),
  refused('ustar', 'a tar archive', 257),
]
