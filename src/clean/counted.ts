/** 服务群众8.6万人次, 办结率98%: a sentence that counts so is a report's own, whatever words of a page it holds. */
export const countsActs = (sentence: string): boolean => COUNTED.test(sentence)
const COUNTED = /\d[\d.,]*(?:余|多)?[万亿]?(?:[件户次家项条起场名处座台亩吨宗]|人次|公里|[万亿]元|%)/
