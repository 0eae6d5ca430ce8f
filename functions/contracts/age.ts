const adultAge = 18
const leastAge = 10

/** Full years on a day; both are `YYYY-MM-DD` of Asia/Shanghai. Who was born on 29 February ages on 1 March. */
export const ageOn = (birthDate: string, day: string): number => {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return birthDate.slice(5) > day.slice(5) ? years - 1 : years
}

/** Too young to register at all. */
export const isTooYoung = (birthDate: string, day: string) => ageOn(birthDate, day) < leastAge

/** Not of age: registers with a guardian. */
export const isMinor = (birthDate: string, day: string) => ageOn(birthDate, day) < adultAge
