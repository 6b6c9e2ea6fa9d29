// Medians of interleaved rounds: on a shared machine only ratios within one run mean anything, and they mean most where
// all tasks meet the same noise. Each round runs every task once, in order, through tinybench.
import { Bench } from 'tinybench'

/** @returns {Promise<Map<string, number>>} median milliseconds of each task */
export async function medians(tasks, { rounds = 9, warmups = 2 } = {}) {
  const bench = new Bench({ iterations: 1, time: 0, warmup: false })
  const samples = new Map()
  // What one task leaves behind is not collected in the time of the next.
  for (const [name, run] of Object.entries(tasks)) bench.add(name, run, { beforeEach: () => globalThis.gc?.() })
  for (let round = -warmups; round < rounds; round++) {
    bench.reset()
    await bench.run()
    if (round < 0) continue
    for (const task of bench.tasks) {
      if (task.result.error) throw task.result.error
      if (!samples.has(task.name)) samples.set(task.name, [])
      samples.get(task.name).push(task.result.latency.p50)
    }
  }
  return new Map([...samples].map(([name, list]) => [name, median(list)]))
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
