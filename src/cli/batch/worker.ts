/** The script of a worker thread: takes tasks, hands back results in their order, and says which file it is at. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { OutputError } from './failure.ts'
import { worker, type Result, type Task, type Work } from './job.ts'
import { pack, ROOM, SLOTS, type Message, type Order, type WorkerData } from './protocol.ts'

/** Results are held back until so much text has come together: a message costs as much as a small report. */
const ENOUGH = 1 << 18

async function handle(tasks: readonly Task[], work: Work, shared: Int32Array, port: Port) {
  let held: Result[] = []
  let size = 0
  const flush = () => {
    if (held.length > 0) port.answer(held)
    held = []
    size = 0
  }
  for (const task of tasks) {
    if (Atomics.load(shared, SLOTS.stop) === 1) break
    if (held.length > 0 && held.at(-1)!.index + 1 !== task.index) flush()
    Atomics.store(shared, SLOTS.current, task.index)
    Atomics.add(shared, SLOTS.begun, 1)
    const result = await work(task)
    held.push(result)
    size += result.text?.length ?? 0
    if (size >= ENOUGH) flush()
  }
  flush()
  Atomics.store(shared, SLOTS.current, -1)
  port.post({ kind: 'idle' })
}

interface Port {
  post(message: Message): void
  answer(results: readonly Result[]): void
}

/** The memory of batches comes back once they are written: else a long run leaves garbage faster than it is collected. */
function portOf(parent: MessagePort, rooms: ArrayBuffer[]): Port {
  return {
    post: (message) => parent.postMessage(message),
    answer(results) {
      const batch = pack(results, rooms.pop() ?? new ArrayBuffer(ROOM))
      const message: Message = { kind: 'results', batch }
      parent.postMessage(message, [batch.bytes.buffer as ArrayBuffer])
    },
  }
}

async function serve(parent: MessagePort, { job, shared }: WorkerData): Promise<void> {
  const work = await worker(job)
  const rooms: ArrayBuffer[] = []
  const port = portOf(parent, rooms)
  let queue: Promise<void> = Promise.resolve()
  parent.on('message', (order: Order) => {
    if (order.kind === 'room') return rooms.push(order.room)
    queue = queue
      .then(() => handle(order.tasks, work, shared, port))
      .catch((error: unknown) => {
        if (!(error instanceof OutputError)) throw error
        port.post({ kind: 'output', message: error.message })
      })
  })
}

if (parentPort) void serve(parentPort, workerData as WorkerData)
