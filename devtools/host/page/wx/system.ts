import { appEvents } from '../app-life'
import { makeEvent } from '../callbacks'
import { CAPSULE, NAV_BAR } from '../device'
import type { Entrance } from '../entrance'
import { windowHeight } from '../furniture'
import type { Start } from '../launch'
import type { Stack } from '../stack'
import { asyncApis } from './api'

/** The phone, the window and WeChat itself, as the page asks for them. */
export const system = ({ device, pkg, appId }: Start, stack: Stack, entrance: Entrance) => {
  const resized = makeEvent<[unknown]>()
  const windowInfo = () => {
    const top = stack.top()
    const isNative = pkg.app.tabBar?.custom !== true && stack.isTab(top?.path ?? '')
    const height = windowHeight(device, top?.config ?? pkg.app.window ?? {}, isNative)
    return {
      pixelRatio: device.pixelRatio,
      screenWidth: device.width,
      screenHeight: device.height,
      windowWidth: device.width,
      windowHeight: height,
      statusBarHeight: device.statusBar,
      screenTop: device.statusBar + NAV_BAR,
      safeArea: {
        left: 0,
        right: device.width,
        top: device.statusBar,
        bottom: device.height - device.safeBottom,
        width: device.width,
        height: device.height - device.statusBar - device.safeBottom,
      },
    }
  }
  const appBaseInfo = () => ({
    SDKVersion: device.sdkVersion,
    enableDebug: false,
    host: { appId: '', env: 'WeChat' },
    language: device.language,
    version: '8.0.56',
    theme: pkg.app.darkmode ? device.theme : undefined,
    fontSizeScaleFactor: device.fontScale,
    fontSizeSetting: Math.round(16 * device.fontScale),
  })
  const deviceInfo = () => ({
    abi: 'arm64',
    deviceAbi: 'arm64',
    benchmarkLevel: 30,
    brand: 'devtools',
    model: 'Genjin host',
    system: 'iOS 17.4',
    platform: device.platform,
    cpuType: 'host',
    memorySize: '6144',
  })
  const settings = () => ({
    bluetoothEnabled: false,
    locationEnabled: false,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  })
  const systemInfo = () => ({ ...deviceInfo(), ...windowInfo(), ...appBaseInfo(), ...settings() })
  return {
    ...asyncApis({ getSystemInfo: systemInfo, getSystemInfoAsync: systemInfo }),
    getSystemInfoSync: systemInfo,
    getWindowInfo: windowInfo,
    getAppBaseInfo: appBaseInfo,
    getDeviceInfo: deviceInfo,
    getSystemSetting: settings,
    getAppAuthorizeSetting: () => ({
      notificationAuthorized: 'authorized',
      phoneCalendarAuthorized: 'authorized',
    }),
    getMenuButtonBoundingClientRect: () => {
      const top = device.statusBar + (NAV_BAR - CAPSULE.height - CAPSULE.top)
      const left = device.width - CAPSULE.right - CAPSULE.width
      const { width, height } = CAPSULE
      return { width, height, top, left, right: left + width, bottom: top + height }
    },
    getLaunchOptionsSync: () => ({ apiCategory: 'default', ...entrance.launched() }),
    getEnterOptionsSync: () => ({ apiCategory: 'default', ...entrance.last() }),
    getAccountInfoSync: () => ({
      miniProgram: { appId, envVersion: 'develop', version: '' },
      plugin: {},
    }),
    onThemeChange: appEvents.onThemeChange.on,
    offThemeChange: appEvents.onThemeChange.off,
    onWindowResize: resized.on,
    offWindowResize: resized.off,
    onAppShow: appEvents.onShow.on,
    offAppShow: appEvents.onShow.off,
    onAppHide: appEvents.onHide.on,
    offAppHide: appEvents.onHide.off,
    onError: appEvents.onError.on,
    offError: appEvents.onError.off,
    onPageNotFound: appEvents.onPageNotFound.on,
    offPageNotFound: appEvents.onPageNotFound.off,
    onUnhandledRejection: appEvents.onUnhandledRejection.on,
    offUnhandledRejection: appEvents.onUnhandledRejection.off,
  }
}
