import { useEffect, useState } from 'react'

/** Keeps what was closed in the tree for as long as it takes to slide away. */
export function useLeaving(isOpen: boolean, milliseconds: number) {
  const [isMounted, setMounted] = useState(isOpen)
  useEffect(() => {
    if (isOpen) {
      setMounted(true)
      return undefined
    }
    const timer = setTimeout(() => setMounted(false), milliseconds)
    return () => clearTimeout(timer)
  }, [isOpen, milliseconds])
  return { isMounted: isOpen || isMounted, isLeaving: !isOpen && isMounted }
}
