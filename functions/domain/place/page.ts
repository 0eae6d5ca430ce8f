/** Sites or teams a page: a county's institutes in one, its stations in five. */
export const pageSize = 100
