// Where the time goes: node bench/profile.mjs [--seconds 10] [--texts FOLDER] prints self times by function.
import { Session } from 'node:inspector/promises'
import { parseArgs } from 'node:util'
import { stages } from './source.mjs'
import { textSet, vary } from './text.mjs'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '8' },
    warm: { type: 'string', default: '500' },
    texts: { type: 'string' },
    top: { type: 'string', default: '45' },
  },
})
const { structure } = await stages()
const texts = textSet(values.texts)
// Warm: what runs before the compiler is done is not what a long run does.
for (let round = 1; round <= Number(values.warm); round++)
  for (const t of texts) JSON.stringify(structure(vary(t, round)))
const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.setSamplingInterval', { interval: 500 })
await session.post('Profiler.start')
const until = performance.now() + Number(values.seconds) * 1000
let bytes = 0
let round = 0
while (performance.now() < until) {
  round++
  for (const t of texts) {
    JSON.stringify(structure(vary(t, round)))
    bytes += Buffer.byteLength(t)
  }
}
const { profile } = await session.post('Profiler.stop')

const byId = new Map(profile.nodes.map((n) => [n.id, n]))
const self = new Map()
const total = new Map()
const parent = new Map()
for (const n of profile.nodes) for (const c of n.children ?? []) parent.set(c, n.id)
const nameOf = (n) => `${n.callFrame.functionName || '(anonymous)'}:${n.callFrame.lineNumber + 1}`
let all = 0
profile.samples.forEach((id, k) => {
  const dt = profile.timeDeltas[k]
  all += dt
  const name = nameOf(byId.get(id))
  self.set(name, (self.get(name) ?? 0) + dt)
  const seen = new Set()
  for (let at = id; at !== undefined; at = parent.get(at)) {
    const n = nameOf(byId.get(at))
    if (seen.has(n)) continue
    seen.add(n)
    total.set(n, (total.get(n) ?? 0) + dt)
  }
})
const show = (map) =>
  [...map]
    .sort((a, b) => b[1] - a[1])
    .slice(0, Number(values.top))
    .map(([name, dt]) => `${((dt / all) * 100).toFixed(1).padStart(5)} %  ${name}`)
    .join('\n')
console.log(
  `${(bytes / (Number(values.seconds) * 1e6)).toFixed(2)} MB/s\n\nself\n${show(self)}\n\ntotal\n${show(total)}`,
)
