import type { MeOut } from '../../../../functions/contracts/me'
import { NextCard } from '../../features/attendance/NextCard'
import { FindInvite, LoginInvite, RegisterInvite } from '../../features/me/InviteCard'

/** The next thing to do: go where one has a place, or take the step before that. */
export const Next = ({ me }: { me: MeOut | undefined }) => {
  const attendance = me?.inside ?? me?.upcoming[0]
  if (attendance) return <NextCard attendance={attendance} inside={me?.inside !== undefined} />
  if (!me) return <LoginInvite />
  return me.profile.number ? <FindInvite /> : <RegisterInvite />
}
