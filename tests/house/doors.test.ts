import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { endpoints } from '../../functions/contracts/endpoints'
import { root, textOf, trackedFiles } from '../support/files'

const nouns: string[] = require('../../nouns.cjs')
const domain = join(root, 'functions/domain')
const inDomain = nouns.filter(noun => existsSync(join(domain, noun)))
const inContracts = nouns.filter(noun => existsSync(join(root, `functions/contracts/${noun}.ts`)))
const names = Object.keys(endpoints)

/** The endpoints of a noun's contract. */
const endpointsOf = (noun: string): string[] => {
  const contract = existsSync(join(root, `functions/contracts/${noun}.ts`))
    ? require(`../../functions/contracts/${noun}`)
    : {}
  return Object.keys(contract[`${noun}Endpoints`] ?? {})
}
const doors = inContracts.flatMap(noun => endpointsOf(noun).map(door => [noun, door] as const))

test('every endpoint is a noun’s', () => {
  expect(doors.map(([, door]) => door).sort()).toEqual(names.sort())
})

test.each(doors)('%s has a door named %s', (noun, door) => {
  expect(textOf(`functions/domain/${noun}/${door}.ts`)).toMatch(new RegExp(`^export const ${door}\\b`, 'm'))
})

test.each(inDomain)('in %s stand its doors, its shape, its port and rooms, nothing else', noun => {
  const files = readdirSync(join(domain, noun), { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ name }) => basename(name, '.ts'))
  expect(files.filter(name => ![...endpointsOf(noun), noun, 'store'].includes(name))).toEqual([])
})

test.each(inContracts.filter(noun => endpointsOf(noun).length > 0))('%s has its routes in one file', noun => {
  const routes = require(`../../functions/http/routes/${noun}`)
  expect(Object.keys(routes[`${noun}Handlers`]).sort()).toEqual(endpointsOf(noun).sort())
})

test('no folder of the house holds more than fifteen files', () => {
  const floors = ['functions/domain/', 'functions/data/', 'infra/', 'miniprogram/src/features/']
  const folders = new Map<string, number>()
  for (const file of trackedFiles(...floors).filter(file => !/\.(scss|png)$/.test(file)))
    folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1)
  expect([...folders].filter(([, count]) => count > 15)).toEqual([])
})
