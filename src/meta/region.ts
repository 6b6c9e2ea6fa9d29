/** The region that a body's name begins with (澄湖市第三人民医院 → 澄湖市, 广西政府 → 广西). */
import { NO_REGION, REGION_ENDS, SHORT_REGIONS } from '../data/regions.ts'
import { prefixMatcher, suffixMatcher } from '../text/matchers.ts'

const endAt = prefixMatcher(REGION_ENDS.join(' '))
const shortAt = prefixMatcher(SHORT_REGIONS.join(' '))
const noRegionBefore = suffixMatcher(NO_REGION.join(' '))
const LONGEST_STEM = 7
const MASK = /[xX×*＊○□某_…]/

/** 市场监督管理局市区分局: no region has such a character inside; 晋城市, but 中心城市. */
const NO_STEM =
  /[,。、\d年局委厅处院部办《“(]|集团|公司|关于|^[市县区省镇乡]|^城[市区]$|..城市$|^(?:在|我|本|全|该|各|团)[市县区省镇乡]$/

/** What stands before the region in a name: 中共澄阳县委, 国网澄阳县供电公司, 政协澄阳县委员会 */
export const PREFIX =
  /^(?:中共|中国共产党|国家税务总局|国家统计局|中华人民共和国|中国(?:人民|农业|工商|建设|邮政储蓄)?银行|政协|中国人民政治协商会议|民[革盟建进]|农工党|九三学社|国网|南网|国家电网|中国(?:移动|联通|电信|邮政|铁塔|石化|石油|人寿)|共青团)/

/** Length of the region at the start of a name; 0 where there is none: 市教育局 has no name, XX县 hides it. */
export function regionLength(name: string): number {
  const start = PREFIX.exec(name)?.[0].length ?? 0
  let at = start
  for (let step = nextRegion(name, at); step > at; step = nextRegion(name, at)) at = step
  if (at === start) {
    const short = shortAt(name, start, name.length)
    return short > 0 ? start + short : 0
  }
  return MASK.test(name.slice(0, at)) ? 0 : at
}

/** Where the region after `from` ends; `from` where there is none. */
function nextRegion(name: string, from: number): number {
  const least = from + (shortAt(name, from, name.length) || 1)
  for (let at = least; at <= from + LONGEST_STEM && at < name.length; at++) {
    const end = endAt(name, at, name.length)
    const to = at + end
    // 市场部: no city.
    if (end === 0 || name.startsWith('市场', at)) continue
    if (noRegionBefore(name, to, from) > 0 || NO_STEM.test(name.slice(from, to))) return from
    // 沙市区, 津市市: a city's name that ends in 市 itself; 扬州市 in 州.
    if (end === 1 && /^(?:.市(?=[市区])|.{1,3}州(?=市(?!场)))/.test(name.slice(from, to + 2))) return to + 1
    return to
  }
  return from
}

/** 在云台县第九届人民代表大会上 */
const ASSEMBLY = /(?:在|向)([^,。在的\s\d]{1,14}?(?:省|市|县|区|州|旗|镇|乡|盟))第[一二三四五六七八九十百]{1,4}届/

export function regionOfAssembly(text: string): { start: number; end: number } | null {
  const match = ASSEMBLY.exec(text)
  if (!match || MASK.test(match[1]!) || match[1]!.length < 2) return null
  return { start: match.index + 1, end: match.index + 1 + match[1]!.length }
}
