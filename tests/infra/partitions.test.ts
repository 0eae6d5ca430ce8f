import { synthesize } from './support/templates'

const textOf = (region: string) => JSON.stringify(synthesize({ region }, true))

test('a template for China names nothing of another partition', () => {
  const text = textOf('cn-north-1')
  expect(text).not.toContain('arn:aws:')
  expect(text).not.toContain('.amazonaws.com"')
  expect(text).not.toContain('.amazonaws.com/')
})

test('the same code fits a region of the aws partition', () => {
  const text = textOf('ap-southeast-1')
  expect(text).toContain('ap-southeast-1')
  expect(text).not.toMatch(/cn-north-1|amazonaws\.com\.cn/)
})
