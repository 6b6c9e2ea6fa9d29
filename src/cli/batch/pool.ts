/**
 * Worker threads over a list of tasks; results come out in the order of the tasks whatever the number of workers, and
 * never more than a window of them is held. A worker that dies or takes too long costs the one file that it was at.
 */
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import type { Renderer } from '../../render/render.ts'
import { OutputError, type Failure } from './failure.ts'
import { failed, type Job, type Task } from './job.ts'
import { removeIfThere, temporaryName } from './whole-file.ts'
import { pack, ROOM, SLOTS, type Batch, type Message, type Order, type WorkerData } from './protocol.ts'

export interface PoolOptions {
  readonly job: Job
  readonly jobs: number
  /** Milliseconds that one file may take. */
  readonly timeout?: number
  /** Stops early: files at hand are finished, the rest is left. */
  readonly signal?: AbortSignal
  /** Renders the record of a file that killed its worker. */
  readonly render: Renderer
  /** Tasks sent at a time. */
  readonly chunk?: number
  /** The worker's script; the build puts it beside this one. */
  readonly script?: URL
}

interface Slot {
  readonly worker: Worker
  readonly shared: Int32Array
  /** Sent and not yet answered, in order. */
  owed: Task[]
  /** What the watch saw last: the count of files begun, and when it changed. */
  begun: number
  since: number
  /** Why the pool itself ended it. */
  reason?: Failure
}

const DIED: Failure = { code: 'crash', message: 'the worker died while reading this file' }
const OUT_OF_MEMORY: Failure = { code: 'crash', message: 'the worker ran out of memory on this file' }
/** Megabytes for new objects of a worker: what a report leaves behind is little and soon dead. */
const YOUNG = 4
/**
 * Old garbage is collected when the heap has grown by a tenth, not by a multiple: a folder of any size takes the same memory.
 * New garbage is collected by the worker that made it: the other cores have workers of their own. Each worker optimises the same
 * code for itself; with less of it inlined that takes less, and the code is as fast.
 */
const FLAGS = ['--heap-growing-percent=10', '--no-parallel-scavenge', '--max-inlined-bytecode-size-cumulative=200']
/** How long workers may go on with the file at hand after a stop. */
const GRACE = 2000

function send({ worker }: Slot, order: Order): void {
  worker.postMessage(order, order.kind === 'room' ? [order.room] : [])
}

