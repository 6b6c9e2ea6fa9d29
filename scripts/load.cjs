// Loads the modules of the command line from this folder, where scripts/build.mjs has put them: the first ones from the
// end of this file; those that a report needs from one file with V8's code cache, so that they need not be compiled (a quarter
// of the start-up time); the others each from its own. A cache of another Node is refused by V8, which then compiles.
'use strict'
const { readFileSync, writeFileSync } = process.getBuiltinModule('fs')
const { Script } = process.getBuiltinModule('vm')

const MOST_RUNS = `${__dirname}/most-runs.utf16`
const CACHE = `${__dirname}/most-runs.cache`

/** The modules that have been read, by file name: functions of (exports, module, require). */
const modules = {}
/** Those that have been run. */
const loaded = {}
/** Of MOST_RUNS, once read. */
let script

/** @returns what a module exports */
function load(name) {
  if (loaded[name]) return loaded[name].exports
  const body = modules[name] ?? read(name)
  // What stands for import.meta.url in it.
  const module = {
    exports: {},
    // Of this file: in a compiled script node would warn on standard error that it is an experiment.
    import: (id) => import(id),
    get address() {
      return process.getBuiltinModule('url').pathToFileURL(`${__dirname}/${name}`).href
    },
  }
  loaded[name] = module
  body(module.exports, module, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)))
  return module.exports
}

function read(name) {
  if (!script) {
    script = compile(MOST_RUNS, 'utf16le', cache())
    Object.assign(modules, script.runInThisContext())
  }
  return (modules[name] ??= compile(`${__dirname}/${name}`, 'utf8').runInThisContext())
}

function compile(filename, encoding, cachedData) {
  return new Script(readFileSync(filename, encoding), { filename, cachedData })
}

function cache() {
  try {
    return readFileSync(CACHE)
  } catch {
    return undefined
  }
}

/** For the build: what has been compiled by now is what the next run will need. */
const writeCache = () => writeFileSync(CACHE, script.createCachedData())

module.exports = { load, writeCache }
