import type { From, Slice } from '../page'
import type { Site } from './place'

export type PlaceStore = {
  site(siteId: string): Promise<Site | undefined>
  /** The sites right below a parent, or all of the county from the center down. */
  sites(input: From & { parent?: Site | undefined }): Promise<Slice<Site>>
}
