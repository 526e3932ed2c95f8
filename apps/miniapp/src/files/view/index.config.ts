import type { PageConfig } from '@tarojs/taro';

const config: PageConfig = { disableScroll: true };

export default config;
