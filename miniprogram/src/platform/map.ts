import Taro from '@tarojs/taro'

type Place = { name: string; lat: number; lng: number }

/** Shows the way to a gcj02 point. */
export const showOnMap = ({ name, lat, lng }: Place) =>
  Taro.openLocation({ name, latitude: lat, longitude: lng, scale: 17 })
