import { useEndpoint } from '../../lib/query'

/** Institutes of the county, and the stations of the chosen one. */
export const useSites = (instituteId: string | undefined) => {
  const county = useEndpoint('listSites', {})
  const center = county.data?.sites.find(({ kind }) => kind === 'center')
  const towns = useEndpoint('listSites', { parentId: center?.id }, { enabled: center !== undefined })
  const villages = useEndpoint('listSites', { parentId: instituteId }, { enabled: instituteId !== undefined })
  return {
    institutes: towns.data?.sites ?? [],
    stations: instituteId === undefined ? [] : (villages.data?.sites ?? []),
    error: county.error ?? towns.error ?? villages.error,
  }
}
