/** What was set as an aim, whatever came of it (下达的目标): 上级确定的|2%|的目标任务, 年初下达的|15亿元|生产指标. */

/** Whether what stands before `end` says that the figure there was set; the pattern reaches no further back than `start`. */
export const isSetBefore = (text: string, start: number, end: number): boolean =>
  SET_BY.test(text.slice(Math.max(start, end - LONGEST_SET), end))
const LONGEST_SET = 12
const SET_BY =
  /(?:下达|交办|分解|分配|核定|签订|给定|(?<=..)(?:确定|规定|设定|提出|要求))的(?:增长|下降|不低于|不超过)?$/

/** Length of 的目标任务 behind a figure, 0 where no aim stands there. */
export const aimLength = (text: string, at: number): number =>
  text[at] === '的' ? (AIM.exec(text.slice(at, at + LONGEST_AIM))?.[0].length ?? 0) : 0
const LONGEST_AIM = 12
const AIM = /^的[^,;。、的]{0,4}?(?:目标|指标)(?:任务)?/
