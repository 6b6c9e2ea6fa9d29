// MB/s of UTF-8: the whole pipeline, each stage, and the peers, over the same texts in one run.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { figure, medians, table } from './measure.mjs'
import { peers } from './peers.mjs'
import { prepared, root, stages } from './source.mjs'
import { bytesOf, textSet, vary } from './text.mjs'

const require = createRequire(import.meta.url)

/**
 * Rounds before the first that counts: what is measured is a long run. Some six hundred functions become hot, and V8's other
 * threads take three seconds to optimise them. After 40 rounds they are at it still, and a fifth of the core-seconds of the pipeline is
 * theirs; after 500 it takes as many seconds on a core as by the clock.
 */
const WARM = 500

export async function throughput({ rounds = 15, warmups = WARM, texts: folder } = {}) {
  const s = await stages()
  const { recognizers } = await peers()
  const base = textSet(folder)
  let texts = base
  let ready = texts.map((t) => prepared(s, t))
  const bytes = base.reduce((sum, t) => sum + bytesOf(t), 0)
  const figures = ready.reduce((sum, p) => sum + p.drafts.length, 0)
  const nodejieba = require(join(root, 'node_modules/nodejieba'))
  nodejieba.load()
  const t2s = require(join(root, 'node_modules/opencc-js')).Converter({ from: 't', to: 'cn' })
  const encoded = () => texts.map((t) => Buffer.from(t))
  let buffers = encoded()
  let round = 0
  let sink = 0
  const each = (run) => () => {
    for (const one of ready) sink += run(one) ? 1 : 0
  }
  const tasks = {
    change: () => {
      round++
      texts = base.map((t) => vary(t, round))
      ready = texts.map((t) => prepared(s, t))
      buffers = encoded()
    },
    'structure + JSON': () => {
      for (const t of texts) sink += JSON.stringify(s.structure(t)).length
    },
    normalise: each((p) => s.normalise(p.text)),
    clean: each((p) => s.clean(p.view)),
    paragraphs: each((p) => s.paragraphs(p.view, p.cleaned)),
    outline: each((p) => s.outline(p.blocks, p.title)),
    roles: each((p) => s.roles(p.outlined.heads, p.blocks, p.title)),
    indicators: each((p) => s.indicators(p.blocks, p.heads, p.title)),
    meta: each((p) => s.meta(p.view, p.cleaned, p.blocks, p.heads)),
    report: each((p) => s.report(p.parts)),
    'JSON.stringify': each((p) => JSON.stringify(p.made).length),
    'nodejieba.cut': () => {
      for (const t of texts) sink += nodejieba.cut(t).length
    },
    'nodejieba.tag': () => {
      for (const t of texts) sink += nodejieba.tag(t).length
    },
    'opencc-js t2s': () => {
      for (const t of texts) sink += t2s(t).length
    },
    'UTF-8 decoding': () => {
      const decoder = new TextDecoder('utf-8', { fatal: true })
      for (const b of buffers) sink += decoder.decode(b).length
    },
  }
  const times = await medians(tasks, { rounds, warmups })
  const whole = times.get('structure + JSON')
  const speed = (ms) => bytes / 1000 / ms
  const rows = [['task', 'MB/s', 'MB a core-second', 'pipeline is … times as fast, by core-seconds']]
  for (const [name, { ms, core }] of times)
    if (name !== 'change') rows.push([name, ...[speed(ms), speed(core), core / whole.core].map(figure)])
  const slow = recognizersSpeed(recognizers, texts)
  rows.push([
    'Recognizers-Text, 5 models',
    ...(slow ? [slow.clock, slow.core, speed(whole.core) / slow.core].map(figure) : ['not installed', '', '']),
  ])
  const core = (name) => times.get(name).core
  const ratios = {
    cut: core('nodejieba.cut') / whole.core,
    t2s: core('opencc-js t2s') / whole.core,
    tag: core('nodejieba.tag') / core('indicators'),
    recognizers: slow ? speed(core('indicators')) / slow.core : NaN,
  }
  return {
    title: `Throughput over ${base.length} reports, ${figure(bytes / 1000)} KB of UTF-8, a figure every ${figure(bytes / figures)} bytes, medians of ${rounds} rounds`,
    body: table(rows),
    checks: [
      ['pipeline at least 3 times nodejieba.cut', ratios.cut, ratios.cut >= 3],
      ['pipeline at least half of opencc-js t2s', ratios.t2s, ratios.t2s >= 0.5],
      ['indicators at least 3 times nodejieba.tag', ratios.tag, ratios.tag >= 3],
      ['indicators at least 100 times Recognizers-Text', ratios.recognizers, ratios.recognizers >= 100],
    ],
    sink,
  }
}

/** MB/s by the clock and of a core; slow enough to be measured once, over the first paragraphs only. */
function recognizersSpeed(recognizers, texts) {
  if (!recognizers) return null
  const lines = texts.join('\n').split('\n').slice(0, 60)
  const run = () => {
    for (const line of lines) for (const model of recognizers) model(line)
  }
  run()
  const [started, before] = [performance.now(), process.cpuUsage()]
  run()
  const ms = performance.now() - started
  const { user, system } = process.cpuUsage(before)
  const speed = (time) => lines.reduce((sum, l) => sum + bytesOf(l), 0) / 1000 / time
  return { clock: speed(ms), core: speed((user + system) / 1000) }
}
