import { createUploadPolicy } from '../../../functions/media/upload'

const before = { ...process.env }
beforeAll(() => {
  Object.assign(process.env, {
    AWS_REGION: 'cn-north-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  })
})
afterAll(() => {
  process.env = before
})

const photo = { bucket: 'quarantine', key: 'pho_1', contentType: 'image/jpeg', maxBytes: 123_456 }

const policyOf = ({ fields }: Awaited<ReturnType<typeof createUploadPolicy>>) =>
  JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString())

describe('an upload', () => {
  it('is let in under one key, of one type, up to the announced size', async () => {
    const form = await createUploadPolicy(photo)
    expect(policyOf(form).conditions).toEqual(
      expect.arrayContaining([
        { bucket: 'quarantine' },
        { key: 'pho_1' },
        { 'Content-Type': 'image/jpeg' },
        ['content-length-range', 1, 123_456],
      ]),
    )
    expect(form.fields).toMatchObject({ key: 'pho_1', 'Content-Type': 'image/jpeg' })
  })

  it('is never let in above 10 MB, nor as anything but a photo', async () => {
    const form = await createUploadPolicy({ ...photo, maxBytes: 99_999_999 })
    expect(policyOf(form).conditions).toContainEqual(['content-length-range', 1, 10 * 1024 * 1024])
    await expect(createUploadPolicy({ ...photo, contentType: 'text/html' })).rejects.toThrow('photo type')
  })

  it('is let in for ten minutes', async () => {
    jest.useFakeTimers({ now: new Date('2026-11-21T08:00:00Z') })
    const form = await createUploadPolicy(photo)
    jest.useRealTimers()
    expect(policyOf(form).expiration).toBe('2026-11-21T08:10:00Z')
  })

  it('goes to the region of the cell, in China too', async () => {
    const { url } = await createUploadPolicy(photo)
    expect(new URL(url).host).toBe('quarantine.s3.cn-north-1.amazonaws.com.cn')
  })
})
