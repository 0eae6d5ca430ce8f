import type { Resource, Template } from './assembly'
import { resolveIn, type World } from './intrinsics'
import { assertKnown, attributeOf, pseudo, refOf } from './resources'

/** A resource of the template with all its references worked out. */
export type Resolved = { id: string; type: string; folder: string; resource: Resource; properties: unknown }

const exportsOf = (templates: Template[]) => {
  const exported = new Map<string, () => unknown>()
  const worldOf = (template: Template): World => ({
    ref: id => {
      const resource = template.Resources[id]
      return resource ? refOf(id, resource) : pseudo[id]
    },
    attribute: (id, name) => {
      const resource = template.Resources[id]
      return resource && attributeOf(id, resource, name)
    },
    imported: name => exported.get(name)?.(),
  })
  for (const template of templates) {
    for (const { Value, Export } of Object.values(template.Outputs ?? {})) {
      if (Export) exported.set(String(Export.Name), () => resolveIn(worldOf(template))(Value))
    }
  }
  return worldOf
}

/** Every resource of the stacks, resolved, and the stacks' own outputs. A type that is not known stops it. */
export const resolveStacks = (templates: Template[]) => {
  const worldOf = exportsOf(templates)
  const resources = templates.flatMap(template =>
    Object.entries(template.Resources).map(([id, resource]): Resolved => {
      assertKnown(id, resource)
      const properties = resolveIn(worldOf(template))(resource.Properties ?? {})
      return { id, type: resource.Type, folder: template.folder, resource, properties }
    }),
  )
  const outputs = Object.fromEntries(
    templates.flatMap(template =>
      Object.entries(template.Outputs ?? {})
        .filter(([, { Export }]) => !Export)
        .map(([name, { Value }]) => [name, () => resolveIn(worldOf(template))(Value)]),
    ),
  )
  return { resources, output: (name: string) => outputs[name]?.() }
}
