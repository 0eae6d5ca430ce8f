import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtEdition } from '../support/weapp/build'

const buildMilliseconds = 180_000
/** The way in that only the local run has. */
const local = 'persona:'

const holding = (folder: string, text: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(file => readFileSync(file, 'latin1').includes(text))

test.each(['weapp', 'h5'] as const)(
  'a released %s build has no way in of the local run',
  type => {
    const folder = builtEdition({ type })
    expect(holding(folder, local)).toEqual([])
  },
  buildMilliseconds,
)
