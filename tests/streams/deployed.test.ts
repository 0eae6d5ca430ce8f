import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import sharp from 'sharp'
import { type Api, type EndpointName, endpoints } from '../../functions/contracts/endpoints'
import { profileEntity, profileKey } from '../../functions/data/person/item'
import { reasons } from '../../functions/domain/show/post/fate'
import { volunteerOf } from '../support/county/county'
import { withStack } from '../support/stack'

const stack = withStack()
/** Functions start cold here, on whatever machine this is. */
jest.setTimeout(300_000)

type Phone = { token: string; personId: string }

const ask = async <Name extends EndpointName>(
  name: Name,
  input: Api[Name]['in'],
  phone?: Phone,
): Promise<Api[Name]['out']> => {
  const { method, path } = endpoints[name]
  const given = input as Record<string, unknown>
  const filled = path.replace(/:(\w+)/g, (_, field: string) => String(given[field]))
  const query = method === 'GET' ? `?${new URLSearchParams(given as Record<string, string>)}` : ''
  const answer = await fetch(`${stack().url}${filled}${query}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(phone ? { authorization: `Bearer ${phone.token}` } : {}),
    },
    ...(method === 'GET' ? {} : { body: JSON.stringify(given) }),
  })
  if (!answer.ok) throw new Error(`${name}: ${await answer.text()}`)
  return (await answer.json()) as Api[Name]['out']
}

const login = async (name: string): Promise<Phone> => {
  const { token, person } = await ask('login', { code: `persona:${name}` })
  return { token, personId: person.id }
}

const database = () => {
  const { environment, dynamoUrl } = stack()
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = environment
  const credentials = { accessKeyId, secretAccessKey }
  return DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: dynamoUrl, region: environment.AWS_REGION, credentials }),
    { marshallOptions: { removeUndefinedValues: true } },
  )
}

/** Somebody registered, without the way that leads there. */
const volunteer = async (name: string) => {
  const phone = await login(name)
  const TableName = stack().names.TABLE_PEOPLE
  const client = database()
  const { Item = {} } = await client.send(new GetCommand({ TableName, Key: profileKey(phone.personId) }))
  const phoneNumber = { kid: '1', text: 'sealed' }
  const profile = { ...profileEntity.fromItem(Item), volunteer: volunteerOf(name), phone: phoneNumber }
  await client.send(new PutCommand({ TableName, Item: profileEntity.toItem(profile) }))
  return phone
}

const upload = async (phone: Phone, background: string) => {
  const picture = await sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const bytes = picture.length
  const { photoId, url, fields } = await ask('createUpload', { contentType: 'image/jpeg', bytes }, phone)
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(picture)], { type: 'image/jpeg' }))
  expect((await fetch(url, { method: 'POST', body: form })).status).toBe(204)
  return photoId
}

const minePosts = async (phone: Phone) => (await ask('listPosts', { kind: 'mine' }, phone)).posts

test('a photo’s whole way on the stack: upload, check, push, publication, like, board', async () => {
  const author = await volunteer('author')
  const photoIds = [await upload(author, '#3a7d44'), await upload(author, '#2a5c94')]
  const { post } = await ask('createPost', { text: '今天护河', photoIds }, author)
  await stack().drain()
  const [shown] = (await ask('listPosts', { kind: 'latest' })).posts
  expect(shown).toMatchObject({ id: post.id, state: 'published', likes: 0 })
  for (const { small, large } of shown?.photos ?? [])
    for (const url of [small, large]) {
      const photo = await fetch(url)
      expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/webp'])
    }
  expect(shown?.photos).toHaveLength(2)

  const fans = await Promise.all(['fan 1', 'fan 2', 'fan 3'].map(login))
  for (const fan of [...fans, ...fans]) await ask('likePost', { postId: post.id }, fan)
  await stack().drain()
  await stack().invoke('scheduled', { job: 'board' })
  const board = await ask('getBoard', {}, fans[0])
  expect(board.posts).toMatchObject([{ id: post.id, likes: 3, liked: true, rank: 1 }])
  expect(stack().failures).toEqual([])
})

test('a magenta photo is refused on the stack too', async () => {
  const author = await volunteer('unlucky author')
  const photoIds = [await upload(author, '#ff00ff')]
  const { post } = await ask('createPost', { text: '一张照片', photoIds }, author)
  await stack().drain()
  expect(await minePosts(author)).toMatchObject([
    { id: post.id, state: 'refused', reason: reasons.photoRefused, photos: [] },
  ])
  expect(stack().failures).toEqual([])
})

test('verdicts that come late or twice count once; one that never comes ends the wait by the clock', async () => {
  const [late, lost] = [await volunteer('late author'), await volunteer('lost author')]
  stack().wechat.command({ push: 'delay' })
  await ask('createPost', { text: '等一等', photoIds: [await upload(late, '#2c7a4b')] }, late)
  await stack().drain()
  expect(await minePosts(late)).toMatchObject([{ state: 'checking' }])
  stack().wechat.command({ push: 'duplicate' })
  await stack().drain()
  expect(await minePosts(late)).toMatchObject([{ state: 'published' }])

  stack().wechat.command({ push: 'drop' })
  await ask('createPost', { text: '没有回音', photoIds: [await upload(lost, '#a8690f')] }, lost)
  await stack().drain()
  stack().wechat.command({ push: 'normal' })
  stack().clock.advance(61)
  await stack().drain()
  const again = await login('lost author')
  expect(await minePosts(again)).toMatchObject([{ state: 'refused', reason: reasons.photoUnchecked }])
  expect(stack().failures).toEqual([])
})
