import '@tarojs/taro'

/** What WeChat has and Taro's types lack. */
declare module '@tarojs/taro' {
  namespace getAppBaseInfo {
    interface Result {
      fontSizeScaleFactor?: number
    }
  }
  namespace setStorage {
    interface Option {
      encrypt?: boolean
    }
  }
  namespace getStorage {
    interface Option<T> {
      encrypt?: boolean
    }
  }
}
