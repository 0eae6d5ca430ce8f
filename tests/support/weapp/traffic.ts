import { fail, type Options, type Result } from './callbacks'
import type { Doings, PhoneFile, World } from './world'

const plain = (headers: Headers) => Object.fromEntries(headers.entries())

/** One request to the API, sent to where it runs in the test. */
export const request = async (world: World, doings: Doings, options: Options): Promise<Result> => {
  if (world.offline) {
    doings.unreached.push(String(options.url))
    fail('request:fail ')
  }
  const url = new URL(String(options.url))
  const {
    method = 'GET',
    data,
    header,
  } = options as { method?: string; data?: string; header?: Record<string, string> }
  const target = world.baseUrl + url.pathname + url.search
  const response = await fetch(target, {
    method,
    headers: header,
    body: method === 'GET' ? undefined : data,
  }).catch(() => fail('request:fail '))
  const text = await response.text()
  doings.requests.push({
    method,
    url: url.pathname + url.search,
    bytes: text.length,
    status: response.status,
  })
  return {
    statusCode: response.status,
    header: plain(response.headers),
    data: options.dataType === 'json' ? JSON.parse(text) : text,
  }
}

/** A multipart upload of a file that was chosen. */
export const upload = async (
  world: World,
  files: Map<string, PhoneFile>,
  options: Options,
): Promise<Result> => {
  if (world.offline) fail('uploadFile:fail ')
  const file = files.get(String(options.filePath)) ?? fail('uploadFile:fail file not found')
  const form = new FormData()
  for (const [name, value] of Object.entries((options.formData ?? {}) as Record<string, string>))
    form.append(name, value)
  form.append(String(options.name), new Blob([Buffer.from(file.bytes)], { type: file.type }), file.name)
  const response = await fetch(String(options.url), { method: 'POST', body: form })
  return { statusCode: response.status, data: await response.text() }
}

/** The next photographs of the album, as temporary files. */
export const chosen = (world: World, files: Map<string, PhoneFile>, count: number): Result => {
  const taken = world.photos.splice(0, count)
  if (taken.length === 0) fail('chooseMedia:fail cancel')
  const tempFiles = taken.map(file => {
    const tempFilePath = `wxfile://tmp_${files.size}_${file.name}`
    files.set(tempFilePath, file)
    return { tempFilePath, size: file.bytes.length, fileType: 'image' }
  })
  return { tempFiles, type: 'image' }
}
