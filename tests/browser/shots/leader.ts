import type { ActivityOut } from '../../../functions/contracts/activity'
import { refusals } from '../../../functions/contracts/errors'
import type { Person } from '../../support/mainJob/person'
import type { Facts } from './demoCounty'
import { listStatesOf, type Shot, statesOf } from './shot'

const offer = async (person: Person) => {
  await person.standsAt({ lat: 33.31, lng: 119.91 })
  await person.fills('活动名称', '清洁家园 · 河边捡拾')
  await person.picks('类别', '生态环保')
  await person.fills('要做什么', '沿河边步道捡拾垃圾，工具由队里准备。')
  await person.fills('集合地点', '河边公园南门')
  await person.picksPlaceHere('选位置')
  await person.sees('位置已选好，可以重选')
  await person.taps('再加一场（下一周）')
  await person.taps('提交审核')
}

const hoursBefore = (at: string, hours: number) => new Date(Date.parse(at) - hours * 3_600_000).toISOString()

/** The leader's screens: what is offered, its codes and its roster. */
export const leaderShots = ({ session, later, roster, review, leaderId, going }: Facts): Shot[] => {
  const create = {
    name: 'create',
    title: '发起活动',
    as: 'leader',
    page: 'packages/leader/create/index',
    whole: true,
  }
  const code = {
    name: 'leader-code',
    title: '签到码',
    as: 'leader',
    page: `packages/leader/code/index?sessionId=${session.id}`,
    act: async (person: Person) => {
      await person.sees('秒后换新码')
      await person.sees('联网')
    },
  }
  const list = {
    name: 'roster',
    title: '名单',
    as: 'leader',
    page: `packages/leader/roster/index?sessionId=${session.id}`,
    whole: true,
  }
  const came = { state: 'waiting' as const, checkedInAt: session.startAt, minutes: 120 }
  const still = { state: 'inside' as const, checkedInAt: session.startAt }
  const notYet = { state: 'signed-up' as const, checkedInAt: undefined, checkedOutAt: undefined, minutes: 0 }
  const seen = { state: 'confirmed' as const, checkedInAt: session.startAt, minutes: 120 }
  const some = roster.roster.map((line, at) => (at < 4 ? { ...line, ...came } : line))
  const during = {
    ...roster,
    roster: some.map((line, at) => (at < 2 ? { ...line, ...still } : line)),
  }
  const own = { ...came, personId: leaderId, name: '沈立夏', walkIn: false }
  const overnight = { startAt: hoursBefore(session.startAt, 18), endAt: hoursBefore(session.startAt, 13) }
  const stillThere = some.map((line, at) =>
    at < 2 ? { ...line, ...still, checkedInAt: overnight.startAt } : line,
  )
  const now = { startAt: roster.serverNow, endAt: hoursBefore(roster.serverNow, -2) }
  const past = { startAt: hoursBefore(session.startAt, 4), endAt: hoursBefore(session.startAt, 2) }
  const longAgo = { startAt: '2026-01-10T06:00:00.000Z', endAt: '2026-01-10T08:00:00.000Z' }
  const ended: ActivityOut = {
    ...review,
    id: 'act_ended',
    state: 'published',
    sessions: review.sessions.map(one => ({ ...one, ...longAgo })),
  }
  const sentBack: ActivityOut = {
    ...review,
    state: 'rejected',
    reason: '安全措施要补充。临水的一段要有人看护。',
    sessions: [...ended.sessions, ...review.sessions],
  }
  const somebody = during.roster[0]?.name ?? ''
  const absent = roster.roster.map(line => ({ ...line, ...notYet }))
  const comer = absent[0]
  const comes = {
    name: comer?.name ?? '',
    attendance: { ...going, state: 'inside', proof: 'person' } as const,
  }
  const scansComer = async (person: Person, answer: string) => {
    await person.sees('秒后换新码')
    await person.taps('扫志愿者码')
    await person.fills('码的文字', comer?.number ?? '')
    await person.taps('用这段文字')
    await person.sees(answer)
  }
  return [
    ...listStatesOf(
      { name: 'led', title: '我带的队', as: 'leader', page: 'packages/leader/mine/index' },
      'listMyActivities',
      { activities: [] },
    ),
    {
      name: 'led-over',
      title: '我带的队，将要开始的和已经结束的',
      as: 'leader',
      page: 'packages/leader/mine/index',
      answers: { listMyActivities: { activities: [ended, review] } },
    },
    {
      name: 'led-rejected',
      title: '我带的队，有退回的',
      as: 'leader',
      page: 'packages/leader/mine/index',
      answers: { listMyActivities: { activities: [sentBack] } },
    },
    {
      ...create,
      name: 'create-correct',
      title: '发起活动，修改后再提交',
      page: `${create.page}?activityId=${sentBack.id}`,
      answers: { getActivity: { activity: sentBack } },
    },
    create,
    {
      ...create,
      name: 'create-place-wrong',
      title: '发起活动，位置填得不对（网页版）',
      whole: false,
      act: async person => {
        await person.taps('选位置')
        await person.taps('用填写的位置')
        await person.sees('没有看懂')
      },
    },
    { ...create, name: 'create-wrong', title: '发起活动，没有填完', act: person => person.taps('提交审核') },
    {
      ...create,
      name: 'create-refused',
      title: '发起活动，时间不对',
      answers: { createActivity: { refused: 'TIME_INVALID' } },
      act: async person => {
        await offer(person)
        await person.sees('时间有误')
      },
    },
    {
      ...create,
      name: 'create-done',
      title: '发起活动，已提交',
      whole: false,
      answers: { createActivity: { activity: review } },
      act: async person => {
        await offer(person)
        await person.sees('已提交')
      },
    },
    code,
    {
      ...code,
      name: 'leader-code-early',
      title: '签到码，还没到时间',
      page: `packages/leader/code/index?sessionId=${later.id}`,
      act: person => person.sees('起可以扫'),
    },
    {
      ...code,
      name: 'leader-code-over',
      title: '签到码，已结束',
      answers: { getVenueKey: { refused: 'SESSION_CLOSED' } },
      act: person => person.sees('这一场已结束'),
    },
    {
      ...code,
      name: 'leader-code-out',
      title: '签退码',
      act: async person => {
        await person.taps('签退')
        await person.sees('秒后换新码')
        await person.sees('联网')
      },
    },
    {
      ...code,
      name: 'leader-code-never-online',
      title: '签到码，从没联过网',
      answers: { getVenueKey: 'offline', getRoster: 'offline' },
      act: person => person.sees('第一次出示码要联网一次'),
    },
    {
      ...code,
      name: 'leader-code-arrived',
      title: '签到码，扫了一位志愿者',
      answers: { getRoster: { ...roster, roster: absent }, checkInVolunteer: comes },
      act: person => scansComer(person, `${comes.name}已签到`),
    },
    {
      ...code,
      name: 'leader-code-refused',
      title: '签到码，扫的志愿者不能签到',
      answers: { getRoster: { ...roster, roster: absent }, checkInVolunteer: { refused: 'INSIDE_ANOTHER' } },
      act: person => scansComer(person, `${comes.name}：`),
    },
    ...statesOf(list, 'getRoster'),
    {
      ...list,
      name: 'roster-arriving',
      title: '名单，点到',
      answers: {
        getRoster: { ...roster, session: { ...roster.session, ...now }, roster: absent },
        checkInVolunteer: comes,
      },
      act: async person => {
        await person.taps('点到', comes.name)
        await person.sees(`${comes.name}已签到`)
      },
    },
    {
      ...list,
      name: 'roster-open',
      title: '名单，待确认',
      answers: { getRoster: { ...roster, roster: some } },
    },
    {
      ...list,
      name: 'roster-inside',
      title: '名单，有人没有签退',
      answers: {
        getRoster: {
          ...roster,
          session: { ...roster.session, ...past },
          roster: some.map((line, at) =>
            at < 2 ? { ...line, ...still, checkedInAt: past.startAt, offline: true, walkIn: true } : line,
          ),
        },
      },
    },
    {
      ...list,
      name: 'roster-own',
      title: '名单，有本人的一行',
      answers: { getRoster: { ...roster, roster: [...some.slice(0, 3), own] } },
    },
    {
      ...list,
      name: 'roster-next-day',
      title: '名单，有人过了零点才离开',
      answers: { getRoster: { ...roster, session: { ...roster.session, ...overnight }, roster: stillThere } },
    },
    {
      ...list,
      name: 'roster-during',
      title: '名单，活动还没有结束',
      answers: { getRoster: during },
    },
    {
      ...list,
      name: 'roster-leaving',
      title: '名单，活动没有结束就让人离开',
      whole: false,
      answers: { getRoster: during },
      act: async person => {
        await person.taps(somebody)
        await person.taps('确认 3 人到场')
        await person.sees('活动还没有结束')
      },
    },
    {
      ...list,
      name: 'roster-confirmed',
      title: '名单，确认以后',
      answers: {
        getRoster: { ...roster, roster: some },
        closeRoster: {
          results: some.slice(0, 4).map(({ personId }, at) => ({
            personId,
            ...(at === 0 && { refused: { code: 'APPROVAL_NEEDED', message: refusals.APPROVAL_NEEDED } }),
          })),
        },
      },
      act: async person => {
        await person.taps('确认 4 人到场')
        await person.sees('已确认 3 人')
      },
    },
    {
      ...list,
      name: 'roster-done',
      title: '名单，都确认了',
      answers: { getRoster: { ...roster, roster: roster.roster.map(line => ({ ...line, ...seen })) } },
    },
    {
      ...list,
      name: 'roster-empty',
      title: '名单，还没有人',
      page: `${list.page}&activityId=${review.id}`,
      answers: { getRoster: { ...roster, roster: [] } },
    },
  ]
}
