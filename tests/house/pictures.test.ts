import { pages } from '../browser/pagesWithout'
import { textOf, trackedFiles } from '../support/files'

const shots = trackedFiles('tests/browser/shots').map(textOf).join('\n')

test.each(pages())('%s has a picture', page => {
  expect(shots).toContain(page)
})
