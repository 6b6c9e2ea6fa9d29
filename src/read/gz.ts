/** Unpacks gzip, bounded: a small file may hold a huge one. */
import { gunzip } from 'node:zlib'
import { ReadError } from './errors.ts'

export function unpack(bytes: Uint8Array, most: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    gunzip(bytes, { maxOutputLength: most }, (error, result) =>
      error ? reject(reasonOf(error, most)) : resolve(result),
    )
  })
}

function reasonOf(error: NodeJS.ErrnoException, most: number): ReadError {
  if (error.code === 'ERR_BUFFER_TOO_LARGE') return new ReadError('too-large', `unpacks to more than ${most >> 20} MB`)
  return new ReadError('damaged', 'the gzip data is cut off or broken', { cause: error })
}
