/** Opens a page once its code is here; WeChat sees to that itself, and says so where it cannot. */
export const withCode = <Opened>(_url: string, open: () => Promise<Opened>) => open()
