/** `shuli parse [FILE…|-]`: structures reports and prints them. */
import { readFileSync } from 'node:fs'
import { InvalidArgumentError } from '@commander-js/extra-typings'
import { renderer } from '../render/render.ts'
import { failureOf, isFileError } from './batch/failure.ts'
import { command, run } from './command.ts'
import { isTerminal, OutputClosed, type Io } from './io.ts'
import { remarks } from './remarks.ts'
import { settings, withReportOptions, type Settings } from './settings.ts'
import { structureBytes } from './structure-file.ts'

/** Stands alone: its type is that of the options. */
const parseCommand = (io: Io) =>
  withReportOptions(command('parse', io))
    .option('--stdin-filename <name>', 'name for standard input in the output')
    .option('-q, --quiet', 'say nothing but errors')
    .option('-v, --verbose', 'say what was odd in each file, and how long it took')
    .option('-j, --jobs <n>', 'worker threads for many files (default: one for each core)', atLeast(1, 256))
    .option('--resume', 'skip what an earlier run has done: same content, options and version')
    .option('--fail-fast', 'end at the first file that fails')
    .option('--timeout <seconds>', 'give up on a file that takes longer', atLeast(0.01, 2e6))
    .option('--summary <file>', 'write counts, time and every failed file as JSON')
    .option('--no-progress', 'no progress line on a terminal')
    .argument('[files...]', 'reports; - for standard input')

const atLeast = (least: number, most: number) => (text: string) => {
  const n = Number(text)
  if (!(n >= least && n <= most) || (least >= 1 && !Number.isInteger(n)))
    throw new InvalidArgumentError(`From ${least} to ${most}.`)
  return n
}

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
  const chosen = settings(options, several, io)
  if (several || (options.output ?? '-') !== '-' || hasBatchOption(options))
    return parseBatch(inputs, chosen, options, io)
  const path = nameOf(inputs[0]!, options)
  try {
    const started = performance.now()
    const structured = await structureBytes(await bytesOf(inputs[0]!, io), path, chosen.structure)
    if (options.verbose && !options.quiet)
      for (const line of remarks(structured.report, performance.now() - started)) io.note(`shuli: ${path}: ${line}`)
    const render = await renderer(chosen.render)
    await io.write(render.head + render.record(structured) + render.tail)
  } catch (error) {
    if (error instanceof OutputClosed || !isFileError(error)) throw error
    io.fail(path, failureOf(error).message)
  }
}

/** These need what only a batch does, even for one file. */
const hasBatchOption = ({ timeout, summary, resume }: ParseOptions): boolean =>
  timeout !== undefined || summary !== undefined || resume === true

async function parseBatch(inputs: readonly string[], chosen: Settings, options: ParseOptions, io: Io): Promise<void> {
  const { parseMany } = await import('./parse-many.ts')
  const sources = []
  for (const input of inputs) {
    const bytes = input === '-' ? await bytesOf(input, io) : undefined
    sources.push({ path: nameOf(input, options), ...(bytes && { bytes }) })
  }
  await parseMany(sources, undefined, chosen, options, io)
}

const nameOf = (input: string, { stdinFilename }: ParseOptions): string =>
  input === '-' ? (stdinFilename ?? '-') : input

async function bytesOf(input: string, io: Io): Promise<Uint8Array> {
  if (input !== '-') return readFileSync(input)
  const chunks: Buffer[] = []
  for await (const chunk of io.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk)
  return Buffer.concat(chunks)
}
