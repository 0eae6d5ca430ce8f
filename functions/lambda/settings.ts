import type { Deps } from '../domain/deps'
import { setting } from './environment'

export const now = () => new Date()

export const loadSettings = (): Deps['settings'] => ({
  county: setting('COUNTY_NAME'),
  showOn: setting('SHOW_ON') === 'on',
})
