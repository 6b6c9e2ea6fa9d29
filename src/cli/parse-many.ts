/** `shuli parse` of more than one report, or into a file or folder: the batch with its progress, summary and signals. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { runBatch, type BatchOptions, type Input, type Summary, type Target } from './batch.ts'
import { OutputError } from './batch/failure.ts'
import { placeNames } from './batch/names.ts'
import { NO_PROGRESS, progress } from './batch/progress.ts'
import { partName } from './batch/sinks.ts'
import { summaryJson, summaryLine } from './batch/summary.ts'
import { writeWhole } from './batch/whole-file.ts'
import { realPath } from './inputs.ts'
import { isTerminal, UsageError, type Io } from './io.ts'
import { EXTENSION, isDevice, isFolder } from './output.ts'
import type { Settings } from './settings.ts'
import { untilSignal } from './signals.ts'

export interface ManyOptions {
  readonly output?: string | undefined
  /** Default: one for each core. */
  readonly jobs?: number | undefined
  readonly resume?: true | undefined
  readonly failFast?: true | undefined
  /** Seconds. */
  readonly timeout?: number | undefined
  /** A file. */
  readonly summary?: string | undefined
  readonly progress: boolean
  readonly quiet?: true | undefined
  readonly verbose?: true | undefined
}

/** One file of the batch; `bytes` where it was read already, `real` its path without links where it exists. */
export interface Source extends Pick<Input, 'path' | 'bytes'> {
  readonly real?: string
}

export interface Found {
  readonly sources: readonly Source[]
  /** Folders, patterns and lists that could not be read; the user has been told. */
  readonly unread: Summary['failures']
  /** The one folder that was named, if so. */
  readonly folder: string | undefined
}

export async function parseMany(
  { sources, unread, folder }: Found,
  settings: Settings,
  options: ManyOptions,
  io: Io,
): Promise<void> {
  if (options.output === '') throw new UsageError('-o names no file')
  if (options.summary !== undefined && isFolder(options.summary)) throw new UsageError(`${options.summary} is a folder`)
  const target = targetOf(options.output ?? '-', settings, io)
  if (options.resume) checkResume(target, settings)
  const names =
    target.kind === 'folder'
      ? placeNames(
          sources.map((s) => s.path),
          folder,
        )
      : []
  const inputs = sources.map(({ path, bytes }, k): Input => ({ path, ...(bytes && { bytes }), name: names[k] ?? '' }))
  checkNoneOverwritten(sources, inputs, target, options)
  const line = showsProgress(target, options, io) ? progress(io.stderr, inputs.length) : NO_PROGRESS
  const onResult: BatchOptions['onResult'] = (path, result) => {
    if (result.failure || result.notes) line.clear()
    for (const note of result.notes ?? []) io.note(`shuli: ${path}: ${note}`)
    if (result.failure) io.fail(path, result.failure.message)
    line.count(result)
  }
  await untilSignal(io, async (signal) => {
    try {
      const summary = await runBatch(inputs, { ...batchOptions(settings, options), signal, onResult }, target)
      line.clear()
      finish(withUnread(summary, unread), target, options, io)
    } catch (error) {
      line.clear()
      if (!(error instanceof OutputError)) throw error
      io.note(`shuli: ${error.message}`)
      io.exitCode ||= 1
    }
  })
}

function batchOptions({ structure, render }: Settings, o: ManyOptions): BatchOptions {
  return {
    job: { file: structure, render, resume: o.resume === true, verbose: o.verbose === true && !o.quiet },
    jobs: o.jobs ?? availableParallelism(),
    failFast: o.failFast === true,
    ...(o.timeout !== undefined && { timeout: o.timeout * 1000 }),
  }
}

/** So that who reads only the summary misses none of them. */
const withUnread = (summary: Summary, unread: Summary['failures']): Summary => ({
  ...summary,
  files: summary.files + unread.length,
  failed: summary.failed + unread.length,
  failures: [...unread, ...summary.failures],
})

function finish(summary: Summary, target: Target, { quiet, summary: file }: ManyOptions, io: Io): void {
  const toEyes = target.kind !== 'stream' || (isTerminal(io.stderr) && !isTerminal(io.stdout))
  if (!quiet && toEyes && summary.files > 1) io.note(`shuli: ${summaryLine(summary)}`)
  if (file !== undefined) writeWhole(file, summaryJson(summary))
}

function showsProgress(target: Target, { progress, quiet }: ManyOptions, io: Io): boolean {
  const mixed = target.kind === 'stream' && isTerminal(io.stdout)
  return progress && !quiet && !mixed && isTerminal(io.stderr)
}

function targetOf(output: string, { render }: Settings, io: Io): Target {
  if (isFolder(output)) return { kind: 'folder', folder: output, extension: EXTENSION[render.format] }
  if (output !== '-') return { kind: 'file', file: output }
  const write = (data: Uint8Array | string) => io.write(data)
  return { kind: 'stream', sink: { write, end: async () => {}, leave: async () => {} } }
}

/** A report is never lost to its own output. */
function checkNoneOverwritten(
  sources: readonly Source[],
  inputs: readonly Input[],
  target: Target,
  { summary }: ManyOptions,
): void {
  const read = new Set(sources.map((source) => source.real))
  const written: string[] = []
  if (target.kind === 'file') written.push(realPath(target.file), realPath(partName(target.file)))
  if (target.kind === 'folder') {
    const folder = realPath(target.folder)
    for (const { name } of inputs) written.push(join(folder, `${name}.${target.extension}`))
  }
  if (summary !== undefined) {
    const file = realPath(summary)
    if (written.includes(file) && !isDevice(file)) throw new UsageError(`${summary} is the output and the summary`)
    written.push(file)
  }
  const lost = written.find((file) => read.has(file) && !isDevice(file))
  if (lost !== undefined) throw new UsageError(`${lost} is read: it would be overwritten`)
}

const TOLD = new Set(['yaml', 'json', 'ndjson'])

/** What is done can only be told where the output says what it was made from. */
function checkResume(target: Target, { render }: Settings): void {
  const ok = target.kind === 'folder' ? TOLD.has(render.format) : target.kind === 'file' && render.format === 'ndjson'
  if (!ok) throw new UsageError('--resume needs -o FOLDER with yaml, json or ndjson, or -o FILE with ndjson')
}
