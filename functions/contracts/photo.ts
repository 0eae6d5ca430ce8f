export const photoTypes = ['image/jpeg', 'image/png', 'image/webp'] as const

export type UploadOut = { photoId: string; url: string; fields: Record<string, string> }

export const photoEndpoints = {
  createUpload: { method: 'POST', path: '/v1/uploads' },
} as const
