import { PassThrough, Readable } from 'node:stream'
import { main } from '../src/cli/main.ts'

/** Runs the program in-process on piped streams. */
export async function shuli(argv: string[], stdin: string | Uint8Array = '') {
  const collect = () => {
    const stream = new PassThrough()
    const chunks: Buffer[] = []
    stream.on('data', (chunk) => chunks.push(chunk))
    return { stream, text: () => Buffer.concat(chunks).toString() }
  }
  const stdout = collect()
  const stderr = collect()
  const code = await main(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
  })
  return { code, stdout: stdout.text(), stderr: stderr.text() }
}
