import { type Fix, possibleFix } from './fix'
import { toGcj02 } from './gcj02'

const read = (position: GeolocationPosition) => {
  const { latitude, longitude, accuracy } = position.coords
  return possibleFix({ ...toGcj02({ lat: latitude, lng: longitude }), accuracy })
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

const wouldAsk = async () => {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'prompt'
  } catch {
    return false
  }
}

/** Has the browser ask now what it would ask when the place is read; it remembers a refusal itself. */
export const settlePermission = async (): Promise<boolean> => {
  if (await wouldAsk()) await whereAmI()
  return true
}
