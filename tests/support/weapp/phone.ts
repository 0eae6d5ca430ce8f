import { startLogic } from './logic'
import { createRenderer } from './render'
import { createTime } from './time'
import { createTouch } from './touch'
import { depthOf, linesOf, nodesOf, type Shown, textOf } from './tree'
import { createWechat } from './wechat'
import type { Doings, World } from './world'

type Options = Partial<World> & {
  /** The built mini-program. */
  dist: string
  baseUrl: string
  /** The phone's own time at the start. */
  now?: Date
}

const session = /\/v1\/(login|renew)\b/

const isFoot = ({ attrs }: Shown) => attrs.class === 'page__foot'

const worldOf = (given: Partial<World> & { baseUrl: string }): World => ({
  persona: 'volunteer',
  scans: [],
  photos: [],
  phoneNumber: '13800000001',
  says: true,
  offline: false,
  missing: [],
  agreed: true,
  storage: new Map(),
  ...given,
})

/**
 * A phone with the real mini-program on it, cold-started. `world` is what is around the phone and may be changed
 * at any time; opening another phone with the same `world.storage` is a restart of this one.
 */
export const openPhone = async ({ dist, now, ...given }: Options) => {
  const world = worldOf(given)
  const doings: Doings = { toasts: [], modals: [], calls: [], unreached: [], requests: [] }
  const time = createTime(now)
  const { pages, wx, takeComplaints, appCall } = startLogic({
    dist,
    time,
    wechat: open => createWechat(world, doings, time, open),
  })
  const renderPage = createRenderer(dist)
  const screen = (): Shown => renderPage(pages.top().route, pages.top().data)
  const hand = createTouch({ pages, screen, now: time.now })

  /** Waits for requests and short pauses to be over; a complaint of the mini-program is an error. */
  const settle = async () => {
    await time.settle()
    const complaints = takeComplaints()
    if (complaints.length) throw new Error(`the mini-program complains: ${complaints.join('; ')}`)
  }
  const after = async (deed: () => unknown) => {
    deed()
    await settle()
  }

  const hide = () => [pages.call('onHide'), appCall('onHide')]
  const show = () => [appCall('onShow'), pages.call('onShow')]

  return {
    world,
    doings,
    /** What this phone takes for now, in milliseconds. */
    clock: time.now,
    settle,
    screen,
    route: () => pages.top().route,
    depth: () => pages.stack().length,
    /** Opens a page from outside: `pages/home/index`, `packages/volunteer/activity/index?activityId=act_1`. */
    open: (url: string) => after(() => pages.launch(url)),
    /** Taps what says `text`, as a finger would: its parents get the tap too. Of several, the one beside those words. */
    tap: (text: string, beside?: string) =>
      after(() => hand.bubble(hand.nodeFor(text, 'tap', beside), 'tap')),
    /** Taps twice before anything can be redrawn. */
    tapTwice: (text: string) =>
      after(() => {
        const node = hand.nodeFor(text, 'tap')
        hand.bubble(node, 'tap')
        hand.bubble(node, 'tap')
      }),
    /** Writes into the field called `label` (its label for screen readers or its placeholder). */
    fill: (label: string, value: string) =>
      after(() => hand.bubble(hand.fieldFor(label), 'input', { value })),
    /** Chooses on the wheel that shows `text`: an index, a date (`2026-11-22`) or a time (`14:00`). */
    pick: (text: string, value: number | string) =>
      after(() => hand.bubble(hand.wheelFor(text, value), 'change', { value })),
    /** Taps WeChat's own phone number button; it hands over a code of the stand-in. */
    allowPhoneNumber: (text: string) =>
      after(() => {
        const node = hand.nodeFor(text, 'getphonenumber')
        hand.bubble(node, 'getphonenumber', { code: `phone:${world.phoneNumber}` })
      }),
    /** Taps the button by which WeChat knows that the privacy agreement is accepted. */
    agreeToPrivacy: (text: string) =>
      after(() => {
        const type = 'agreeprivacyauthorization'
        hand.bubble(hand.nodeFor(text, type), type)
      }),
    back: () => after(() => pages.navigateBack()),
    pullDown: () => after(() => pages.call('onPullDownRefresh')),
    reachBottom: () => after(() => pages.call('onReachBottom')),
    /** The person looks at another app and comes back. */
    hideAndShow: () => after(() => [...hide(), ...show()]),
    hide: () => after(hide),
    show: () => after(show),
    /** What a friend would get. */
    share: () => pages.call('onShareAppMessage', { from: 'menu' }),
    /** Lets the phone's time pass, running what falls due. */
    advance: (milliseconds: number) => time.advance(milliseconds).then(settle),
    setOffline: (offline: boolean) =>
      after(() => {
        world.offline = offline
        wx.tellNetwork(!offline)
      }),
    /** The text on the screen, one line a run. */
    text: () => linesOf(screen()).join('\n'),
    /** The same of the foot, which is in view however far the page is scrolled. */
    foot: () => nodesOf(screen()).filter(isFoot).flatMap(linesOf),
    shows: (text: string) => textOf(screen()).includes(text),
    /** What the page that is open has cost since it was opened; requests but for log-in, of all pages. */
    counts: () => ({
      ...pages.top().counts,
      nodes: nodesOf(screen()).length - 1,
      depth: depthOf(screen()) - 1,
      requests: doings.requests.filter(({ url }) => !session.test(url)).length,
    }),
    resetCounts: () => {
      Object.assign(pages.top().counts, { setData: 0, bytes: 0 })
      doings.requests.splice(0)
    },
  }
}

export type Phone = Awaited<ReturnType<typeof openPhone>>
