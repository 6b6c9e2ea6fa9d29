/** What the members of a list have in common and say once: the unit, the bound, that they are money. */
import type { Quantity } from '../stages.ts'
import { among } from '../text/chars.ts'
import { CLOSERS } from './bare.ts'
import { blanked, bounded, coreOf, valued } from './core.ts'
import { type Numeral, readNumeral } from './numeral.ts'
import { exactly } from './exactly.ts'

const LIST_SEPARATOR = /^ ?(?:、|和|与|及|以及|或) ?$/

/** Gives unit and multiplier of a list's last number to the bare ones before it: 1.9、0.7和3.1个百分点. */
export function shareUnit(text: string, loose: Numeral[], last: Quantity, out: Quantity[]): void {
  if (loose.length === 0) return
  const { scale } = readNumeral(text, last.start) ?? { scale: 1 }
  const shared: Quantity[] = []
  let until = last.start
  for (let numeral = loose.pop(); numeral; numeral = loose.pop()) {
    // 完成整治。|2、|5个项目开工: the number of an item
    if (
      numeral.start === 0 ||
      among('。;!?\n', text.charCodeAt(numeral.start - 1)) ||
      until - numeral.end > 4 ||
      !LIST_SEPARATOR.test(text.slice(numeral.end, until))
    )
      break
    // 提高x、x和x个百分点: blanks share with a blank only; 达7或X亿元 is one number, of which a digit is known.
    if ((numeral.style === 'mask') !== (last.masked !== undefined)) break
    const said = numeral.style === 'mask' ? blanked(numeral.masked!, scale) : valued(exactly(numeral.value!, scale))
    const core = coreOf(numeral.start, numeral.end, said, last.unit, last.type)
    shared.push(bounded(text, core, 'shared-unit'))
    until = numeral.start
  }
  loose.length = 0
  if (last.unit !== '' && last.type !== 'duration') for (const one of shared.reverse()) out.push(one)
}

/** 分别超过25万人次和|45万人次|: the bound is said once for both. */
export function shareBound(text: string, before: Quantity | undefined, one: Quantity): Quantity {
  if (!before || before.bound === 'exact' || one.bound !== 'exact' || before.outerStart === before.start) return one
  if (one.outerStart - before.outerEnd !== 1 || !among('和及与、', text.charCodeAt(before.outerEnd))) return one
  const apart = SHARED.test(text.slice(Math.max(0, before.outerStart - 4), before.outerStart))
  return apart ? { ...one, bound: before.bound } : one
}
const SHARED = /分别(?:[达为增减升降有占]|[增减下上][加少降升])?$/

/** 总投资12.6亿,|已到位8亿|, 中央补助1.2亿、|省级配套6000万|: a bare figure right behind money is money, where nothing is counted. */
export function shareMoney(text: string, before: Quantity | undefined, one: Quantity): Quantity {
  if (one.rule !== 'bare-count' || before?.unit !== '元') return one
  if (one.outerEnd < text.length && !among(MONEY_CLOSERS, text.charCodeAt(one.outerEnd))) return one
  const gap = text.slice(before.outerEnd, one.outerStart)
  return gap.length > LONGEST_GAP || OF_OTHERS.test(gap)
    ? one
    : { ...one, unit: '元', type: 'money', rule: 'bare-money' }
}
const MONEY_CLOSERS = `${CLOSERS}、和及与`
const LONGEST_GAP = 16
/** Another sentence, or what is no money. */
const OF_OTHERS =
  /[。;!?\n人户名数量次件株亩吨粒枚张个]|点击|阅读|浏览|播放|粉丝|观众|受众|关注|下载|注册|访问|面积|产量/
