const bodyDigits = 11

/** ISO 7064 MOD 11,10: tells any one wrong digit, and nearly all neighbours changed round. */
export const checkDigitOf = (body: string): string => {
  const product = [...body].reduce((rest, digit) => (((rest + Number(digit)) % 10 || 10) * 2) % 11, 10)
  return String((11 - product) % 10)
}

/** Whether this can be a 平台编号: 11 digits and their check digit. */
export const isPlatformNumber = (text: string): boolean =>
  /^[1-9]\d{11}$/.test(text) && checkDigitOf(text.slice(0, bodyDigits)) === text[bodyDigits]

/** One spelling for one number: people write them in groups, and some keyboards in full width. */
export const plainNumber = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '')
