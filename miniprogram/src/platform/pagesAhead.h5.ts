type Route = { path: string; load: () => Promise<unknown>[] }

declare global {
  interface Window {
    /** Taro's own list of the pages, each with what fetches its code. */
    __taroAppConfig?: { routes?: Route[] }
  }
}

/**
 * What is needed in a hall without a signal. WeChat keeps whole packages on the phone; a browser fetches the code of
 * a page when it is first opened, and a scan would be lost with the page that was to keep it.
 */
const needed = [
  'pages/me/index',
  'packages/volunteer/check/index',
  'packages/volunteer/code/index',
  'packages/leader/code/index',
  'packages/leader/roster/index',
]

/** So long the first screen has the line to itself. */
const firstScreenMilliseconds = 2000

const fetchCode = async (page: string) => {
  const route = window.__taroAppConfig?.routes?.find(({ path }) => path === page)
  await Promise.all(route?.load() ?? [])
}

/** Code that is here is not fetched again. */
const fetchAll = () => void Promise.allSettled(needed.map(fetchCode))

/** Brings the pages that must work without a network into the browser, again when one comes back. */
export const fetchPagesAhead = () => {
  setTimeout(fetchAll, firstScreenMilliseconds)
  window.addEventListener('online', fetchAll)
}
