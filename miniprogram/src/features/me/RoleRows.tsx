import type { MeOut } from '../../../../functions/contracts/me'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { go } from '../../platform/navigate'
import { me as texts } from './texts'

const doors = [
  { role: 'leader', label: texts.team, page: 'leader/mine' },
  { role: 'manager', label: texts.manager, page: 'manager/desk' },
  { role: 'merchant', label: texts.merchant, page: 'merchant/desk' },
  { role: 'clerk', label: texts.merchant, page: 'merchant/desk' },
] as const

/** Where a manager answers for the one site they belong to, its name is at hand; nobody is asked for another. */
const siteOf = ({ scopes: { siteIds }, siteId, siteName }: MeOut['profile']) =>
  siteIds.length === 1 && siteIds[0] === siteId ? siteName : undefined

/** The work places of a person's roles. */
export const RoleRows = ({ me }: { me: MeOut }) => {
  const open = doors.filter(door => me.profile.roles.includes(door.role))
  if (open.length === 0) return null
  return (
    <Card>
      {open.map(door => (
        <Row
          key={door.role}
          label={door.label}
          note={door.role === 'manager' ? siteOf(me.profile) : undefined}
          onTap={() => go(door.page)}
        />
      ))}
    </Card>
  )
}
