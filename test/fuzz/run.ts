/** Runs `structure` over random inputs and checks every invariant; a finding is cut down to a short text that shows it. */
import { structure } from '../../src/index.ts'
import { broken } from '../invariants.ts'
import { generate, soup } from './generate.ts'
import { mutate } from './mutate.ts'
import { random } from './random.ts'

export interface Finding {
  readonly run: number
  readonly made: string
  readonly fault: string
  /** The shortest text found that shows a fault of the same kind. */
  readonly text: string
}

export interface Outcome {
  readonly runs: number
  readonly chars: number
  readonly findings: Finding[]
}

export interface FuzzOptions {
  readonly seed: number
  readonly runs: number
  /** Stop after so many milliseconds. */
  readonly budget: number
  /** Texts to damage; random reports are made where there are none. */
  readonly texts: readonly string[]
  /** Stop at so many different findings. */
  readonly limit?: number
  /** Called before each run with its number. */
  readonly onRun?: (run: number) => void
}

/** The faults of one text: what was thrown, or which invariants are broken. */
export function faults(text: string): string[] {
  try {
    const report = structure(text)
    const out = broken(report, text)
    const again = JSON.stringify(report)
    if (JSON.stringify(structure(text)) !== again) out.push('two runs differ')
    if (JSON.stringify(JSON.parse(again)) !== again) out.push('JSON does not parse back to the same')
    return out
  } catch (error) {
    return [`threw ${error instanceof Error ? `${error.message} ${place(error)}` : String(error)}`]
  }
}

/** Function names of the innermost frames: they tell one crash from another. */
function place(error: Error): string {
  const frames = (error.stack ?? '').match(/at [\w.]+ /g) ?? []
  return frames.slice(0, 3).join('').replaceAll('at ', '< ').trim()
}

/** What two findings of one cause have in common: the fault without its numbers, ids and quotes. */
export function kindOf(fault: string): string {
  return fault.replace(/«[^»]*»/gs, '').replace(/[is]?\d+(\.\d+)*/g, 'N')
}

export function fuzz(options: FuzzOptions): Outcome {
  const until = performance.now() + options.budget
  const findings = new Map<string, Finding>()
  const limit = options.limit ?? 20
  let runs = 0
  let chars = 0
  while (runs < options.runs && findings.size < limit) {
    if ((runs & 63) === 0 && performance.now() > until) break
    options.onRun?.(runs)
    const { text, made } = input(options, runs)
    runs++
    chars += text.length
    const fault = faults(text)[0]
    if (fault === undefined || findings.has(kindOf(fault))) continue
    const kind = kindOf(fault)
    const small = shrink(text, (t) => faults(t).some((f) => kindOf(f) === kind))
    findings.set(kind, { run: runs - 1, made, fault: faults(small)[0] ?? fault, text: small })
  }
  return { runs, chars, findings: [...findings.values()] }
}

/** The input of one run; it hangs on seed and number only, so that a single run can be repeated. */
export function input(options: Pick<FuzzOptions, 'seed' | 'texts'>, run: number): { text: string; made: string } {
  const r = random(options.seed * 1_000_003 + run)
  const pick = () => (options.texts.length > 0 && r.chance(0.8) ? part(r.pick(options.texts), r.below) : generate(r))
  if (r.chance(0.05)) return { text: soup(r), made: 'soup' }
  if (r.chance(0.03)) return { text: generate(r), made: 'generate' }
  const { text, names } = mutate(r, pick(), pick())
  return { text, made: names.join(' ') }
}

/** A window of a long text: short inputs run often. */
function part(text: string, below: (n: number) => number): string {
  const length = 200 + below(1800)
  if (text.length <= length) return text
  const start = below(3) === 0 ? 0 : below(text.length - length)
  return text.slice(start, start + length)
}

/** Deletes ever smaller stretches as long as the fault stays. */
function shrink(text: string, shows: (text: string) => boolean): string {
  let best = text
  const until = performance.now() + 3000
  for (let size = best.length >> 1; size >= 1; size >>= 1) {
    for (let at = 0; at < best.length && performance.now() < until;) {
      const shorter = best.slice(0, at) + best.slice(at + size)
      if (shows(shorter)) best = shorter
      else at += size
    }
  }
  return best
}
