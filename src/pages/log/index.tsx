import { LogView } from '@/features/log/log-view'

export default function LogPage() {
  return <LogView />
}
