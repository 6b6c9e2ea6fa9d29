/** What a half or a tenth behind the unit adds: 六倍半, 一个半小时, 三成五, 八五折. */
import { among, charAt } from '../text/chars.ts'
import { isBareEnd } from './bare.ts'
import { blanked, type Core, coreOf, ranged, valued } from './core.ts'
import { isNumeralUnit } from './numeral.ts'
import { matchUnit } from './unit.ts'

/** 六倍半 is 6.5, 一个半小时 1.5; 半 before a noun is none of it (三倍半导体). */
export function withHalf(text: string, core: Core, inside: boolean): Core {
  const after = text[core.end] === '半' && HALVED.test(core.unit) && isBareEnd(text, core.end + 1)
  if (core.value === null || !(inside || after)) return core
  const value = core.value + (core.value < 0 ? -0.5 : 0.5)
  return coreOf(core.start, core.end + (after ? 1 : 0), valued(value), core.unit, core.type)
}
const HALVED = /^(?:倍|年|小时|天|番|亩|公里)$/

const TENTH_DIGITS = '一二三四五六七八九123456789'

/** 三成 is 30, 三成五 and 3成5 are 35, 三成半 too (三成半导体企业 is 30), 八五折 is 85. */
export function withTenths(text: string, core: Core): Core {
  const next = charAt(text, core.end)
  const half = next === '半' && text[core.end - 1] === '成' && isHalfEnd(text, core.end + 1)
  const digit = half ? 4 : TENTH_DIGITS.indexOf(next || '\n')
  const alone =
    half ||
    (digit >= 0 &&
      (FINER.test(text.slice(core.end, core.end + 5)) ||
        (!matchUnit(text, core.end + 1) && !isNumeralUnit(text.charCodeAt(core.end + 1)))))
  const tail = alone ? (digit % 9) + 1 : 0
  const finer = alone && !half && core.value !== null ? finerTenths(text, core.end) : null
  // 九成九八
  if (finer) {
    const value = Number((core.value! * 10 + finer.tail).toPrecision(15))
    return coreOf(core.start, finer.end, valued(value), core.unit, core.type)
  }
  const tenths = (value: number): number => Number((value * 10).toPrecision(15)) + (value < 0 ? -tail : tail)
  const said =
    core.masked !== undefined
      ? blanked(core.masked, 10)
      : core.range
        ? ranged([tenths(core.range[0]) - tail, tenths(core.range[1])])
        : valued(core.value === null ? null : tenths(core.value))
  return coreOf(core.start, core.end + (alone ? 1 : 0), said, core.unit, core.type)
}

/** 九成|九八, 8成|75, 5成|3.2: tenths with a digit or two behind them, where nothing counts on. */
function finerTenths(text: string, at: number): { tail: number; end: number } | null {
  const said = FINER.exec(text.slice(at, at + 5))
  if (!said) return null
  const end = at + said[0].length
  if (matchUnit(text, end) || isNumeralUnit(text.charCodeAt(end))) return null
  const digits = [...said[0]]
    .map((c) => (c === '.' ? '' : '〇一二三四五六七八九'.indexOf(c) >= 0 ? '〇一二三四五六七八九'.indexOf(c) : c))
    .join('')
  return { tail: Number(`${digits[0]}.${digits.slice(1)}`), end }
}
const FINER =
  /^(?:[一二三四五六七八九][〇一二三四五六七八九]{1,2}|[1-9](?:\d{1,2}|\.\d{1,2}))(?![〇一二三四五六七八九\d])/

/** 由两成半|提高到四成半, 八成半|是新案, 四成半|为港人; but 三成|半导体企业, 两成|半失能老人 */
const isHalfEnd = (text: string, at: number): boolean =>
  isBareEnd(text, at) || among('提升增降上下扩缩到至是为属来的个受涉由被会认有未', text.charCodeAt(at))
