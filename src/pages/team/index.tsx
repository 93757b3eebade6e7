import { TeamDoor } from '@/features/team/team-door'

export default function TeamPage() {
  return <TeamDoor />
}
