export type LightName = 'morning' | 'noon' | 'dusk' | 'night'

/** The colours of a picture at one time of day. */
export type Light = {
  name: LightName
  sky: readonly [top: string, bottom: string]
  glow: string
  far: string
  mid: string
  near: string
  ground: string
  water: readonly [top: string, bottom: string]
  wall: string
  shade: string
  roof: string
  wood: string
  leaf: readonly [light: string, dark: string]
  /** What shines from windows and lamps. */
  lamp: string
}

const morning: Light = {
  name: 'morning',
  sky: ['#bcd9ea', '#fbeed6'],
  glow: '#fff6dc',
  far: '#b9cdd3',
  mid: '#9dbb9f',
  near: '#7fa679',
  ground: '#d9c9a0',
  water: ['#a9cfdb', '#7fb0c4'],
  wall: '#f5ead8',
  shade: '#e3d2b6',
  roof: '#7d6a62',
  wood: '#b5835a',
  leaf: ['#e9bd4e', '#cf9a34'],
  lamp: '#fff1c4',
}

const noon: Light = {
  name: 'noon',
  sky: ['#8fc2e3', '#dff0f5'],
  glow: '#ffffff',
  far: '#a5c3c9',
  mid: '#88b387',
  near: '#5f9468',
  ground: '#e3d5b0',
  water: ['#7fbcd6', '#5197b8'],
  wall: '#fbf4e6',
  shade: '#e2d8c3',
  roof: '#6b6a70',
  wood: '#a97a51',
  leaf: ['#f0c94c', '#dba835'],
  lamp: '#fff7df',
}

const dusk: Light = {
  name: 'dusk',
  sky: ['#e79f6b', '#fadfae'],
  glow: '#fff0b8',
  far: '#c79a86',
  mid: '#a98267',
  near: '#7f6a4c',
  ground: '#d2a870',
  water: ['#eebd8b', '#b97b5e'],
  wall: '#f4d9b4',
  shade: '#d9b287',
  roof: '#6e4a3e',
  wood: '#8f5c3b',
  leaf: ['#f2b544', '#c8802c'],
  lamp: '#ffe6a0',
}

const night: Light = {
  name: 'night',
  sky: ['#26324f', '#5a5570'],
  glow: '#f6eccb',
  far: '#3c4765',
  mid: '#39465c',
  near: '#2f3c4b',
  ground: '#5f5560',
  water: ['#3f5474', '#2c3c58'],
  wall: '#c9a97f',
  shade: '#8f7661',
  roof: '#34303d',
  wood: '#6f4b39',
  leaf: ['#b98a3a', '#8a6430'],
  lamp: '#ffd97a',
}

export const lights: Readonly<Record<LightName, Light>> = { morning, noon, dusk, night }

/** The light at an hour of the day, as it is in late autumn. */
export const lightAt = (hour: number): LightName => {
  if (hour < 6 || hour >= 18) return 'night'
  if (hour < 10) return 'morning'
  return hour < 16 ? 'noon' : 'dusk'
}
