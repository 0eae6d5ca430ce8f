import { once } from './once'

type Asynchronous<Store> = { [Name in keyof Store]: (...args: never[]) => Promise<unknown> }

/** A store that is loaded with the first call to it, so that a start is no slower for one store more. */
export const lazyStore = <Store extends Asynchronous<Store>>(load: () => Promise<Store>): Store => {
  const loaded = once(load)
  const get = (_: object, name: keyof Store) =>
    (async (...args: never[]) => (await loaded())[name](...args)) as Store[keyof Store]
  return new Proxy({} as Store, { get } as ProxyHandler<Store>)
}
