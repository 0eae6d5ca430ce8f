import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fullAnswers } from '../support/catalogue/catalogue'
import { startFakeApi } from '../support/weapp/fakeApi'
import { openPhone, type Phone } from '../support/weapp/phone'

import { type AppJson, pagesOf } from './appJson'

/** What a screen cost from its opening until it stood; `bytes` are those of all its setData calls. */
export type Screen = { page: string; requests: number; setData: number; bytes: number; nodes: number }

/** Pages that open on something name it in their address. */
const addresses: Record<string, string> = {
  'packages/volunteer/activity/index': 'activityId=act_1',
  'packages/volunteer/voucher/index': 'voucherId=vou_1',
  'packages/leader/code/index': 'sessionId=ses_1',
  'packages/leader/roster/index': 'sessionId=ses_1',
  'packages/manager/review/index': 'activityId=act_1',
}

export const likePage = 'pages/show/index, a like'

const costOf = (page: string, phone: Phone): Screen => {
  const { requests, setData, bytes, nodes } = phone.counts()
  return { page, requests, setData, bytes, nodes }
}

const opened = async (phone: Phone, page: string) => {
  const address = addresses[page]
  await phone.open(address ? `${page}?${address}` : page)
  return costOf(page, phone)
}

const liked = async (phone: Phone) => {
  await phone.open('pages/show/index')
  phone.resetCounts()
  await phone.tap('点赞')
  return costOf(likePage, phone)
}

/** Every screen of the built mini-program, on a fresh phone each, against full pages of a small county. */
export const screensOf = async (dist: string): Promise<Screen[]> => {
  const app: AppJson = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8'))
  const api = await startFakeApi(fullAnswers())
  const phone = () => openPhone({ dist, baseUrl: api.baseUrl })
  const screens: Screen[] = []
  try {
    for (const page of pagesOf(app)) screens.push(await opened(await phone(), page))
    return [...screens, await liked(await phone())]
  } finally {
    await api.stop()
  }
}
