/** What goes wrong with one file, as plain data: it crosses from a worker, and ends as a line, a record, a summary entry. */
import type { ErrorRecord } from '../../model.ts'
import { ReadError, type ReadErrorCode } from '../../read/errors.ts'

export interface Failure {
  readonly code: string
  readonly message: string
}

/** The file system's words for a person; a code that is not here keeps node's own message. */
const SYSTEM: Readonly<Record<string, Failure>> = {
  ENOENT: { code: 'not-found', message: 'no such file' },
  EACCES: { code: 'unreadable', message: 'permission denied' },
  EPERM: { code: 'unreadable', message: 'not permitted' },
  EISDIR: { code: 'is-folder', message: 'is a folder' },
  ENOTDIR: { code: 'not-found', message: 'a part of the path is no folder' },
  ELOOP: { code: 'not-found', message: 'too many symbolic links' },
  ENAMETOOLONG: { code: 'not-found', message: 'the name is too long' },
  EMFILE: { code: 'unreadable', message: 'too many open files' },
}

/** V8 holds no string of more than 512 MB: what a report of very many figures would be, printed. */
const TOO_LONG: Failure = {
  code: 'too-large',
  message: 'its report is longer than 512 MB; -f csv and --compact are shorter, --only leaves parts out',
}
const isTooLong = (error: unknown): boolean => error instanceof RangeError && error.message === 'Invalid string length'

/** A ReadError or an error of node with a code, as of the file system: what has none is a fault of ours. */
const hasCode = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string'

/** Whether the file is to blame, not shuli. */
export const isFileError = (error: unknown): boolean => hasCode(error) || isTooLong(error)

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { code: 'internal', message: String(error) }
  if (isTooLong(error)) return TOO_LONG
  if (error instanceof OutputError) return { code: 'unwritable', message: error.message }
  if (!hasCode(error)) return { code: 'internal', message: `${error.name}: ${error.message}` }
  const { code } = error
  if (code === 'ENOENT' && (error as NodeJS.ErrnoException).path?.includes('\uFFFD'))
    return { code: 'not-found', message: 'its name is not UTF-8; rename it' }
  return SYSTEM[code] ?? { code: /^[A-Z]/.test(code) ? 'unreadable' : code, message: error.message }
}

/** The same as the reader's error, for what fails before a file is opened. */
export function fileError(error: unknown): ReadError {
  const { code, message } = failureOf(error)
  return new ReadError(code as ReadErrorCode, message, { cause: error })
}

export function errorRecord(path: string, { code, message }: Failure): ErrorRecord {
  return { schema: 'shuli/error/1', source: { path }, error: { code, message } }
}

/** The output cannot be written: nothing that the next file would cure, so the batch ends with this one line. */
export class OutputError extends Error {}

const OUTPUT: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the device',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EIO: 'the device failed',
  ENOENT: 'no such folder',
  ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'is a folder',
  // To make a folder where a file stands: node 24 says this where node 20 says ENOTDIR.
  EEXIST: 'a part of the path is no folder',
  EFBIG: 'the file grows too large',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'too many symbolic links',
}

/** Why an output could not be written, with its name in front. */
export function outputError(path: string, error: unknown): OutputError {
  const { code, message } = error as NodeJS.ErrnoException
  return new OutputError(`${path}: ${(code && OUTPUT[code]) ?? message}`, { cause: error })
}

/** Faults of one output's own place (its name, a folder in the way) cost one file; all others end the batch. */
export function costsOneFile(error: OutputError): boolean {
  const code = (error.cause as NodeJS.ErrnoException | undefined)?.code
  return code === 'EISDIR' || code === 'ENAMETOOLONG' || code === 'EEXIST' || code === 'ENOTDIR'
}
