/** The script of a worker thread: takes tasks, hands back results in their order, and says which file it is at. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { OutputError } from './failure.ts'
import { worker, type Task, type Work } from './job.ts'
import { packer, ROOM, SLOTS, type Message, type Order, type WorkerData } from './protocol.ts'

/** Results are held back until so many bytes have come together: a message costs as much as a small report. */
const ENOUGH = ROOM / 2

interface Port {
  post(message: Message): void
  /** Memory of batches that are written: without it a long run leaves garbage faster than it is collected. */
  readonly rooms: ArrayBuffer[]
}

async function handle(tasks: readonly Task[], work: Work, shared: Int32Array, { post, rooms }: Port): Promise<void> {
  const batch = packer((least) => (least > ROOM ? new ArrayBuffer(least) : (rooms.pop() ?? new ArrayBuffer(ROOM))))
  const flush = () => {
    const ready = batch.take()
    if (ready) post({ kind: 'results', batch: ready })
  }
  for (const task of tasks) {
    if (Atomics.load(shared, SLOTS.stop) === 1) break
    Atomics.store(shared, SLOTS.current, task.index)
    Atomics.add(shared, SLOTS.begun, 1)
    const result = await work(task)
    if (!batch.takes(result)) flush()
    batch.add(result)
    if (batch.size >= ENOUGH) flush()
  }
  flush()
  Atomics.store(shared, SLOTS.current, -1)
  post({ kind: 'idle' })
}

async function serve(parent: MessagePort, { job, shared }: WorkerData): Promise<void> {
  const work = await worker(job)
  const post = (message: Message) =>
    parent.postMessage(message, message.kind === 'results' ? [message.batch.bytes.buffer as ArrayBuffer] : [])
  const port: Port = { post, rooms: [] }
  let queue: Promise<void> = Promise.resolve()
  parent.on('message', (order: Order) => {
    if (order.kind === 'room') return port.rooms.push(order.room)
    queue = queue
      .then(() => handle(order.tasks, work, shared, port))
      .catch((error: unknown) => {
        if (!(error instanceof OutputError)) throw error
        post({ kind: 'output', message: error.message })
      })
  })
}

if (parentPort) void serve(parentPort, workerData as WorkerData)
