/** What is done with one file, the same in a worker and in the main thread: read, structure, render, perhaps write. */
import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { renderer, type Renderer, type RenderOptions } from '../../render/render.ts'
import { remarks } from '../remarks.ts'
import { structureBytes, type FileOptions } from '../structure-file.ts'
import { costsOneFile, errorRecord, failureOf, OutputError, type Failure } from './failure.ts'
import { generatorMark, isDone, type Mark } from './resume.ts'
import { writeWhole } from './whole-file.ts'

/** How every file of a batch is treated; plain data, so that it can be handed to a worker. */
export interface Job {
  readonly file: FileOptions
  readonly render: RenderOptions
  /** Skip what is done. */
  readonly resume?: boolean
  /** Say what was odd in each file. */
  readonly verbose?: boolean
}

export interface Task {
  /** Place in the order of the inputs. */
  readonly index: number
  readonly path: string
  /** What was read already, from standard input. */
  readonly bytes?: Uint8Array
  /** A file of its own for the record; without it the rendered record is handed back. */
  readonly target?: string
  /** Content hash of the record that stands in the output already: equal means nothing is to be done. */
  readonly known?: string
}

export interface Result {
  readonly index: number
  /** `kept`: the output held it already. */
  readonly status: 'done' | 'kept' | 'failed'
  /** Bytes read. */
  readonly read: number
  readonly failure?: Failure
  readonly notes?: readonly string[]
  /** The rendered record, null where there is none to be written into the stream. */
  readonly text: string | null
}

export type Work = (task: Task) => Promise<Result>

/** @throws {OutputError} where the output cannot be written and no other file could either */
export async function worker(job: Job): Promise<Work> {
  const render = await renderer(job.render)
  const mark = job.resume ? generatorMark(render, job.file.recorded ?? {}) : null
  return async (task) => {
    let read = 0
    try {
      const bytes = task.bytes ?? readFileSync(task.path)
      read = bytes.length
      if (mark && keeps(task, bytes, mark)) return { index: task.index, status: 'kept', read, text: null }
      const started = performance.now()
      const structured = await structureBytes(bytes, task.path, job.file)
      const notes = job.verbose && remarks(structured.report, performance.now() - started)
      const text = render.record(structured)
      if (task.target !== undefined) writeWhole(task.target, render.head + text + render.tail)
      return {
        index: task.index,
        status: 'done',
        read,
        ...(notes && { notes }),
        text: task.target === undefined ? text : null,
      }
    } catch (error) {
      if (error instanceof OutputError && !costsOneFile(error)) throw error
      return failed(task, read, failureOf(error), render)
    }
  }
}

function keeps(task: Task, bytes: Uint8Array, mark: Mark): boolean {
  if (task.known === undefined && task.target === undefined) return false
  const hash = createHash('sha256').update(bytes).digest('hex')
  return task.target === undefined ? task.known === hash : isDone(task.target, hash, mark)
}

/** The result of a file that failed; in a stream its record stands in the report's place. */
export function failed(task: Task, read: number, failure: Failure, render: Renderer): Result {
  const text = task.target === undefined ? render.failure(errorRecord(task.path, failure)) : null
  return { index: task.index, status: 'failed', read, failure, text }
}
