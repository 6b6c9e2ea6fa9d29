// Folders of many reports through the command line: files and megabytes a second with one worker and with two, and the
// most memory that the process ever held. The runs of one size take turns, so that all meet the same noise. Core-seconds are
// what the process itself was given: on a shared machine they tell more than the clock.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clearInterval, setInterval } from 'node:timers'
import { figure, median, table } from './measure.mjs'
import { root } from './source.mjs'
import { bytesOf, textSet, vary } from './text.mjs'

const cache = join(root, '.cache')
const JOBS = [1, 2]

/** Reports of the fixtures, each with another digit, a hundred to a folder. */
async function makeFolder(count) {
  const folder = join(cache, `folder-${count}`)
  const texts = textSet()
  let bytes = 0
  for (let n = 0; n < count; n++) {
    const text = vary(texts[n % texts.length], n)
    const below = join(folder, String(Math.floor(n / 100)).padStart(3, '0'))
    if (n % 100 === 0) mkdirSync(below, { recursive: true })
    const file = join(below, `${String(n).padStart(5, '0')}.txt`)
    if (!existsSync(file)) writeFileSync(file, text)
    bytes += bytesOf(text)
  }
  return { folder, bytes }
}

/** One run: seconds, and as the kernel counted them core-seconds and the peak of memory in MB. */
function run(folder, jobs) {
  const out = join(cache, 'folder.ndjson')
  const args = [join(root, 'bin/shuli.js'), folder, '-f', 'ndjson', '-o', out, '-q', '-j', String(jobs)]
  const env = { ...process.env }
  delete env.NODE_EXTRA_CA_CERTS
  const started = performance.now()
  const child = spawn(process.execPath, args, { env, stdio: 'inherit' })
  let peak = 0
  let cores = 0
  const look = () => {
    try {
      peak = Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024
      const [user, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13)
      cores = (Number(user) + Number(system)) / 100
    } catch {
      // It has just ended.
    }
  }
  const timer = setInterval(look, 20)
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(timer)
      rmSync(out, { force: true })
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, cores, peak })
      else reject(new Error(`node ${args.join(' ')} exited ${code}`))
    })
  })
}

export async function folders({ counts = [1000, 10_000], rounds = 3 } = {}) {
  const rows = [
    ['files', 'jobs', 'seconds', 'core-seconds', 'files/s', 'MB/s', 'peak RSS, MB', 'times as fast as 1 job'],
  ]
  const measured = new Map()
  for (const count of counts) {
    const { folder, bytes } = await makeFolder(count)
    const runs = new Map(JOBS.map((jobs) => [jobs, []]))
    for (let round = 0; round < rounds; round++) for (const jobs of JOBS) runs.get(jobs).push(await run(folder, jobs))
    const seconds = JOBS.map((jobs) => median(runs.get(jobs).map((one) => one.seconds)))
    JOBS.forEach((jobs, k) => {
      // Of each pair of neighbours its own ratio: what slows the machine for a minute slows both.
      const faster = median(runs.get(jobs).map((one, round) => runs.get(1)[round].seconds / one.seconds))
      const cores = median(runs.get(jobs).map((one) => one.cores))
      const peak = Math.max(...runs.get(jobs).map((one) => one.peak))
      measured.set(`${count} ${jobs}`, { faster, peak })
      const speeds = [seconds[k], cores, count / seconds[k], bytes / 1e6 / seconds[k], peak, faster]
      rows.push([count, jobs, ...speeds.map(figure)])
    })
    rmSync(folder, { recursive: true, force: true })
  }
  const [few, many] = [counts[0], counts.at(-1)].map((count) => JOBS.map((jobs) => measured.get(`${count} ${jobs}`)))
  const growth = Math.max(...JOBS.map((_, k) => many[k].peak / few[k].peak))
  const peak = Math.max(...many.map((one) => one.peak))
  return {
    title: `Folders of reports of the fixtures, medians of ${rounds} rounds`,
    body: table(rows),
    checks: [
      [`${counts.at(-1)} files: 2 jobs at least 1.7 times as fast as 1`, many[1].faster, many[1].faster >= 1.7],
      [`peak RSS for ${counts.at(-1)} files at most 1.1 times that for ${counts[0]}`, growth, growth <= 1.1],
      ['peak RSS under 400 MB', peak, peak < 400],
    ],
  }
}
