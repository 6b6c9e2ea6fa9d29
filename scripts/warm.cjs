// Runs the built command line once on some fixtures and writes the code cache of what they needed. Argument: its folder.
'use strict'
const { join } = require('node:path')
const { load, writeCache } = require(join(process.argv[2], 'load.cjs'))

// V8 takes a cache only under the flags that it was made under: those of its start (src/cli/short-run.ts sets others).
process.getBuiltinModule('v8').setFlagsFromString = () => {}

async function warm() {
  const { main } = load('main.js')
  for (const format of ['json', 'yaml'])
    for (const fixture of ['reports/court', 'reports/health-q3', 'long/university', 'long/prefecture-gov'])
      if ((await main(['parse', '-f', format, `fixtures/${fixture}/input.txt`], process)) !== 0) process.exitCode = 1
  writeCache()
}
void warm()
