/** The command line: arguments in, exit code out. */
import { readFile } from 'node:fs/promises'
import { runPipeline } from '../pipeline.ts'

export interface Streams {
  readonly stdin: NodeJS.ReadableStream
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
}

/** @returns the exit code: 0 done, 1 a file failed, 2 wrong usage */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const file = argv.at(-1) ?? '-'
  const text = await readFile(file, 'utf8')
  const { convert } = await import('../script.ts')
  streams.stdout.write(`${JSON.stringify(runPipeline(text, { source: { path: file } }, convert), null, 2)}\n`)
  return 0
}
