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

/**
 * Puts results of consecutive tasks into memory as they come, so that a text lives no longer than its file is at hand.
 * @param room gives the memory for a batch, at least so many bytes
 */
export function packer(room: (least: number) => ArrayBuffer) {
  let answers: Answer[] = []
  let bytes = new Uint8Array(0)
  let end = 0
  return {
    get size(): number {
      return end
    },
    /** Whether the result can stand behind those that are there. */
    takes: ({ index, text }: Result): boolean =>
      answers.length === 0 || (answers.at(-1)!.index + 1 === index && end + most(text) <= bytes.length),
    add({ index, status, read, failure, notes, text }: Result): void {
      if (answers.length === 0) bytes = new Uint8Array(room(most(text)))
      const length = text === null ? -1 : encoder.encodeInto(text, bytes.subarray(end)).written
      end += Math.max(length, 0)
      answers.push({ index, status, read, length, ...(failure && { failure }), ...(notes && { notes }) })
    },
    /** What has come together; null where nothing has. */
    take(): Batch | null {
      if (answers.length === 0) return null
      const batch = { results: answers, bytes: bytes.subarray(0, end) }
      answers = []
      end = 0
      return batch
    },
  }
}

const most = (text: string | null): number => (text === null ? 0 : text.length * WIDEST)

/** A batch of one. */
export function pack(result: Result): Batch {
  const one = packer((least) => new ArrayBuffer(least))
  one.add(result)
  return one.take()!
}
