/** `shuli parse [FILE…|-]`: structures reports and prints them. */
import { Option } from '@commander-js/extra-typings'
import { readFileSync } from 'node:fs'
import type { OutputScript } from '../model.ts'
import { FORMATS, renderer, type Format } from '../render/render.ts'
import { command, run } from './command.ts'
import { isTerminal, type Io } from './io.ts'
import { output } from './output.ts'
import { structureBytes } from './structure-file.ts'

interface ParseOptions {
  format?: Format
  output?: string
  script: OutputScript
  compact?: true
  stdinFilename?: string
}

export function parse(args: readonly string[], io: Io): Promise<void> {
  return run(
    command('parse', io)
      .argument('[files...]', 'reports; - for standard input')
      .addOption(new Option('-f, --format <format>', 'output format').choices(FORMATS))
      .option('-o, --output <path>', 'a file, a folder, or - for standard output')
      .addOption(
        new Option('--script <script>', 'script of printed strings')
          .choices(['hans', 'hant', 'keep'] as const)
          .default('hans' as const),
      )
      .option('--compact', 'one line for a record')
      .option('--stdin-filename <name>', 'name for standard input in the output')
      .action((files, options) => parseFiles(files, options as ParseOptions, io)),
    args,
  )
}

async function parseFiles(files: readonly string[], options: ParseOptions, io: Io): Promise<void> {
  const inputs = files.length ? files : ['-']
  if (!files.length && isTerminal(io.stdin)) return io.write('usage: shuli FILE… (see shuli --help)\n')
  const several = inputs.length > 1
  const format = options.format ?? (several ? 'ndjson' : 'yaml')
  const render = await renderer({ format, several, compact: options.compact === true })
  const sink = output(options.output ?? '-', render, io)
  for (const input of inputs) {
    const path = input === '-' ? (options.stdinFilename ?? '-') : input
    try {
      const bytes = input === '-' ? await readAll(io.stdin) : readFileSync(input)
      const { report } = await structureBytes(bytes, path, {
        script: options.script,
        recorded: { script: options.script },
      })
      await sink.record(report, path)
    } catch (error) {
      if (!isFileError(error)) throw error
      io.fail(path, reasonOf(error))
      if (several) {
        const { code, message } = error
        await sink.record({ schema: 'shuli/error/1', source: { path }, error: { code, message } }, path)
      }
    }
  }
  await sink.end()
}

const isFileError = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && typeof (error as { code?: unknown }).code === 'string'

const SYSTEM: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'permission denied',
  EISDIR: 'is a folder',
}

const reasonOf = (error: Error & { code: string }): string => SYSTEM[error.code] ?? error.message

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}
