import type { AppRun } from '../app/app-run'
import { asyncApi, syncApi, type WxTable } from './define'

/** The phone shown: an iPhone 12/13's points. Nothing is laid out, so the numbers only have to be plausible. */
const SCREEN = { width: 390, height: 844, statusBar: 47, bottom: 34, pixelRatio: 3 }
/** The capsule at the top right, in points, as on that phone. */
const CAPSULE = { width: 87, height: 32, top: 51, right: 383, left: 296, bottom: 83 }
/** The base library whose behaviour is meant; `connect` wants at least 2.7.3. */
export const SDK_VERSION = '3.8.0'
const WECHAT_VERSION = '8.0.57'

/** What the mini-program may know of the phone and of WeChat. */
export function deviceApis(run: AppRun): WxTable {
  const { device } = run
  const windowInfo = () => ({
    pixelRatio: SCREEN.pixelRatio,
    screenWidth: SCREEN.width,
    screenHeight: SCREEN.height,
    windowWidth: SCREEN.width,
    windowHeight: SCREEN.height,
    statusBarHeight: SCREEN.statusBar,
    screenTop: 0,
    safeArea: {
      left: 0,
      right: SCREEN.width,
      top: SCREEN.statusBar,
      bottom: SCREEN.height - SCREEN.bottom,
      width: SCREEN.width,
      height: SCREEN.height - SCREEN.bottom - SCREEN.statusBar,
    },
  })
  const appBase = () => ({
    SDKVersion: SDK_VERSION,
    version: WECHAT_VERSION,
    language: 'zh_CN',
    enableDebug: false,
    theme: run.bundle.app.darkmode ? device.theme : undefined,
    // 16 is WeChat's standard text size; 基础 › 系统 › wx.getAppBaseInfo.
    fontSizeSetting: Math.round(16 * device.fontSizeScaleFactor),
    fontSizeScaleFactor: device.fontSizeScaleFactor,
    host: { env: 'WeChat', appId: '' },
  })
  const deviceInfo = () => ({
    brand: 'headless',
    model: 'headless host',
    system: 'iOS 17.0',
    platform: 'ios',
    benchmarkLevel: 40,
    abi: 'arm64',
    memorySize: 4096,
  })
  const systemSetting = () => ({
    bluetoothEnabled: false,
    locationEnabled: true,
    wifiEnabled: true,
    deviceOrientation: 'portrait',
  })
  const everything = () => ({ ...windowInfo(), ...appBase(), ...deviceInfo(), ...systemSetting() })
  return {
    getWindowInfo: syncApi(run, windowInfo),
    getAppBaseInfo: syncApi(run, appBase),
    getDeviceInfo: syncApi(run, deviceInfo),
    getSystemSetting: syncApi(run, systemSetting),
    getSystemInfoSync: syncApi(run, everything),
    getSystemInfo: asyncApi(run, everything),
    getSystemInfoAsync: asyncApi(run, everything),
    getMenuButtonBoundingClientRect: syncApi(run, () => ({ ...CAPSULE })),
    getAppAuthorizeSetting: syncApi(run, () => ({
      cameraAuthorized: device.permissions['scope.camera'] === false ? 'denied' : 'authorized',
      albumAuthorized: device.permissions['scope.writePhotosAlbum'] === false ? 'denied' : 'authorized',
      locationAuthorized: device.permissions['scope.userLocation'] === false ? 'denied' : 'authorized',
      notificationAuthorized: 'authorized',
    })),
    getNetworkType: asyncApi(run, () => ({ networkType: device.networkType, weakNet: false, signalStrength: 0 })),
    getLaunchOptionsSync: syncApi(run, () => ({ ...run.launchedWith })),
    getEnterOptionsSync: syncApi(run, () => ({ ...run.launchedWith })),
    vibrateShort: asyncApi(run, () => undefined),
    vibrateLong: asyncApi(run, () => undefined),
    setKeepScreenOn: asyncApi(run, () => undefined),
  }
}
