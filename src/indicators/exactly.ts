/** Product without the noise of binary fractions: 1.1 × 10000 is 11000. */
export const exactly = (value: number, scale: number): number => Number((value * scale).toPrecision(15))
