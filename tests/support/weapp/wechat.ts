import type { Pages } from './pages'
import type { Time } from './time'

type Options = Record<string, unknown> & {
  success?: (result: object) => void
  fail?: (result: object) => void
  complete?: (result: object) => void
}

/** A photograph on the phone. */
export type PhoneFile = { name: string; bytes: Uint8Array; type: string }

/** What the world around the phone does, read at each call and changed at will by a test. */
export type World = {
  baseUrl: string
  persona: string
  /** What the camera reads next, first come first served; an empty list is a person who turns back. */
  scans: string[]
  /** A gcj02 fix; undefined is a person who does not allow it. */
  location?: { latitude: number; longitude: number; accuracy: number }
  /** What is chosen next from the album. */
  photos: PhoneFile[]
  /** Phone number that WeChat's button hands over. */
  phoneNumber: string
  /** What is answered to a question (showModal). */
  says: boolean
  offline: boolean
  storage: Map<string, unknown>
}

/** What the phone did that is not on a page. */
export type Doings = {
  toasts: string[]
  modals: { title: string; content: string }[]
  calls: string[]
  requests: { method: string; url: string; bytes: number; status: number }[]
}

type Result = Record<string, unknown>

/** Callbacks as WeChat gives them: later, `complete` last, a failure with `errMsg`. */
const answer = (time: Time, name: string, options: Options, work: () => Promise<Result> | Result) => {
  const done = (result: Result, ok: boolean) => {
    const full = { errMsg: `${name}:${ok ? 'ok' : 'fail'}`, ...result }
    ;(ok ? options.success : options.fail)?.(full)
    options.complete?.(full)
  }
  const running = Promise.resolve()
    .then(work)
    .then(
      result => done(result, true),
      (reason: unknown) => done({ errMsg: reason instanceof Error ? reason.message : String(reason) }, false),
    )
  void time.during(running)
}

const plain = (headers: Headers) => Object.fromEntries(headers.entries())
const fail = (message: string): never => {
  throw new Error(message)
}

const request = async (world: World, doings: Doings, options: Options): Promise<Result> => {
  if (world.offline) fail('request:fail ')
  const url = new URL(String(options.url))
  const {
    method = 'GET',
    data,
    header,
  } = options as { method?: string; data?: string; header?: Record<string, string> }
  const target = world.baseUrl + url.pathname + url.search
  const response = await fetch(target, {
    method,
    headers: header,
    body: method === 'GET' ? undefined : data,
  }).catch(() => fail('request:fail '))
  const text = await response.text()
  doings.requests.push({
    method,
    url: url.pathname + url.search,
    bytes: text.length,
    status: response.status,
  })
  return {
    statusCode: response.status,
    header: plain(response.headers),
    data: options.dataType === 'json' ? JSON.parse(text) : text,
  }
}

const upload = async (world: World, files: Map<string, PhoneFile>, options: Options): Promise<Result> => {
  if (world.offline) fail('uploadFile:fail ')
  const file = files.get(String(options.filePath)) ?? fail('uploadFile:fail file not found')
  const form = new FormData()
  for (const [name, value] of Object.entries((options.formData ?? {}) as Record<string, string>))
    form.append(name, value)
  form.append(String(options.name), new Blob([Buffer.from(file.bytes)], { type: file.type }), file.name)
  const response = await fetch(String(options.url), { method: 'POST', body: form })
  return { statusCode: response.status, data: await response.text() }
}

const chosen = (world: World, files: Map<string, PhoneFile>, count: number): Result => {
  const taken = world.photos.splice(0, count)
  if (taken.length === 0) fail('chooseMedia:fail cancel')
  const tempFiles = taken.map(file => {
    const tempFilePath = `wxfile://tmp_${files.size}_${file.name}`
    files.set(tempFilePath, file)
    return { tempFilePath, size: file.bytes.length, fileType: 'image' }
  })
  return { tempFiles, type: 'image' }
}

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
  const as =
    (name: string, work: (options: Options) => Promise<Result> | Result) =>
    (options: Options = {}) =>
      answer(time, name, options, () => work(options))
  const moving = (name: string, move: (options: Options) => void) =>
    as(name, options => {
      move(options)
      return {}
    })
  const noting = (name: string, note: (options: Options) => Result | undefined) =>
    as(name, options => note(options) ?? {})

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
    removeStorageSync: (key: string) => void world.storage.delete(key),
    login: as('login', () => ({ code: `persona:${world.persona}` })),
    request: (options: Options) => {
      answer(time, 'request', options, () => request(world, doings, options))
      return { abort: quiet, onHeadersReceived: quiet, offHeadersReceived: quiet }
    },
    uploadFile: (options: Options) => {
      answer(time, 'uploadFile', options, () => upload(world, files, options))
      return { abort: quiet, onProgressUpdate: quiet, offProgressUpdate: quiet, onHeadersReceived: quiet }
    },
    chooseMedia: as('chooseMedia', options => chosen(world, files, Number(options.count ?? 9))),
    scanCode: as('scanCode', () => ({ result: world.scans.shift() ?? fail('scanCode:fail cancel') })),
    getLocation: as('getLocation', () => world.location ?? fail('getLocation:fail auth deny')),
    navigateTo: moving('navigateTo', ({ url }) => pages().navigateTo(String(url))),
    redirectTo: moving('redirectTo', ({ url }) => pages().redirectTo(String(url))),
    switchTab: moving('switchTab', ({ url }) => pages().switchTab(String(url))),
    navigateBack: moving('navigateBack', ({ delta }) => pages().navigateBack(Number(delta ?? 1))),
    showToast: noting('showToast', ({ title }) => void doings.toasts.push(String(title))),
    hideToast: as('hideToast', () => ({})),
    showModal: noting('showModal', ({ title, content }) => {
      doings.modals.push({ title: String(title), content: String(content) })
      return { confirm: world.says, cancel: !world.says }
    }),
    makePhoneCall: noting('makePhoneCall', ({ phoneNumber }) => void doings.calls.push(String(phoneNumber))),
    openLocation: as('openLocation', () => ({})),
    addPhoneCalendar: as('addPhoneCalendar', () => ({})),
    previewImage: as('previewImage', () => ({})),
    setClipboardData: as('setClipboardData', () => ({})),
    setKeepScreenOn: as('setKeepScreenOn', () => ({})),
    setScreenBrightness: as('setScreenBrightness', () => ({})),
    setNavigationBarTitle: as('setNavigationBarTitle', () => ({})),
    setNavigationBarColor: as('setNavigationBarColor', () => ({})),
    setBackgroundColor: as('setBackgroundColor', () => ({})),
    stopPullDownRefresh: as('stopPullDownRefresh', () => ({})),
    pageScrollTo: as('pageScrollTo', () => ({})),
    nextTick: (run: () => void) => time.globals.setTimeout(run),
    getUpdateManager: () => ({
      onUpdateReady: quiet,
      applyUpdate: quiet,
      onCheckForUpdate: quiet,
      onUpdateFailed: quiet,
    }),
    onNetworkStatusChange: (told: (state: { isConnected: boolean }) => void) => networkFollowers.add(told),
    offNetworkStatusChange: quiet,
    onNeedPrivacyAuthorization: quiet,
    /** Not WeChat's: lets the test say that the network came or went. */
    tellNetwork: (isConnected: boolean) => {
      for (const told of networkFollowers) told({ isConnected })
    },
  }
}
