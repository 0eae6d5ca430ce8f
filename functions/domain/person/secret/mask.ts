/** `138****0001` */
export const maskedPhone = (phone: string): string => phone.replace(/\d{4}(?=\d{4}$)/, '****')

/** `3203**********001X`: enough to compare with a card in the hand. */
export const maskedIdNumber = (idNumber: string): string =>
  idNumber.slice(0, 4) + '*'.repeat(idNumber.length - 8) + idNumber.slice(-4)
