import type { Attendance, CheckedIn } from '../../../functions/contracts/attendance'
import type { Person } from '../../support/mainJob/person'
import type { DemoCounty } from './demoCounty'
import type { Shot } from './shot'

const minutesBefore = (at: string, minutes: number) =>
  new Date(Date.parse(at) - minutes * 60_000).toISOString()

/** Somebody who said nothing of the place at the registration, at the first check-in. */
const firstCheckIn = ({ me, county }: DemoCounty): Pick<Shot, 'as' | 'page' | 'answers'> => {
  const profile = { ...me.profile, consents: [] }
  return {
    as: 'volunteer',
    page: 'pages/home/index',
    answers: { getHome: { county, activities: [], me: { ...me, profile } } },
  }
}

/** The way to the camera has other words in 关怀版. */
const tapsScan = async (person: Person) => {
  const scan = '扫码签到'
  await person.sees(scan)
  const care = '让队长扫，或自己扫码签到'
  await person.taps((await person.reads()).includes(care) ? care : scan)
}

/** What a scan of the leader's code is answered with. */
export const checkingShots = (demo: DemoCounty): Shot[] => {
  const { going, served } = demo
  const page = (direction: string) => `packages/volunteer/check/index?direction=${direction}&code=shown`
  const inn = { as: 'volunteer', page: page('in') }
  const out = { as: 'volunteer', page: page('out') }
  const inside: CheckedIn = {
    ...going,
    state: 'inside',
    checkedInAt: going.startAt,
    distance: 24,
    proof: 'place',
  }
  const { proof: _, ...unproven } = served
  const waiting: Attendance = { ...unproven, state: 'waiting', points: 0 }
  return [
    {
      ...firstCheckIn(demo),
      name: 'check-in-asks',
      title: '第一次签到，问要不要用位置',
      act: async person => {
        await tapsScan(person)
        await person.sees('同意使用位置')
      },
    },
    {
      ...inn,
      name: 'check-in',
      title: '签到，成功',
      act: person => person.sees('已签到'),
      answers: { checkIn: { attendance: inside } },
    },
    {
      ...inn,
      name: 'check-in-before-start',
      title: '签到，比开始早',
      act: person => person.sees('已签到'),
      answers: { checkIn: { attendance: { ...inside, checkedInAt: minutesBefore(going.startAt, 8) } } },
    },
    {
      ...inn,
      name: 'check-in-unproven',
      title: '签到，没有位置',
      act: person => person.sees('已签到'),
      answers: { checkIn: { attendance: { ...inside, proof: undefined, distance: undefined } } },
    },
    {
      ...inn,
      name: 'check-in-left',
      title: '签到，其实已经签退',
      act: person => person.sees('已签退'),
      answers: { checkIn: { attendance: served } },
    },
    { ...inn, name: 'check-in-working', title: '签到，正在核对', answers: { checkIn: 'never' } },
    {
      ...inn,
      name: 'check-in-refused',
      title: '签到，没有成功',
      act: person => person.sees('没有签到成功'),
      answers: { checkIn: { refused: 'CODE_STALE' } },
    },
    {
      ...inn,
      name: 'check-in-offline',
      title: '签到，没有信号',
      act: person => person.sees('签到已存在手机里'),
      answers: { checkIn: 'offline' },
    },
    {
      ...out,
      name: 'check-out',
      title: '签退，时长和积分',
      act: person => person.sees('已签退'),
      answers: { checkOut: { attendance: served } },
    },
    {
      ...out,
      name: 'check-out-before-start',
      title: '签退，来得比开始早',
      act: person => person.sees('已签退'),
      answers: { checkOut: { attendance: { ...served, checkedInAt: minutesBefore(served.startAt, 8) } } },
    },
    {
      ...out,
      name: 'check-out-waiting',
      title: '签退，没有位置，等确认',
      act: person => person.sees('已签退'),
      answers: { checkOut: { attendance: waiting } },
    },
    {
      ...out,
      name: 'check-out-long',
      title: '签退，服务太久，等确认',
      act: person => person.sees('已签退'),
      answers: { checkOut: { attendance: { ...served, state: 'waiting', minutes: 600, points: 0 } } },
    },
    {
      ...inn,
      name: 'check-in-guest',
      title: '签到，来参加的',
      act: person => person.sees('已签到'),
      answers: { checkIn: { attendance: { ...inside, kind: 'attend' } } },
    },
    {
      ...out,
      name: 'check-out-guest',
      title: '签退，来参加的',
      act: person => person.sees('已签退'),
      answers: { checkOut: { attendance: { ...served, kind: 'attend', points: 0 } } },
    },
    {
      ...inn,
      name: 'check-in-busy',
      title: '签到，系统忙',
      act: person => person.sees('签到已存在手机里'),
      answers: { checkIn: { refused: 'BUSY' } },
    },
    {
      ...inn,
      name: 'check-in-old-version',
      title: '签到，小程序版本太旧',
      act: person => person.sees('签到已存在手机里'),
      answers: { checkIn: { refused: 'UPGRADE_NEEDED' } },
    },
    {
      as: 'volunteer',
      page: 'packages/volunteer/check/index?direction=in',
      name: 'check-in-without-code',
      title: '签到，没有码',
    },
    {
      ...inn,
      name: 'home-held',
      title: '首页，签到还没有上传',
      answers: { checkIn: 'offline' },
      act: async person => {
        await person.sees('签到已存在手机里')
        await person.taps('知道了')
        await person.sees('签到已保存')
      },
    },
    {
      ...inn,
      name: 'records-held',
      title: '服务记录，还没有上传的签到',
      answers: { checkIn: 'offline' },
      act: async person => {
        await person.sees('签到已存在手机里')
        await person.opens('packages/volunteer/records/index')
        await person.sees('待上传')
      },
    },
  ]
}
