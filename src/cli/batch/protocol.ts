/** What the pool and its workers say to each other. */
import type { Job, Result, Task } from './job.ts'

/** Shared memory: the index of the file at hand (-1 for none), how many were begun, and whether to stop. */
export const SLOTS = { current: 0, begun: 1, stop: 2 } as const

export interface WorkerData {
  readonly job: Job
  readonly shared: Int32Array
}

/** A result whose text is in the batch's bytes: `length` of them, -1 where there is none. */
export type Answer = Omit<Result, 'text'> & { readonly length: number }

/** Results of consecutive tasks; their texts follow one another in `bytes`, UTF-8. */
export interface Batch {
  readonly results: readonly Answer[]
  readonly bytes: Uint8Array
}

export type Message =
  | { readonly kind: 'results'; readonly batch: Batch }
  /** The chunk is answered, or the pool asked to stop. */
  | { readonly kind: 'idle' }
  /** The output cannot be written. */
  | { readonly kind: 'output'; readonly message: string }

/** What a worker is sent. */
export type Order =
  | { readonly kind: 'tasks'; readonly tasks: readonly Task[] }
  /** The memory of a batch that is written, for the next one. */
  | { readonly kind: 'room'; readonly room: ArrayBuffer }

/** Bytes of memory for one batch; larger ones get memory of their own. */
export const ROOM = 1 << 20
/** A UTF-16 unit takes at most three bytes of UTF-8. */
const WIDEST = 3

const encoder = new TextEncoder()

/** @param spare memory that may be used */
export function pack(results: readonly Result[], spare?: ArrayBuffer): Batch {
  const most = results.reduce((sum, { text }) => sum + (text?.length ?? 0) * WIDEST, 0)
  const room = new Uint8Array(spare && spare.byteLength >= most ? spare : new ArrayBuffer(most))
  let end = 0
  const answers = results.map(({ index, status, read, failure, notes, text }): Answer => {
    const length = text === null ? -1 : encoder.encodeInto(text, room.subarray(end)).written
    end += Math.max(length, 0)
    return { index, status, read, length, ...(failure && { failure }), ...(notes && { notes }) }
  })
  return { results: answers, bytes: room.subarray(0, end) }
}
