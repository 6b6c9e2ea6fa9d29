/** The script of a worker thread: takes tasks, hands back results in their order, and says which file it is at. */
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { OutputError } from './failure.ts'
import { worker, type Result, type Task, type Work } from './job.ts'
import { pack, SLOTS, type Message, type WorkerData } from './protocol.ts'

/** Results are held back until so much text has come together: a message costs as much as a small report. */
const ENOUGH = 1 << 18

async function handle(tasks: readonly Task[], work: Work, shared: Int32Array, post: (m: Message) => void) {
  let held: Result[] = []
  let size = 0
  const flush = () => {
    if (held.length > 0) post({ kind: 'results', batch: pack(held) })
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
  post({ kind: 'idle' })
}

async function serve(port: MessagePort, { job, shared }: WorkerData): Promise<void> {
  const work = await worker(job)
  const post = (message: Message) =>
    port.postMessage(message, message.kind === 'results' ? [message.batch.bytes.buffer as ArrayBuffer] : [])
  let queue: Promise<void> = Promise.resolve()
  port.on('message', (tasks: readonly Task[]) => {
    queue = queue
      .then(() => handle(tasks, work, shared, post))
      .catch((error: unknown) => {
        if (!(error instanceof OutputError)) throw error
        post({ kind: 'output', message: error.message })
      })
  })
}

if (parentPort) void serve(parentPort, workerData as WorkerData)
