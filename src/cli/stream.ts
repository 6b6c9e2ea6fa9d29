/** `shuli stream`: one NDJSON record in, one out, in order, each written as soon as it is made. */
import { Option } from '@commander-js/extra-typings'
import { errorRecord } from './batch/failure.ts'
import { command, run } from './command.ts'
import { hasWords } from './files.ts'
import type { Io } from './io.ts'
import { keywordCount } from './settings.ts'
import { untilSignal } from './signals.ts'
import { lines, type Line } from './stream/lines.ts'
import { BadRecord, readRecord, type InputRecord } from './stream/record.ts'
import { structureText, type TextOptions } from './structure-text.ts'

/** How every record is structured; named in the reports' `generator`. */
type How = Pick<TextOptions, 'script' | 'keywords' | 'names'>

/** A longer line is answered by an error record, not held in memory. */
const LONGEST = 128 << 20

export function stream(args: readonly string[], io: Io): Promise<void> {
  return run(
    command('stream', io)
      .description(
        'Reads one JSON record a line, {"text": …, "id"?: …, "path"?: …}, and answers each with a report on one line.',
      )
      .addOption(
        new Option('--script <script>', 'script of printed strings (quotes stay as they are)')
          .choices(['hans', 'hant', 'keep'] as const)
          .default('hans' as const),
      )
      .option('--keywords <n>', 'so many keywords for each section', keywordCount)
      .addOption(new Option('--names <how>', 'segment: refine names by words').choices(['segment'] as const))
      .action(async ({ script, keywords, names }) => {
        const how = { script, ...(keywords !== undefined && { keywords }), ...(names !== undefined && { names }) }
        if (await hasWords(how, io)) await untilSignal(io, (stop) => answerAll(how, io, stop))
      }),
    args,
  )
}

async function answerAll(how: How, io: Io, stop: AbortSignal): Promise<void> {
  let failed = false
  for await (const line of lines(io.stdin, LONGEST, stop)) {
    if (line.bytes && isBlank(line.bytes)) continue
    const { text, ok } = await answer(line, how)
    failed ||= !ok
    await io.write(text)
  }
  if (failed && io.exitCode === 0) io.exitCode = 1
}

async function answer(line: Line, how: How): Promise<{ text: string; ok: boolean }> {
  try {
    if (!line.bytes) throw new BadRecord(`longer than ${LONGEST >> 20} MB`)
    const record = readRecord(line.bytes)
    return { text: withId(record.id, JSON.stringify(await structureRecord(record, how))), ok: true }
  } catch (error) {
    // A fault of ours costs one record, not the stream.
    const { id, path } = error instanceof BadRecord ? error : {}
    const code = error instanceof BadRecord ? 'bad-record' : 'internal'
    const message = `line ${line.number}: ${(error as Error).message}`
    return { text: withId(id, JSON.stringify(errorRecord(path ?? '-', { code, message }))), ok: false }
  }
}

async function structureRecord({ path, text }: InputRecord, how: How) {
  const decoded = text.startsWith('\uFEFF') ? text.slice(1) : text
  const { report } = await structureText(decoded, how, { source: { path: path ?? '-' }, options: { ...how } })
  return report
}

const withId = (id: string | undefined, json: string): string =>
  id === undefined ? `${json}\n` : `{"id":${id},${json.slice(1)}\n`

const isBlank = (bytes: Uint8Array): boolean =>
  bytes.length < 4096 && bytes.every((b) => b === 32 || b === 13 || b === 9)
