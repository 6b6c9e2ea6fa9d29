/** `shuli parse [FILE…|-]`: structures reports and prints them. */
import { InvalidArgumentError, Option } from '@commander-js/extra-typings'
import { renderer } from '../render/render.ts'
import { command, run } from './command.ts'
import { failureOf } from './batch/failure.ts'
import { bytesOf, forFile, hasWords } from './files.ts'
import { expectLongRun } from './short-run.ts'
import { isTerminal, UsageError, type Io } from './io.ts'
import { statsOf } from './output.ts'
import { remarks } from './remarks.ts'
import { settings, withReportOptions, type Settings } from './settings.ts'
import { structureBytes } from './structure-file.ts'

/** What `--stage` prints of a text. */
export const STAGES = ['text', 'lines', 'outline', 'roles'] as const
export type Stage = (typeof STAGES)[number]

/** What has no meaning for a stage. */
const NOT_WITH_STAGE = [
  'output',
  'section',
  'only',
  'compact',
  'script',
  'color',
  'filesFrom',
  'resume',
  'summary',
  'keywords',
  'names',
]

/** Stands alone: its type is that of the options. */
const parseCommand = (io: Io) =>
  withReportOptions(command('parse', io).description('Structures reports and prints them.'))
    .option('--stdin-filename <name>', 'name for standard input in the output')
    .option('--include <glob>', 'of folders, only files that fit, as "**/2024*.txt"')
    .option('--exclude <glob>', 'of folders and patterns, no files that fit')
    .option('--files-from <list>', 'read the names of the files from this file, - for standard input')
    .option('-0, --null', 'names in --files-from end with NUL, as find -print0 writes them')
    .option('-q, --quiet', 'say nothing but errors')
    .option('-v, --verbose', 'say what was odd in each file, and how long it took')
    .option('-j, --jobs <n>', 'worker threads for many files (default: one for each core)', atLeast(1, 256))
    .option('--resume', 'skip what an earlier run has done: same content, options and version')
    .option('--fail-fast', 'end at the first file that fails')
    .option('--timeout <seconds>', 'give up on a file that takes longer', atLeast(0.01, 2e6))
    .option('--summary <file>', 'write counts, time and every failed file as JSON')
    .option('--no-progress', 'no progress line on a terminal')
    .addOption(
      new Option('--stage <stage>', 'of one file, what a stage makes of it, for people who add rules')
        .choices(STAGES)
        .conflicts(NOT_WITH_STAGE),
    )
    .argument('[files...]', 'reports, folders or patterns; - for standard input')

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
  const listed = options.filesFrom !== undefined
  if (!files.length && !listed && isTerminal(io.stdin)) return (await import('./help.ts')).shortHelp(io)
  if (options.null && !listed) throw new UsageError('-0 is about the names in --files-from, which is not given')
  const operands = files.length || listed ? files : ['-']
  const several = listed || operands.length > 1 || !isOne(operands[0]!)
  if (options.stage !== undefined) return printStage(options.stage, several ? null : operands[0]!, options, io)
  const chosen = settings(options, several, io)
  if (!(await hasWords(chosen.structure, io))) return
  if (several || (options.output ?? '-') !== '-' || hasBatchOption(options))
    return parseBatch(operands, chosen, options, io)
  const [input = '-'] = operands
  const path = nameOf(input, options)
  await forFile(path, io, async () => {
    // Not performance.now(), which would load a module of node.
    const started = Date.now()
    const structured = await structureBytes(await bytesOf(input, io), path, chosen.structure)
    if (options.verbose && !options.quiet)
      for (const line of remarks(structured.report, Date.now() - started)) io.note(`shuli: ${path}: ${line}`)
    const render = await renderer(chosen.render)
    await io.write(render.head + render.record(structured) + render.tail)
  })
}

/** @param input null where there are several */
async function printStage(stage: Stage, input: string | null, options: ParseOptions, io: Io): Promise<void> {
  const { format = 'yaml', encoding } = options
  if (input === null) throw new UsageError('--stage prints one file')
  if (stage === 'text' && options.format !== undefined)
    throw new UsageError('--stage text has no format: it is the text')
  if (format !== 'yaml' && format !== 'json')
    throw new UsageError(`--stage ${stage} prints yaml or json, not ${format}`)
  const path = nameOf(input, options)
  await forFile(path, io, async () => {
    const { stageOf } = await import('./stage.ts')
    await io.write(await stageOf(await bytesOf(input, io), path, { stage, format, encoding }))
  })
}

/** These need what only a batch does, even for one file. */
const hasBatchOption = ({ timeout, summary, resume }: ParseOptions): boolean =>
  timeout !== undefined || summary !== undefined || resume === true

/** One report, or nothing that a folder or a pattern could stand for: its own error then tells what is wrong. */
function isOne(operand: string): boolean {
  const stats = operand === '-' ? undefined : statsOf(operand)
  return operand === '-' || (stats ? !stats.isDirectory() : !/[*?[{]/.test(operand))
}

async function parseBatch(operands: readonly string[], chosen: Settings, options: ParseOptions, io: Io): Promise<void> {
  expectLongRun()
  const [{ parseMany }, { expandInputs }] = await Promise.all([import('./parse-many.ts'), import('./inputs.ts')])
  const { include, exclude, filesFrom } = options
  const search = {
    ...(include !== undefined && { include }),
    ...(exclude !== undefined && { exclude }),
    ...(filesFrom !== undefined && { filesFrom }),
    nulSeparated: options.null === true,
    stdin: io.stdin,
  }
  const sources = []
  const unread = []
  for await (const candidates of expandInputs(operands, search))
    for (const found of candidates) {
      if ('error' in found) {
        if (found.isFile) sources.push({ path: found.path })
        else {
          unread.push({ path: found.path, ...failureOf(found.error) })
          io.fail(found.path, found.error.message)
        }
      } else if (found.path === '-') sources.push({ path: nameOf('-', options), bytes: await bytesOf('-', io) })
      else sources.push(found)
    }
  const alone = operands.length === 1 && filesFrom === undefined
  const folder = alone && statsOf(operands[0]!)?.isDirectory() ? operands[0] : undefined
  await parseMany({ sources, unread, folder }, chosen, options, io)
}

const nameOf = (input: string, { stdinFilename }: ParseOptions): string =>
  input === '-' ? (stdinFilename ?? '-') : input
