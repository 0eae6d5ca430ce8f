type Place = { name: string; lat: number; lng: number }

/** Shows the way to a gcj02 point, by the phone's map. */
export const showOnMap = ({ name, lat, lng }: Place) => {
  const url = `https://uri.amap.com/marker?position=${lng},${lat}&name=${encodeURIComponent(name)}`
  window.open(url, '_blank', 'noopener')
}
