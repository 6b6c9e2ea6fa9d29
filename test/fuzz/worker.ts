/** The fuzz in a thread of its own, so that an input on which the program never ends is noticed from outside. */
import { parentPort, workerData } from 'node:worker_threads'
import { fuzz } from './run.ts'
import { fixtureTexts } from './texts.ts'

/** `progress[0]` is the number of the run that has begun. */
const { root, seed, runs, budget, progress } = workerData as {
  root: string
  seed: number
  runs: number
  budget: number
  progress: Int32Array
}
const texts = fixtureTexts(root)
const onRun = (run: number): void => void Atomics.store(progress, 0, run)
parentPort!.postMessage({ ...fuzz({ seed, texts, runs, budget, onRun }), texts: texts.length })
