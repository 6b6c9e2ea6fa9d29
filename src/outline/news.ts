/** News of meetings and visits: short, without headings, and what somebody demands stands in its sentences. */
import { demandCue, pledgeCue } from '../text/lead-cues.ts'
import { candidate, type Candidate } from './candidate.ts'
import type { Reading } from './reading.ts'

/** Whether a text is so short and without headings that it may be one. `tail` is where its signature begins. */
export const isNewsItem = (own: readonly Candidate[], tail: number): boolean =>
  tail <= LONGEST_NEWS && own.length > 0 && own.every(({ kind }) => OF_NEWS.has(kind))
const LONGEST_NEWS = 12

/** News of a meeting ends in what its chairman wants: 最后,镇长强调,要…要…. */
export function withDemands(out: Candidate[], paragraphs: Reading['paragraphs'], tail: number): Candidate[] {
  if (!isNewsItem(out, tail)) return out
  const taken = new Set(out.map(({ paragraph }) => paragraph))
  let behind = false
  for (let i = 1; i < tail; i++) {
    const { text } = paragraphs[i]!
    const found = taken.has(i)
      ? null
      : (demandCue(text, paragraphs[i + 1]?.text) ?? (i === tail - 1 ? pledgeCue(text) : null))
    if (found) out.push(candidate('cue', i, { role: found.role, tentative: true, closed: true }))
    else if (behind && !taken.has(i) && isAttendance(text))
      out.push(candidate('cue', i, { role: 'achievements', tentative: true, closed: true }))
    if (taken.has(i)) behind = false
    if (found) behind = true
  }
  return out.sort((a, b) => a.paragraph - b.paragraph)
}

/** 各科室负责人参加会议。 会上,三个单位作了交流发言。: behind what was demanded, who was there and what they did. */
const isAttendance = (text: string): boolean =>
  text.length <= LONGEST_ATTENDANCE && (ATTENDED.test(text) || CAME_OF_IT.test(text) || KNOWN.test(text))
const LONGEST_ATTENDANCE = 160
const ATTENDED =
  /^会后,[^。]{2,20}(?:前往|来到|深入|实地|走访|到)[^。]*(?:调研|察看|查看|考察|参观|慰问|走访)[^。]*。$|^[^。]*(?:参加|出席|列席)了?(?:此次|本次|上述)?(?:会议|大会|座谈会?|活动|调研)?。?$|^会议由[^。]{2,30}主持。?$|^会议?[上还],?(?![^。]*[,;]要)[^。]*(?:听取|审议|学习|传达|表彰|进行|作|宣读|通报|颁发|签订|汇报)了[^。]*。/
/** 结合提出的要求,各部部长踊跃发言,…; 此次会议的召开使各部门明确了方向: what came of it. */
const CAME_OF_IT =
  /^(?:结合|围绕|针对)[^。,]{2,30},[^。,;]{2,24}(?:踊跃|纷纷|依次|先后)(?:发言|表态|表示|交流)|^(?:通过)?(?:此次|本次|这次)(?:会议|大会|活动|培训|座谈会)(?:的[召举]?[开行办])?,?(?![^。]*(?:下一步|将(?!近)|要求|希望))[^。]{0,80}(?:明确了|增强了|提[高升]了|奠定了?|凝聚了|加强了|促进了|有益于|有利于|打下了?)/
/** 据悉,2022年,县审计局…获表彰; not what is still to come. */
const KNOWN = /^据(?:悉|了解|介绍|统计),(?![^。]*(?:下一步|将(?!近)|计划|力争|预计|拟))/
const OF_NEWS = new Set<Candidate['kind']>(['preamble', 'review', 'cue', 'signature'])
