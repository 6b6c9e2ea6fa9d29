/** Property tests draw the same cases in every run: a failure is one that anybody can repeat. */
import fc from 'fast-check'

fc.configureGlobal({ seed: 20261125 })
