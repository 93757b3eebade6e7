import { emit } from '../bridge'
import { makeEvent } from '../callbacks'

/** wx.getUpdateManager(): no new version until a tester offers one. */
export const updates = () => {
  const ready = makeEvent<[]>()
  const failed = makeEvent<[]>()
  let isReady = false
  return {
    manager: {
      onCheckForUpdate: (heard: (result: { hasUpdate: boolean }) => void) => heard({ hasUpdate: isReady }),
      onUpdateReady: ready.on,
      onUpdateFailed: failed.on,
      applyUpdate: () => {
        if (!isReady) throw new Error('applyUpdate:fail update is not ready')
        emit('Host.did', { name: 'applyUpdate', detail: {} })
      },
    },
    /** A new version was downloaded, or could not be. */
    offer: (isDownloaded: boolean): void => {
      isReady = isDownloaded
      if (isDownloaded) ready.fire()
      else failed.fire()
    },
  }
}

export type Updates = ReturnType<typeof updates>
