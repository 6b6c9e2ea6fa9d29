// Hostile inputs stay linear: each size is twice the one before, and no doubling may cost more than 2.3 times.
import { figure, table } from './measure.mjs'
import { prepared, stages } from './source.mjs'
import { bytesOf, longText, sameText } from './text.mjs'

const of = (unit) => (chars) => unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars)

/** Inputs by the number of their characters. */
export const HOSTILE = {
  'one digit': of('7'),
  一: of('一'),
  x: of('x'),
  '(': of('('),
  '《': of('《'),
  '一、': of('一、'),
  '1.': of('1.'),
  第: of('第'),
  spaces: of(' '),
  '，': of('，'),
  'digits and commas': of('7,'),
  newlines: of('\n'),
  'half pairs': of('\uD840'),
  'astral characters': of('𠀀'),
  'one line without punctuation': of('新修水渠改造农田培训农户办结案件'),
  'one line of figures': of('完成投资12.5亿元增长3.4个百分点'),
  'one line of masks': of('新增xx.xx万个占xx%'),
  'one paragraph of commas and figures': of('新修水渠12公里，增长5%，'),
  'nested brackets': (chars) => `${'（'.repeat(chars / 2)}${'）'.repeat(chars / 2)}`,
  'nested titles': (chars) => `${'《'.repeat(chars / 2)}${'》'.repeat(chars / 2)}`,
  headings: of('一、工作回顾\n'),
  'numbered headings': (chars) => numbered(chars, (n) => `${n}.做好第${n}项工作\n`),
  'ever deeper headings': (chars) => numbered(chars, (n) => `${'1.'.repeat((n % 60) + 1)}1 小项\n`),
  'table rows': of('灌渠\t12\t13%\n'),
  'inline items': of('一是修渠，二是改田，'),
  'short lines': of('完成\n'),
  'html tags': of('<p>&nbsp;</p>'),
  'page marks': of('第 1 页 共 15 页'),
  traditional: of('改善農業設備，辦結案件3件。'),
}

function numbered(chars, line) {
  const out = []
  for (let n = 1, length = 0; length < chars; n++) {
    out.push(line(n))
    length += out.at(-1).length
  }
  return out.join('')
}

/**
 * The quickest of a few samples, in milliseconds on a core a run: what else the machine does only ever adds, as does the
 * garbage of the run before. A sample goes on until it has taken `atLeast` milliseconds, as the clock of the core may move
 * in steps of four.
 */
function time(run, samples, atLeast = 0) {
  let best = Infinity
  for (let k = 0; k < samples; k++) {
    globalThis.gc?.()
    const before = process.cpuUsage()
    const spent = () => {
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1000
    }
    run()
    let runs = 1
    for (; spent() < atLeast; runs++) run()
    best = Math.min(best, spent() / runs)
  }
  return best
}

export async function hostile({ sizes = [131_072, 262_144, 524_288, 1_048_576], only } = {}) {
  const { structure } = await stages()
  const warm = longText(200_000)
  for (let k = 0; k < 5; k++) structure(warm)
  const rows = [['input', ...sizes.map((n) => `${figure(n / 1000)}K chars, ms`), 'worst doubling', 'ns a char']]
  let [worst, which] = [0, '']
  for (const [name, make] of Object.entries(HOSTILE)) {
    if (only && !name.includes(only)) continue
    const inputs = sizes.map(make)
    time(() => JSON.stringify(structure(inputs[0])), 1)
    const quickest = (samples) => inputs.map((text) => time(() => JSON.stringify(structure(text)), samples, 200))
    let times = quickest(2)
    // What looks crooked is measured again with more care before it is called so.
    if (doubling(times) > 2.3) times = quickest(6)
    if (doubling(times) > worst) [worst, which] = [doubling(times), name]
    rows.push([name, ...times.map(figure), figure(doubling(times)), figure((times.at(-1) * 1e6) / sizes.at(-1))])
  }
  return {
    title: `Hostile inputs, ${sizes.length} sizes, structure and JSON, milliseconds on a core`,
    body: table(rows),
    checks: [[`no doubling of a hostile input costs more than 2.3 times; the worst, ${which},`, worst, worst <= 2.3]],
  }
}

const doubling = (times) => Math.max(...times.slice(1).map((t, k) => t / times[k]))

/**
 * A file and a single paragraph that grow, and that paragraph through the indicators alone: time a byte against length.
 * The sizes take turns, and the quickest round of each counts: what else the machine does only ever adds.
 */
export async function scaling({ sizes = [10_000, 100_000, 1_000_000, 10_000_000], rounds = 5 } = {}) {
  const s = await stages()
  const whole = (text) => () => JSON.stringify(s.structure(text)).length
  const figures = (text) => {
    const { blocks, heads, title } = prepared(s, text)
    return () => s.indicators(blocks, heads, title).length
  }
  const onOneLine = (text) => text.replace(/\s*\n\s*/g, '')
  const columns = [
    ['lines as they are', (text) => whole(text)],
    ['one paragraph', (text) => whole(onOneLine(text))],
    ['one paragraph, indicators alone', (text) => figures(onOneLine(text))],
  ]
  // V8 compiles a function well only after many calls, and the shortest text is measured first.
  for (let k = 0; k < 150; k++) s.structure(sameText(100_000))
  const best = sizes.map(() => columns.map(() => Infinity))
  for (let round = 0; round < rounds; round++)
    for (const [row, size] of sizes.entries()) {
      if (size > 2_000_000 && round > 1) continue
      const text = sameText(size)
      const repeat = Math.max(1, Math.floor(2_000_000 / size))
      for (const [column, [, make]] of columns.entries()) {
        const run = make(text)
        const ms = time(() => Array.from({ length: repeat }, run), 1) / repeat
        best[row][column] = Math.min(best[row][column], (ms * 1e6) / bytesOf(text))
      }
    }
  const rows = [['length', ...columns.map(([name]) => `${name}, ns a byte`)]]
  sizes.forEach((size, row) => rows.push([`${figure(size / 1000)} KB`, ...best[row].map(figure)]))
  const checks = columns.map(([name], column) => {
    const list = best.filter((_, row) => sizes[row] <= 10_000_000).map((cells) => cells[column])
    const spread = Math.max(...list) / Math.min(...list)
    return [`${figure(sizes[0] / 1000)} KB to 10 MB within 20 %, ${name}`, spread, spread <= 1.2]
  })
  return { title: `Time on a core by length, quickest of ${rounds} rounds`, body: table(rows), checks }
}
