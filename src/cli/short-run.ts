/**
 * V8 made ready for a process that reads one short text and ends. By default it prepares for a long run: hot code is
 * compiled and optimised, that which loads the modules too; a pattern is improved and compiled anew when it is used
 * again. One report is done before that pays. Its new objects are collected twice, not five times, where their room grows at
 * once.
 */
import { setFlagsFromString } from 'node:v8'

/** The flags of a short run and V8's own; an unknown one would be named on standard error. */
const FLAGS = [
  ['--no-opt', '--opt'],
  ['--no-sparkplug', '--sparkplug'],
  ['--no-regexp-peephole-optimization', '--regexp-peephole-optimization'],
  ['--regexp-tier-up-ticks=20', '--regexp-tier-up-ticks=1'],
  ['--semi-space-growth-factor=8', '--semi-space-growth-factor=2'],
] as const

/** Called before the stages are loaded: a pattern keeps for how long it is interpreted. */
export function expectShortRun(): void {
  // V8 takes compiled code only under the flags that it was made under, node's own modules too: the ones needed come first.
  process.getBuiltinModule('crypto')
  void process.stdout
  for (const [short] of FLAGS) setFlagsFromString(short)
}

/** For many files, or a long one. */
export function expectLongRun(): void {
  for (const [, long] of FLAGS) setFlagsFromString(long)
}
