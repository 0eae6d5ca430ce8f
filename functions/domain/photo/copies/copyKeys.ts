import { createHash } from 'node:crypto'
import { lettersOf } from '../../ids'

export const contentOf = (bytes: Uint8Array) =>
  lettersOf(createHash('sha256').update(bytes).digest().subarray(0, 16))

type Taken = { ref: string; content?: string | undefined }

/** Where the copies wait that WeChat has not passed yet. */
export const waitingKeys = ({ ref, content = '' }: Taken) => ({
  small: `${ref}/${content}/small.webp`,
  large: `${ref}/${content}/large.webp`,
  check: `${ref}/${content}/check.jpg`,
})

/** Where everyone may see a photo that passed. */
export const publicKeys = (ref: string) => ({ small: `${ref}-s.webp`, large: `${ref}-l.webp` })
