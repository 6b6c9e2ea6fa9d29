/** The bytes of one file or of standard input, and what is said where a file cannot be read. */
import { readFileSync } from 'node:fs'
import { failureOf, isFileError } from './batch/failure.ts'
import { OutputClosed, type Io } from './io.ts'
import { expectLongRun } from './short-run.ts'
import { needsWords, type TextOptions } from './structure-text.ts'

/** Bytes of a text for which V8's optimised code does not pay: measured up to 1 MB, with other processes on the cores. */
const SHORT = 200_000

/** @param input `-` for standard input */
export async function bytesOf(input: string, io: Io): Promise<Uint8Array> {
  const bytes = input === '-' ? await allOf(io.stdin) : readFileSync(input)
  if (bytes.length > SHORT) expectLongRun()
  return bytes
}

async function allOf(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
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
