/** Seeded random numbers: the same seed makes the same inputs on every machine. */

export interface Random {
  /** 0 ≤ n < limit, whole. */
  readonly below: (limit: number) => number
  readonly chance: (share: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
}

/** sfc32, seeded from one number. */
export function random(seed: number): Random {
  let a = 0x9e3779b9 ^ seed
  let b = 0x243f6a88
  let c = 0xb7e15162
  let d = 1
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return t >>> 0
  }
  for (let i = 0; i < 16; i++) next()
  const below = (limit: number) => next() % Math.max(limit, 1)
  return {
    below,
    chance: (share) => next() < share * 2 ** 32,
    pick: (list) => list[below(list.length)]!,
  }
}
