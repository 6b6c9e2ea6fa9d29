/** The bytes of one file or of standard input, and what is said where a file cannot be read. */
import { readFileSync } from 'node:fs'
import { failureOf, isFileError } from './batch/failure.ts'
import { OutputClosed, type Io } from './io.ts'

/** @param input `-` for standard input */
export async function bytesOf(input: string, io: Io): Promise<Uint8Array> {
  if (input !== '-') return readFileSync(input)
  const chunks: Buffer[] = []
  for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

/** Does the work of one file: a fault of the file becomes a line on standard error and exit code 1. */
export async function forFile(path: string, io: Io, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof OutputClosed || !isFileError(error)) throw error
    io.fail(path, failureOf(error).message)
  }
}
