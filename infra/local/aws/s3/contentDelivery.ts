import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ObjectStore } from './objectStore'

/** Stands for the delivery network, which alone may read the photos bucket and shows it to everyone. */
export const createMedia =
  (base: string, store: ObjectStore, bucket: string) =>
  async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const object = await store.get(bucket, decodeURIComponent(pathname.slice(base.length + 1)))
    if (!object) return void response.writeHead(404).end()
    response.writeHead(200, { ...object.headers, etag: object.etag, 'access-control-allow-origin': '*' })
    response.end(object.body)
  }
