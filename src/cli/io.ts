/** What a command may touch of the outside: three streams, and the exit code that it leaves. */
import { oneLine } from '../text/printable.ts'

export interface Streams {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** The reader of our output has gone (`| head -1`): not an error, but nothing more is to be done. */
export class OutputClosed extends Error {}

/** Standard output cannot be written: `cause` says why. */
export class OutputFailed extends Error {
  constructor(cause: Error) {
    super('standard output cannot be written', { cause })
  }
}

/** A wrong command line: printed as one line, exit code 2. */
export class UsageError extends Error {}

export interface Io extends Required<Streams> {
  /** Nothing but the command runs in the process. */
  readonly alone: boolean
  /** Of the terminal, or a width that a page has. */
  readonly columns: number
  /** 0 done, 1 a file failed, 2 wrong usage. */
  exitCode: number
  /** Writes to standard output and waits until it has been taken. */
  write(text: string | Uint8Array): Promise<void>
  /** One line on standard error. */
  note(line: string): void
  /** A file that failed: `shuli: FILE: reason`, and exit code 1 at the end. */
  fail(path: string, reason: string): void
}

export function io(streams: Streams): Io {
  // Asked for late: each of node's standard streams costs milliseconds of start-up.
  let out: NodeJS.WritableStream | undefined
  let closed = false
  // Without a listener an error would end the process with a stack; each write is told its own.
  const stdout = () => (out ??= streams.stdout.on('error', () => (closed = true)))
  const stderr = () => streams.stderr
  return {
    get stdin() {
      return streams.stdin
    },
    get stdout() {
      return stdout()
    },
    get stderr() {
      return stderr()
    },
    env: streams.env ?? {},
    alone: streams === process,
    get columns() {
      return (stdout() as { columns?: number }).columns ?? 100
    },
    exitCode: 0,
    write(text) {
      return new Promise((resolve, reject) => {
        if (closed) return reject(new OutputClosed())
        stdout().write(text, (error) => {
          if (!error) return resolve()
          reject((error as NodeJS.ErrnoException).code === 'EPIPE' ? new OutputClosed() : new OutputFailed(error))
        })
      })
    },
    note(line) {
      stderr().write(`${oneLine(line)}\n`)
    },
    fail(path, reason) {
      this.exitCode = 1
      this.note(`shuli: ${path}: ${reason}`)
    },
  }
}

export const isTerminal = (stream: object): boolean => (stream as { isTTY?: boolean }).isTTY === true
