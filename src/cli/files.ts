/** The bytes of one file or of standard input, and what is said where a file cannot be read. */
import { readFileSync } from 'node:fs'
import { failureOf, isFileError } from './batch/failure.ts'
import { OutputClosed, type Io } from './io.ts'
import { needsWords, type TextOptions } from './structure-text.ts'

/** @param input `-` for standard input */
export async function bytesOf(input: string, io: Io): Promise<Uint8Array> {
  if (input !== '-') return readFileSync(input)
  const chunks: Buffer[] = []
  for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}

/**
 * Whether what needs words can be done; otherwise says what is missing and how to get it, exit code 1. Nothing is written
 * before this is known.
 */
export async function hasWords(options: TextOptions, io: Io): Promise<boolean> {
  if (!needsWords(options)) return true
  const { openWords, WordsMissing } = await import('../words/open.ts')
  try {
    openWords()
    return true
  } catch (error) {
    if (!(error instanceof WordsMissing)) throw error
    const asked = options.keywords === undefined ? '--names segment' : '--keywords'
    io.note(`shuli: ${asked} needs words: ${error.message}`)
    io.exitCode = 1
    return false
  }
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
