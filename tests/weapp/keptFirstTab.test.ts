import { setScene } from '../support/weapp/scene'

const scene = setScene()

test('without a network the first tab still leads to the scanner, and says as of when it is', async () => {
  const phone = await scene.phone()
  await phone.open('pages/home/index')
  const again = await scene.phone({ storage: phone.world.storage, offline: true, scans: ['code-1'] })
  await again.open('pages/home/index')
  expect(again.text()).toContain('没有网络，显示的是')
  await again.tap('扫码签到')
  expect(again.text()).toContain('签到已存在手机里')
})

test('what was kept days ago says of which day it is', async () => {
  const phone = await scene.phone({ now: new Date('2026-11-19T06:02:00Z') })
  await phone.open('pages/home/index')
  const { storage } = phone.world
  const sameDay = await scene.phone({ storage, offline: true, now: new Date('2026-11-19T09:00:00Z') })
  await sameDay.open('pages/home/index')
  expect(sameDay.text()).toContain('显示的是 14:02 的内容')
  const later = await scene.phone({ storage, offline: true, now: new Date('2026-11-22T09:00:00Z') })
  await later.open('pages/home/index')
  expect(later.text()).toContain('显示的是 11月19日 周四 14:02 的内容')
})