/** A batch's bytes are its reader's until it asks for the next one: then the memory goes back to the worker. */
export async function* pool(tasks: Iterator<Task>, options: PoolOptions): AsyncGenerator<Batch> {
  const { jobs, chunk = 8, timeout, signal, script = new URL('./worker.cjs', import.meta.url) } = options
  const window = jobs * chunk * 8
  const slots = new Set<Slot>()
  /** Batches that are not yet the next in order, by their first index, with the worker that made them. */
  const waiting = new Map<number, { batch: Batch; slot?: Slot }>()
  /** Tasks of a worker that died, before all others. */
  const again: Task[] = []
  let next = 0
  let sent = 0
  let drained = false
  let fault: Error | undefined
  let wake: () => void = () => {}

  const take = (): Task | undefined => {
    const task = again.shift()
    if (task || drained || sent - next >= window) return task
    const step = tasks.next()
    if (step.done) drained = true
    else sent++
    return step.done ? undefined : step.value
  }

  const feed = (slot: Slot) => {
    if (signal?.aborted || fault || slot.owed.length > chunk) return
    const batch: Task[] = []
    while (batch.length < chunk) {
      const task = take()
      if (!task) break
      batch.push(task)
    }
    if (batch.length === 0) return
    slot.owed.push(...batch)
    send(slot, { kind: 'tasks', tasks: batch })
  }

  const accept = (slot: Slot, batch: Batch) => {
    slot.owed.splice(0, batch.results.length)
    waiting.set(batch.results[0]!.index, { batch, slot })
    feed(slot)
    wake()
  }

  /** The file at hand has failed; what the worker had not handed over is done again. */
  const bury = (slot: Slot, failure: Failure) => {
    if (!slots.delete(slot)) return
    const at = slot.owed.findIndex((t) => t.index === Atomics.load(slot.shared, SLOTS.current))
    if (at >= 0) {
      const [task] = slot.owed.splice(at, 1)
      if (task!.target !== undefined) removeIfThere(temporaryName(task!.target))
      waiting.set(task!.index, { batch: pack(failed(task!, 0, failure, options.render)) })
    } else if (slot.begun === 0 && Atomics.load(slot.shared, SLOTS.begun) === 0) {
      fault ??= new Error(`a worker could not be started: ${failure.message}`)
    }
    again.push(...slot.owed)
    again.sort((a, b) => a.index - b.index)
    if (!fault && !signal?.aborted && (again.length > 0 || !drained)) start()
    for (const other of slots) feed(other)
    wake()
  }

  const start = () => {
    const shared = new Int32Array(new SharedArrayBuffer(12))
    shared[SLOTS.current] = -1
    const worker = new Worker(script, {
      workerData: { job: options.job, shared } satisfies WorkerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    })
    const slot: Slot = { worker, shared, owed: [], begun: 0, since: performance.now() }
    slots.add(slot)
    worker.on('message', (message: Message) => {
      if (message.kind === 'results') accept(slot, message.batch)
      else if (message.kind === 'output') {
        fault ??= new OutputError(message.message)
        wake()
      } else feed(slot)
    })
    let last: Failure = DIED
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') last = OUT_OF_MEMORY
      else last = { code: 'crash', message: `the worker died: ${error.message}` }
    })
    worker.on('exit', () => bury(slot, slot.reason ?? last))
    feed(slot)
  }

  /** Ends workers whose file takes too long; they are told by a counter that stands still. */
  const watch = () => {
    const now = performance.now()
    for (const slot of slots) {
      const begun = Atomics.load(slot.shared, SLOTS.begun)
      if (begun !== slot.begun || Atomics.load(slot.shared, SLOTS.current) < 0) {
        slot.begun = begun
        slot.since = now
      } else if (now - slot.since > timeout! && !slot.reason) {
        slot.reason = { code: 'timeout', message: `took longer than ${timeout! / 1000} s` }
        void slot.worker.terminate()
      }
    }
  }

  const onAbort = () => wake()
  signal?.addEventListener('abort', onAbort)
  const timer = timeout === undefined ? undefined : setInterval(watch, Math.min(Math.max(timeout / 10, 5), 500))
  try {
    for (const flag of FLAGS) setFlagsFromString(flag)
    for (let k = 0; k < jobs; k++) start()
    for (;;) {
      const made = waiting.get(next)
      if (made) {
        const { batch, slot } = made
        waiting.delete(next)
        next += batch.results.length
        yield batch
        const room = batch.bytes.buffer as ArrayBuffer
        if (slot && slots.has(slot) && room.byteLength === ROOM) send(slot, { kind: 'room', room })
        for (const other of slots) feed(other)
        continue
      }
      if (fault) throw fault
      if (signal?.aborted || (drained && next === sent)) break
      await new Promise<void>((resolve) => (wake = resolve))
    }
  } finally {
    clearInterval(timer)
    signal?.removeEventListener('abort', onAbort)
    await close(slots)
  }
}

/** Lets each worker finish the file at hand, so that no half file stays; who does not come to an end is ended. */
async function close(slots: Set<Slot>): Promise<void> {
  const list = [...slots]
  slots.clear()
  await Promise.all(
    list.map(async ({ worker, shared, owed }) => {
      Atomics.store(shared, SLOTS.stop, 1)
      worker.removeAllListeners('message')
      if (Atomics.load(shared, SLOTS.current) >= 0) await idle(worker)
      await worker.terminate()
      for (const { target } of owed) if (target !== undefined) removeIfThere(temporaryName(target))
    }),
  )
}

function idle(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, GRACE)
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    worker.on('message', (message: Message) => message.kind !== 'results' && done())
    worker.on('exit', done)
  })
}
