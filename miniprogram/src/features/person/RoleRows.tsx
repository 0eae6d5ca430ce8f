import type { PersonOut } from '../../../../functions/contracts/person'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { me } from '../../lib/texts/me'
import { go } from '../../platform/navigate'

const doors = [
  { role: 'leader', label: me.team, page: 'leader/mine' },
  { role: 'manager', label: me.manager, page: 'manager/desk' },
  { role: 'merchant', label: me.merchant, page: 'merchant/desk' },
  { role: 'clerk', label: me.merchant, page: 'merchant/desk' },
] as const

/** The work places of a person's roles. */
export const RoleRows = ({ roles }: Pick<PersonOut, 'roles'>) => {
  const open = doors.filter(door => roles.includes(door.role))
  if (open.length === 0) return null
  return (
    <Card>
      {open.map(door => (
        <Row key={door.role} label={door.label} onTap={() => go(door.page)} />
      ))}
    </Card>
  )
}
