#!/usr/bin/env node
'use strict'
const { load } = require('../dist/cli/load.cjs')

load('main.js')
  .main(process.argv.slice(2), process)
  .then((code) => {
    process.exitCode = code
  })
