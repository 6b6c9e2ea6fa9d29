/**
 * Many files: structured by worker threads, written in input order, the same bytes whatever the number of workers. A
 * file that fails costs itself only.
 */
import { join } from 'node:path'
import { renderer, type Renderer } from '../render/render.ts'
import { continuation, type Continuation } from './batch/continuation.ts'
import type { Failure } from './batch/failure.ts'
import { worker, type Job, type Task } from './batch/job.ts'
import { pool } from './batch/pool.ts'
import { pack, type Answer, type Batch } from './batch/protocol.ts'
import { generatorMark } from './batch/resume.ts'
import { earlierPart, fileSink, type Sink } from './batch/sinks.ts'
import { statsOf } from './output.ts'

export interface Input {
  /** As the report's `source.path` names it. */
  readonly path: string
  /** Its place below the output folder, without the format's extension. */
  readonly name: string
  /** Where it is not a file: what was read from standard input. */
  readonly bytes?: Uint8Array
}

export type Target =
  /** Records one after the other, to a stream that is open. */
  | { readonly kind: 'stream'; readonly sink: Sink }
  /** The same into a file. */
  | { readonly kind: 'file'; readonly file: string }
  /** A file for each input: `folder/NAME.EXTENSION`. */
  | { readonly kind: 'folder'; readonly folder: string; readonly extension: string }

export interface BatchOptions {
  readonly job: Job
  /** Worker threads; a few files are done without any. */
  readonly jobs: number
  /** Milliseconds for one file. */
  readonly timeout?: number
  /** End at the first file that fails. */
  readonly failFast?: boolean
  /** Ends the batch early, with no half file left. */
  readonly signal?: AbortSignal
  /** Called in input order for each file. */
  readonly onResult?: (path: string, result: BatchResult) => void
  /** The workers' script, where it does not lie beside this one. */
  readonly script?: URL
}

export type BatchResult = Answer

export interface Summary {
  readonly files: number
  readonly done: number
  /** Left alone by `--resume`. */
  readonly kept: number
  readonly failed: number
  /** Bytes read. */
  readonly bytes: number
  readonly seconds: number
  readonly failures: readonly ({ readonly path: string } & Failure)[]
  /** Ended by a signal or by `--fail-fast` before the last file. */
  readonly complete: boolean
}

/** Up to so many files, none larger, are done in this thread: a worker takes longer to start than they do. */
const FEW = 4
const SMALL = 1 << 20

/** @throws {OutputError} where the output cannot be written */
export async function runBatch(inputs: readonly Input[], options: BatchOptions, target: Target): Promise<Summary> {
  const started = performance.now()
  const render = await renderer(options.job.render)
  const old = earlier(target, options, render)
  const records = recorder(target, old, options, render)
  const count = { done: 0, kept: 0, failed: 0 }
  const failures: ({ path: string } & Failure)[] = []
  let bytes = 0
  const made = (): number => count.done + count.kept + count.failed
  try {
    for await (const batch of execute(tasks(inputs, target, old), inputs, options, render)) {
      const stop = firstStop(batch, options)
      await records.add(stop < 0 ? batch : head(batch, stop + 1))
      for (const result of stop < 0 ? batch.results : batch.results.slice(0, stop + 1)) {
        const { path } = inputs[result.index]!
        count[result.status]++
        bytes += result.read
        if (result.failure) failures.push({ path, ...result.failure })
        options.onResult?.(path, result)
      }
      if (stop >= 0) break
    }
    const complete = made() === inputs.length
    // A stream that fail-fast ends is closed properly; a file that is not whole never gets its name.
    const whole = complete || (target.kind === 'stream' && !options.signal?.aborted)
    await (whole ? records.end() : records.leave())
    return { files: inputs.length, ...count, bytes, seconds: (performance.now() - started) / 1000, failures, complete }
  } catch (error) {
    await records.leave()
    throw error
  }
}

