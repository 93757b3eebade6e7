import { TodayView } from '@/features/today/today-view'

export default function TodayPage() {
  return <TodayView />
}
