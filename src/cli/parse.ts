/** `shuli parse [FILE…|-]`: structures reports and prints them. */
import { readFileSync } from 'node:fs'
import { renderer } from '../render/render.ts'
import { command, run } from './command.ts'
import { isTerminal, type Io } from './io.ts'
import { sink } from './output.ts'
import { settings, withReportOptions } from './settings.ts'
import { structureBytes } from './structure-file.ts'
import type { Report, Warning } from '../model.ts'

/** Stands alone: its type is that of the options. */
const parseCommand = (io: Io) =>
  withReportOptions(command('parse', io))
    .option('--stdin-filename <name>', 'name for standard input in the output')
    .option('-q, --quiet', 'say nothing but errors')
    .option('-v, --verbose', 'say what was odd in each file, and how long it took')
    .argument('[files...]', 'reports; - for standard input')

type ParseOptions = ReturnType<ReturnType<typeof parseCommand>['opts']>

export function parse(args: readonly string[], io: Io): Promise<void> {
  return run(
    parseCommand(io).action((files, options) => parseFiles(files, options, io)),
    args,
  )
}

async function parseFiles(files: readonly string[], options: ParseOptions, io: Io): Promise<void> {
  if (!files.length && isTerminal(io.stdin)) return (await import('./help.ts')).shortHelp(io)
  const inputs = files.length ? files : ['-']
  const several = inputs.length > 1
  const { structure, render } = settings(options, several, io)
  const out = sink(options.output ?? '-', await renderer(render), render, io)
  for (const input of inputs) {
    const path = input === '-' ? (options.stdinFilename ?? '-') : input
    try {
      const started = performance.now()
      const structured = await structureBytes(await bytesOf(input, io), path, structure)
      if (options.verbose && !options.quiet) tell(structured.report, performance.now() - started, io)
      await out.report(structured)
    } catch (error) {
      if (!isFileError(error)) throw error
      const { code, message } = describe(error)
      io.fail(path, message)
      if (several) await out.failure({ schema: 'shuli/error/1', source: { path }, error: { code, message } })
    }
  }
  await out.end()
}

/** What `--verbose` says of a report. */
function tell({ source, sections, indicators, warnings }: Report, ms: number, io: Io): void {
  for (const w of warnings) io.note(`shuli: ${source.path}: ${warningLine(w)}`)
  const found = `${sections.length} sections, ${indicators.length} indicators`
  io.note(`shuli: ${source.path}: ${source.format}, ${source.encoding}, ${found}, ${ms.toFixed(0)} ms`)
}

const warningLine = ({ code, message, span }: Warning): string =>
  `${code}: ${message}${span ? ` (at ${span.start})` : ''}`

interface FileError extends Error {
  readonly code: string
}

/** A ReadError or an error of the file system; anything else is a fault of ours. */
const isFileError = (error: unknown): error is FileError =>
  error instanceof Error && typeof (error as Partial<FileError>).code === 'string'

/** What node's codes say, in words. */
const SYSTEM: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ENOENT: ['unreadable', 'no such file'],
  EACCES: ['unreadable', 'permission denied'],
  EISDIR: ['is-folder', 'is a folder'],
}

function describe(error: FileError): { code: string; message: string } {
  const [code, message] = SYSTEM[error.code] ?? [error.code, error.message]
  return { code, message }
}

async function bytesOf(input: string, io: Io): Promise<Uint8Array> {
  if (input !== '-') return readFileSync(input)
  const chunks: Buffer[] = []
  for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}