function* tasks(inputs: readonly Input[], target: Target, old: Continuation | null): Generator<Task> {
  for (let index = 0; index < inputs.length; index++) {
    const { path, name, bytes } = inputs[index]!
    const known = old?.known(index, path)
    const file = target.kind === 'folder' ? join(target.folder, `${name}.${target.extension}`) : undefined
    yield {
      index,
      path,
      ...(bytes && { bytes }),
      ...(file !== undefined && { target: file }),
      ...(known !== undefined && { known }),
    }
  }
}

function execute(
  list: Generator<Task>,
  inputs: readonly Input[],
  options: BatchOptions,
  render: Renderer,
): AsyncGenerator<Batch> {
  const { job, jobs, timeout, signal, script } = options
  const count = inputs.length
  if (timeout === undefined && areQuick(inputs)) return inThisThread(list, options)
  return pool(list, {
    job,
    jobs: Math.min(jobs, count),
    render,
    // Small enough that every worker has some, large enough that messages do not count.
    chunk: Math.max(1, Math.min(16, Math.floor(count / (jobs * 4)))),
    ...(timeout !== undefined && { timeout }),
    ...(signal && { signal }),
    ...(script && { script }),
  })
}

const areQuick = (inputs: readonly Input[]): boolean =>
  inputs.length <= FEW && inputs.every(({ path, bytes }) => (bytes?.length ?? statsOf(path)?.size ?? 0) <= SMALL)

async function* inThisThread(list: Generator<Task>, { job, signal }: BatchOptions): AsyncGenerator<Batch> {
  const work = await worker(job)
  for (const task of list) {
    // A signal is heard between two files only.
    await new Promise(setImmediate)
    if (signal?.aborted) return
    yield pack(await work(task))
  }
}

const firstStop = (batch: Batch, { failFast }: BatchOptions): number =>
  failFast ? batch.results.findIndex((r) => r.status === 'failed') : -1

function head({ results, bytes }: Batch, count: number): Batch {
  const kept = results.slice(0, count)
  return {
    results: kept,
    bytes: bytes.subarray(
      0,
      kept.reduce((sum, r) => sum + Math.max(r.length, 0), 0),
    ),
  }
}

function earlier(target: Target, { job }: BatchOptions, render: Renderer): Continuation | null {
  if (target.kind !== 'file' || !job.resume) return null
  const mark = generatorMark(render, job.file.recorded ?? {})
  const part = mark === null ? null : earlierPart(target.file)
  return part === null ? null : continuation(part, mark!)
}

interface Recorder {
  add(batch: Batch): Promise<void>
  end(): Promise<void>
  leave(): Promise<void>
}

const NOTHING: Recorder = { async add() {}, async end() {}, async leave() {} }

/** Puts records into the stream or file: head, what stands between them, tail. */
function recorder(target: Target, old: Continuation | null, { job }: BatchOptions, render: Renderer): Recorder {
  if (target.kind === 'folder') return NOTHING
  let count = 0
  let sink: Sink | undefined
  /** Opened at the first byte: until then an earlier run's file may hold all that is to be written. */
  const open = (): Sink => {
    if (sink) return sink
    old?.cut()
    const resumable = job.render.format === 'ndjson'
    sink = target.kind === 'stream' ? target.sink : fileSink(target.file, old?.end ?? 0, resumable)
    return sink
  }
  if (!old) open()
  const put = async (bytes: Uint8Array) => {
    const before = count++ === 0 ? render.head : render.between
    if (before !== '') await open().write(before)
    if (bytes.length > 0) await open().write(bytes)
  }
  return {
    async add(batch) {
      if (!old && render.between === '' && count > 0) return open().write(batch.bytes)
      let at = 0
      for (const result of batch.results) {
        const bytes = batch.bytes.subarray(at, (at += Math.max(result.length, 0)))
        const kept = result.status === 'kept'
        if (!sink && old?.holds(result.index, kept ? null : bytes)) continue
        open()
        if (result.length < 0 && !kept) continue
        await put(kept ? old!.saved(result.index) : bytes)
      }
    },
    async end() {
      if (count === 0 && !old) await open().write(render.head)
      await open().write(render.tail)
      await open().end()
    },
    leave: async () => sink?.leave(),
  }
}
