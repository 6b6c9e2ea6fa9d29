// Medians of interleaved rounds: on a shared machine only ratios within one run mean anything, and they mean most where
// all tasks meet the same noise. Each round runs every task once, in order, through tinybench. Beside the clock the time
// on a core is taken, of all threads of this process: what others do on the machine does not count in it, and the work
// that V8's helpers do for a task does.
import { Bench } from 'tinybench'

/**
 * @param warmups rounds before the first that counts: V8 compiles a function well only after many calls
 * @returns {Promise<Map<string, {ms: number, core: number}>>} median milliseconds of each task, by the clock and on a core
 */
export async function medians(tasks, { rounds = 9, warmups = 2 } = {}) {
  const bench = new Bench({ iterations: 1, time: 0, warmup: false })
  const samples = new Map(Object.keys(tasks).map((name) => [name, { ms: [], core: [] }]))
  let counts = false
  for (const [name, run] of Object.entries(tasks)) {
    let before
    const beforeEach = () => {
      // What one task leaves behind is not collected in the time of the next. A full collection would also throw away
      // compiled code that other tasks have not called for a while.
      globalThis.gc?.({ type: 'minor' })
      before = process.cpuUsage()
    }
    const afterEach = () => {
      const { user, system } = process.cpuUsage(before)
      if (counts) samples.get(name).core.push((user + system) / 1000)
    }
    bench.add(name, run, { beforeEach, afterEach })
  }
  for (let round = -warmups; round < rounds; round++) {
    counts = round >= 0
    bench.reset()
    await bench.run()
    for (const task of bench.tasks) {
      if (task.result.error) throw task.result.error
      if (counts) samples.get(task.name).ms.push(task.result.latency.p50)
    }
  }
  return new Map([...samples].map(([name, { ms, core }]) => [name, { ms: median(ms), core: median(core) }]))
}

export function median(list) {
  const sorted = [...list].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** A Markdown table; the first row is the head. */
export function table(rows) {
  const [head, ...body] = rows.map((row) => `| ${row.join(' | ')} |`)
  return [head, `|${rows[0].map(() => ' --- |').join('')}`, ...body].join('\n')
}

/** Three significant digits, no exponent. */
export function figure(n) {
  return n >= 100 ? n.toFixed(0) : n.toPrecision(3)
}
