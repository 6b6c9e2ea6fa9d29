/** `shuli stream`: one NDJSON record in, one out, in order, each written as soon as it is made. */
import { Option } from '@commander-js/extra-typings'
import type { OutputScript } from '../model.ts'
import { normalise } from '../normalise.ts'
import { needsConversion, structureView, type Convert } from '../pipeline.ts'
import { errorRecord } from './batch/failure.ts'
import { command, run } from './command.ts'
import type { Io } from './io.ts'
import { untilSignal } from './signals.ts'
import { lines, type Line } from './stream/lines.ts'
import { BadRecord, readRecord, type InputRecord } from './stream/record.ts'

/** A longer line is answered by an error record, not held in memory. */
const LONGEST = 128 << 20

export function stream(args: readonly string[], io: Io): Promise<void> {
  return run(
    command('stream', io)
      .summary('NDJSON records {id?, path?, text} in, one report a line out')
      .addOption(
        new Option('--script <script>', 'script of printed strings (quotes stay as they are)')
          .choices(['hans', 'hant', 'keep'] as const)
          .default('hans' as const),
      )
      .action(({ script }) => untilSignal(io, (stop) => answerAll(script, io, stop))),
    args,
  )
}

async function answerAll(script: OutputScript, io: Io, stop: AbortSignal): Promise<void> {
  let failed = false
  for await (const line of lines(io.stdin, LONGEST, stop)) {
    if (line.bytes && isBlank(line.bytes)) continue
    const { text, ok } = await answer(line, script)
    failed ||= !ok
    await io.write(text)
  }
  if (failed && io.exitCode === 0) io.exitCode = 1
}

async function answer(line: Line, script: OutputScript): Promise<{ text: string; ok: boolean }> {
  try {
    if (!line.bytes) throw new BadRecord(`longer than ${LONGEST >> 20} MB`)
    const record = readRecord(line.bytes)
    return { text: withId(record.id, JSON.stringify(await structureRecord(record, script))), ok: true }
  } catch (error) {
    // A fault of ours costs one record, not the stream.
    const { id, path } = error instanceof BadRecord ? error : {}
    const code = error instanceof BadRecord ? 'bad-record' : 'internal'
    const message = `line ${line.number}: ${(error as Error).message}`
    return { text: withId(id, JSON.stringify(errorRecord(path ?? '-', { code, message }))), ok: false }
  }
}

async function structureRecord({ path, text }: InputRecord, script: OutputScript) {
  const view = normalise(text.startsWith('\uFEFF') ? text.slice(1) : text)
  const convert = needsConversion(view.script, script) ? (await import('../script.ts')).convert : identity
  return structureView(view, { script, source: { path: path ?? '-' }, options: { script } }, convert)
}

const identity: Convert = (text) => text

const withId = (id: string | undefined, json: string): string =>
  id === undefined ? `${json}\n` : `{"id":${id},${json.slice(1)}\n`

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.length < 4096 && bytes.every((b) => b === 32 || b === 13 || b === 9)
