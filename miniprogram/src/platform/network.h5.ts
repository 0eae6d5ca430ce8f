/** Tells when the browser has a network again. Not every browser has what Taro listens to. */
export const whenOnline = (tell: () => void) => window.addEventListener('online', tell)

export const isOnline = async () => navigator.onLine
