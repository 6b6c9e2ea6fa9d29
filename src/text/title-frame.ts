/** Brackets round a whole title or heading: 【本周工作】 → 本周工作. */
const FRAMED = /^\s*【([^【】]+)】\s*$/

export const unframed = (title: string): string => (title.includes('【') ? title.replace(FRAMED, '$1') : title)
