/** Line numbers, derived late: most offsets never need one. */

/** Returns a function from an offset of `text` to its 1-based line, counting `\n` only. Fast for offsets that ascend. */
export function lineCounter(text: string): (offset: number) => number {
  const starts: number[] = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  let last = 0
  return (offset) => {
    if (starts[last]! > offset) last = 0
    if (last + 8 < starts.length && starts[last + 8]! <= offset) {
      let low = last + 8
      let high = starts.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts[middle]! <= offset) low = middle
        else high = middle - 1
      }
      last = low
    }
    while (last + 1 < starts.length && starts[last + 1]! <= offset) last++
    return last + 1
  }
}
