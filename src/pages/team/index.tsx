import { useRouter } from '@tarojs/taro'
import { askedBy } from '@/features/team/asked'
import { TeamDoor } from '@/features/team/team-door'

export default function TeamPage() {
  const { team, on, span } = useRouter().params
  return <TeamDoor asked={askedBy({ team, on, span })} />
}
