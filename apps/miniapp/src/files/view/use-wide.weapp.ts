import { getWindowInfo } from '@tarojs/taro';

/** Whether two files have room side by side: on a tablet that lies. */
export const useWide = (): boolean => getWindowInfo().windowWidth >= 900;
