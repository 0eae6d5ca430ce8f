type Route = { path: string; load: () => Promise<unknown>[] }

declare global {
  interface Window {
    /** Taro's own list of the pages, each with what fetches its code. */
    __taroAppConfig?: { routes?: Route[] }
  }
}

/** Brings the code of a page into the browser; what is here is not fetched again. Throws where it cannot be had. */
export const fetchCode = async (page: string) => {
  const route = window.__taroAppConfig?.routes?.find(({ path }) => path === page)
  await Promise.all(route?.load() ?? [])
}

const pageOf = (url: string) => url.replace(/^\/|\?.*$/g, '')

/** Opens a page once its code is here: Taro takes a page for open as soon as its address is. */
export const withCode = async <Opened>(url: string, open: () => Promise<Opened>) => {
  await fetchCode(pageOf(url))
  return open()
}
