import { answer, fail, type Options, type Result } from './callbacks'
import { createConsent } from './consent'
import type { Pages } from './pages'
import type { Time } from './time'
import { chosen, request, upload } from './traffic'
import type { Doings, PhoneFile, World } from './world'

/** What a person sees of these is not on the page. */
const unseen = [
  'hideToast',
  'openLocation',
  'addPhoneCalendar',
  'previewImage',
  'setClipboardData',
  'setKeepScreenOn',
  'setScreenBrightness',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'setBackgroundColor',
  'stopPullDownRefresh',
  'pageScrollTo',
]

/** The `wx` of the logic layer: what the mini-program uses and no more. */
export const createWechat = (world: World, doings: Doings, time: Time, pages: () => Pages) => {
  const files = new Map<string, PhoneFile>()
  const networkFollowers = new Set<(state: { isConnected: boolean }) => void>()
  const system = {
    brand: 'test',
    model: 'test',
    pixelRatio: 2,
    screenWidth: 375,
    screenHeight: 812,
    windowWidth: 375,
    windowHeight: 812,
    statusBarHeight: 44,
    language: 'zh_CN',
    version: '8.0.50',
    system: 'iOS 17',
    platform: 'ios',
    SDKVersion: '3.5.0',
    fontSizeSetting: 16,
    safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
  }
  const quiet = () => {}
  const consent = createConsent(world, time)
  const as =
    (name: string, work: (options: Options) => Promise<Result> | Result) =>
    (options: Options = {}) =>
      answer(time, name, options, () => work(options))
  const moving = (name: string, move: (options: Options) => void) =>
    as(name, options => {
      move(options)
      return {}
    })
  const onPhone = (url: string) =>
    world.missing.some(name => url.startsWith(`/${name}/`)) ? fail('navigateTo:fail timeout') : url
  const noting = (name: string, note: (options: Options) => Result | undefined) =>
    as(name, options => note(options) ?? {})

  /** WeChat asks for it once, by whatever needs it first. */
  const placePermission = (name: string) => {
    doings.placeAskedBy ??= name
    return world.location ?? fail(`${name}:fail auth deny`)
  }

  return {
    webpackJsonp: undefined,
    canIUse: () => true,
    getSystemInfoSync: () => system,
    getWindowInfo: () => system,
    getDeviceInfo: () => system,
    getAppBaseInfo: () => system,
    getMenuButtonBoundingClientRect: () => ({
      left: 281,
      right: 368,
      top: 48,
      bottom: 80,
      width: 87,
      height: 32,
    }),
    getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0', envVersion: 'release', version: '0' } }),
    getStorageSync: (key: string) => world.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void world.storage.set(key, value),
    getStorageInfoSync: () => ({ keys: [...world.storage.keys()] }),
    removeStorageSync: (key: string) => void world.storage.delete(key),
    login: as('login', () => (world.offline ? fail('login:fail ') : { code: `persona:${world.persona}` })),
    request: (options: Options) => {
      void answer(time, 'request', options, () => request(world, doings, options))
      return { abort: quiet, onHeadersReceived: quiet, offHeadersReceived: quiet }
    },
    uploadFile: (options: Options) => {
      void answer(time, 'uploadFile', options, () => upload(world, files, options))
      return { abort: quiet, onProgressUpdate: quiet, offProgressUpdate: quiet, onHeadersReceived: quiet }
    },
    chooseMedia: as('chooseMedia', async options => {
      await consent.need('chooseMedia')
      return chosen(world, files, Number(options.count ?? 9))
    }),
    scanCode: as('scanCode', () => ({ result: world.scans.shift() ?? fail('scanCode:fail cancel') })),
    chooseLocation: as('chooseLocation', async () => {
      await consent.need('chooseLocation')
      return { name: '', ...(world.location ?? fail('chooseLocation:fail cancel')) }
    }),
    requirePrivacyAuthorize: as('requirePrivacyAuthorize', async () => {
      await consent.need('requirePrivacyAuthorize')
      return {}
    }),
    authorize: as('authorize', async () => {
      await consent.need('authorize')
      await placePermission('authorize')
      return {}
    }),
    getLocation: as('getLocation', async () => {
      await consent.need('getLocation')
      return placePermission('getLocation')
    }),
    navigateTo: moving('navigateTo', ({ url }) => pages().navigateTo(onPhone(String(url)))),
    redirectTo: moving('redirectTo', ({ url }) => pages().redirectTo(String(url))),
    switchTab: moving('switchTab', ({ url }) => pages().switchTab(String(url))),
    navigateBack: moving('navigateBack', ({ delta }) => pages().navigateBack(Number(delta ?? 1))),
    showToast: noting('showToast', ({ title }) => void doings.toasts.push(String(title))),
    showModal: noting('showModal', ({ title, content }) => {
      doings.modals.push({ title: String(title), content: String(content) })
      return { confirm: world.says, cancel: !world.says }
    }),
    makePhoneCall: noting('makePhoneCall', ({ phoneNumber }) => void doings.calls.push(String(phoneNumber))),
    ...Object.fromEntries(unseen.map(name => [name, as(name, () => ({}))])),
    nextTick: (run: () => void) => time.globals.setTimeout(run),
    getUpdateManager: () => ({
      onUpdateReady: quiet,
      applyUpdate: quiet,
      onCheckForUpdate: quiet,
      onUpdateFailed: quiet,
    }),
    getNetworkType: as('getNetworkType', () => ({ networkType: world.offline ? 'none' : 'wifi' })),
    onNetworkStatusChange: (told: (state: { isConnected: boolean }) => void) => networkFollowers.add(told),
    offNetworkStatusChange: quiet,
    onNeedPrivacyAuthorization: consent.listen,
    openPrivacyContract: as('openPrivacyContract', () => ({})),
    /** Not WeChat's: lets the test say that the network came or went. */
    tellNetwork: (isConnected: boolean) => {
      for (const told of networkFollowers) told({ isConnected })
    },
  }
}
