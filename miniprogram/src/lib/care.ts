import { load, save } from '../platform/storage'
import { createStore } from './store'

const care = createStore(load<boolean>('care') ?? false)

/** Whether 关怀版, the layout with large type and few things, is on. */
export const useCare = care.use

export const switchCare = () => {
  care.set(!care.get())
  save('care', care.get())
}
