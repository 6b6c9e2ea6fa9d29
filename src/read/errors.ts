/** Why a file could not be read: one line that a user can act on. The caller puts the file's name in front. */

export type ReadErrorCode =
  /** No bytes, or white space only. */
  | 'empty'
  /** Not text, and no format that is known. */
  | 'binary'
  /** No encoding fits, or the one asked for does not. */
  | 'encoding'
  /** Needs a password. */
  | 'encrypted'
  /** A document without text: a scanned PDF, a Word file with a picture in it. */
  | 'no-text'
  /** Too large, or a bomb: a small file that unpacks to a huge one. */
  | 'too-large'
  /** Cut off or broken. */
  | 'damaged'
  /** A known format that is not read; the message says how to convert it. */
  | 'unsupported'
  /** No such file. */
  | 'not-found'
  /** The file system refused: no permission, a broken device. */
  | 'unreadable'
  /** A folder where a file was expected. */
  | 'is-folder'

export class ReadError extends Error {
  readonly code: ReadErrorCode

  constructor(code: ReadErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ReadError'
    this.code = code
  }
}
