import { Failure } from '../../miniprogram/src/lib/failure'
import { createQueue, type Held, type Refusal } from '../../miniprogram/src/lib/queue'

type Deed = Held & { what: string }

const deed = (what: string, personId = 'per_1'): Deed => ({
  what,
  personId,
  intent: { requestId: `req_${what}` },
})

/** A queue whose server answers by `answers`: a Failure is thrown, anything else is taken. */
const queueOf = (...deeds: Deed[]) => {
  const answers: Record<string, unknown> = {}
  const sent: string[] = []
  const world = { who: 'per_1' as string | undefined, stored: deeds, full: false, broken: false }
  const queue = createQueue<Deed>({
    load: () => world.stored,
    save: list => {
      if (!world.full) world.stored = list
      return !world.full
    },
    who: () => world.who,
    send: async ({ what }) => {
      sent.push(what)
      const answer = answers[what]
      if (answer instanceof Error) throw answer
      return answer as (Deed & { refused: Refusal }) | undefined
    },
    tell: () => {
      if (world.broken) throw new Error('broken')
    },
  })
  return { queue, answers, sent, world, left: () => world.stored.map(({ what }) => what) }
}

const offline = new Failure('OFFLINE', '没有网络')
const refused = new Failure('CODE_INVALID', '不对')
const why: Refusal = { code: 'CODE_INVALID', message: '不对' }

test('what did not get through holds up what came after it', async () => {
  const { queue, answers, sent, left } = queueOf(deed('in'), deed('out'))
  answers.in = offline
  await queue.flush()
  expect(sent).toEqual(['in'])
  expect(left()).toEqual(['in', 'out'])
  answers.in = undefined
  await queue.flush()
  expect(sent).toEqual(['in', 'in', 'out'])
  expect(left()).toEqual([])
})

test('what was refused holds up nothing and stays until it is put away', async () => {
  const { queue, answers, world } = queueOf(deed('bad'), deed('good'))
  answers.bad = refused
  await queue.flush()
  expect(world.stored).toEqual([{ ...deed('bad'), refused: why }])
  queue.dismiss(deed('bad'))
  expect(world.stored).toEqual([])
})

test.each([
  ['OFFLINE', 'signal'],
  ['TIMEOUT', 'signal'],
  ['BUSY', 'busy'],
  ['TOO_MANY_REQUESTS', 'busy'],
  ['WECHAT_UNAVAILABLE', 'busy'],
  ['UNAUTHENTICATED', 'login'],
  ['TOKEN_EXPIRED', 'login'],
  ['LOGIN_CODE_INVALID', 'login'],
  ['LOGIN_BLOCKED', 'login'],
  ['UPGRADE_NEEDED', 'upgrade'],
] as const)(
  '%s says nothing of the deed: it waits for “%s”, and so do those after it',
  async (code, waits) => {
    const { queue, answers, sent, world } = queueOf(deed('in'), deed('out'))
    answers.in = new Failure(code, '不是它的错')
    await queue.flush()
    expect(sent).toEqual(['in'])
    expect(world.stored).toEqual([{ ...deed('in'), waits }, deed('out')])
    expect(queue.whyWaits()).toBe(waits)
    answers.in = undefined
    await queue.flush()
    expect(world.stored).toEqual([])
  },
)

test('what the server breaks on waits for hours, then it holds up nothing and its person reads what to do', async () => {
  const { queue, answers, sent, world } = queueOf(deed('breaks'), deed('good'))
  answers.breaks = new Failure('INTERNAL', '请联系文明实践站')
  await queue.flush()
  expect(world.stored).toEqual([{ ...deed('breaks'), waits: 'busy', breaks: 1 }, deed('good')])
  for (let n = 0; n < 98; n++) await queue.flush()
  expect(new Set(sent)).toEqual(new Set(['breaks']))
  await queue.flush()
  expect(sent.at(-1)).toBe('good')
  expect(world.stored).toMatchObject([{ what: 'breaks', refused: { message: '请联系文明实践站' } }])
})

test('a phone without room for more sends what it has in mind all the same', async () => {
  const { queue, answers, sent, world } = queueOf(deed('bad'))
  answers.bad = refused
  world.full = true
  queue.add(deed('good'))
  await queue.flush()
  expect(sent).toEqual(['bad', 'good'])
  expect(queue.deeds()).toEqual([{ ...deed('bad'), refused: why }])
  world.full = false
  queue.add(deed('later'))
  expect(world.stored).toEqual([{ ...deed('bad'), refused: why }, deed('later')])
  await queue.flush()
  expect(sent).toEqual(['bad', 'good', 'later'])
})

test('what another tab of the browser keeps meanwhile stays, and what is no deed is left out', async () => {
  const { queue, answers, sent, world, left } = queueOf(deed('mine'))
  answers.mine = offline
  answers.theirs = offline
  world.stored = [...world.stored, deed('theirs'), {} as Deed]
  queue.add(deed('later'))
  expect(left()).toEqual(['mine', 'theirs', 'later'])
  answers.mine = answers.theirs = undefined
  await queue.flush()
  expect(sent).toEqual(['mine', 'theirs', 'later'])
  expect(left()).toEqual([])
})

test('a run that broke does not end all sending', async () => {
  const { queue, answers, sent, world } = queueOf(deed('bad'), deed('good'))
  answers.bad = refused
  world.broken = true
  await expect(queue.flush()).rejects.toThrow('broken')
  world.broken = false
  await queue.flush()
  expect(sent).toEqual(['bad', 'good'])
})

test('a part that was refused stays to be read', async () => {
  const { queue, answers, world } = queueOf(deed('two'))
  answers.two = { ...deed('two'), refused: why }
  await queue.flush()
  await queue.flush()
  expect(world.stored).toEqual([{ ...deed('two'), refused: why }])
})

test('an error that nobody foresaw drops nothing', async () => {
  const { queue, answers, left } = queueOf(deed('in'))
  answers.in = new TypeError('odd')
  await queue.flush()
  expect(left()).toEqual(['in'])
})

test('one that its maker sends is left alone, and those after it wait', async () => {
  const { queue, sent } = queueOf(deed('older'))
  const own = deed('own')
  queue.hold(own)
  queue.add(deed('later'))
  await queue.flush()
  expect(sent).toEqual(['older'])
  expect(queue.isNext(own)).toBe(true)
  queue.release(own)
  await queue.flush()
  expect(sent).toEqual(['older', 'own', 'later'])
})

test('the deeds of somebody else neither go nor stand in the way', async () => {
  const { queue, sent, left } = queueOf(deed('theirs', 'per_2'), deed('mine'))
  await queue.flush()
  expect(sent).toEqual(['mine'])
  expect(left()).toEqual(['theirs'])
})

test('who leaves meanwhile leaves the rest unsent', async () => {
  const { queue, sent, world } = queueOf(deed('first'), deed('second'))
  const running = queue.flush()
  await Promise.resolve()
  world.who = undefined
  await running
  expect(sent).toEqual(['first'])
})

test('what is added during a run goes with it', async () => {
  const { queue, sent } = queueOf(deed('first'))
  const running = queue.flush()
  queue.add(deed('second'))
  await Promise.all([running, queue.flush()])
  expect(sent).toEqual(['first', 'second'])
})
