import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { structure } from '../src/index.ts'
import { PARTS } from '../src/render/render.ts'
import { select } from '../src/render/select.ts'
import { jsonSchema } from '../src/schema.ts'
import { fixtures } from './fixtures.ts'
import { sample } from './sample.ts'

const schema = jsonSchema() as Record<string, unknown>
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema)
const faults = (record: unknown) =>
  validate(record) ? [] : validate.errors!.map((e) => `${e.instancePath} ${e.message}`)

describe('the schema', () => {
  it('holds for a report with every field', () => expect(faults(sample.report)).toEqual([]))

  it.each(fixtures)('holds for $name', ({ text }) => {
    const report = structure(text)
    expect(faults(report)).toEqual([])
    for (const only of PARTS) expect(faults(select(report, { format: 'json', only }))).toEqual([])
  })

  it('holds for a failure', () =>
    expect(faults({ schema: 'shuli/error/1', source: { path: 'a' }, error: { code: 'empty', message: 'x' } })).toEqual(
      [],
    ))

  it.each([
    { title: 3 },
    { sections: [{ id: 'x' }] },
    { indicators: [{ ...sample.report.indicators[0], value: '12' }] },
    { indicators: [{ ...sample.report.indicators[0], unit: undefined }] },
    { extra: 1 },
  ])('does not hold for %j', (wrong) => {
    // As printed: undefined fields are left out.
    expect(faults(JSON.parse(JSON.stringify({ ...sample.report, ...wrong })))).not.toEqual([])
  })

  it('says of each field what it means', () => expect([...undescribed(schema, '')]).toEqual([]))
})

/** Paths of the properties without a description of their own or of what they refer to. */
function* undescribed(node: unknown, path: string): Generator<string> {
  if (node === null || typeof node !== 'object') return
  for (const [key, value] of Object.entries(node)) {
    if (key === 'properties') {
      for (const [name, field] of Object.entries(value as Record<string, { description?: string; $ref?: string }>)) {
        if (!field.description && !field.$ref) yield `${path}.${name}`
      }
    }
    yield* undescribed(value, key === 'properties' ? path : `${path}.${key}`)
  }
}
