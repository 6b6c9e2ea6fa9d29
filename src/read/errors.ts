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
  /** The file system refused: no such file, no permission. */
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

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'a symbolic link that leads to itself',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
}

/** What the file system says, as the reader's error. */
export function readError(error: unknown): ReadError {
  if (error instanceof ReadError) return error
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException
  if (code === 'EISDIR') return new ReadError('is-folder', 'is a folder', { cause: error })
  return new ReadError('unreadable', REASONS[code] ?? message, { cause: error })
}
