import { toGcj02 } from './gcj02'
import type { Fix } from './location'

const read = (position: GeolocationPosition): Fix => {
  const { latitude, longitude, accuracy } = position.coords
  return { ...toGcj02({ lat: latitude, lng: longitude }), accuracy: Math.min(accuracy, 100_000) }
}

/** Where the phone is, asked at the tap alone. Undefined when refused or not to be had: nothing waits for it. */
export const whereAmI = (): Promise<Fix | undefined> =>
  new Promise(resolve => {
    if (!navigator.geolocation) return resolve(undefined)
    navigator.geolocation.getCurrentPosition(
      position => resolve(read(position)),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: 3000, maximumAge: 30_000 },
    )
  })
