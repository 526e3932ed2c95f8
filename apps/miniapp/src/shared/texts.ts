import type { Book } from './words';

/** Words that many screens share. */
export const words = {
  back: ['返回', 'Back'], close: ['关闭', 'Close'], cancel: ['取消', 'Cancel'], sure: ['确定', 'OK'], save: ['保存', 'Save'], next: ['下一步', 'Next'],
  retry: ['重试', 'Try again'], remove: ['删除', 'Remove'], loading: ['正在加载', 'Loading'], optional: ['选填', 'optional'], signIn: ['登录', 'Sign in'],
  signInFirst: ['登录后才能查看和办理', 'Sign in to see and do this'], chosen: ['已选', 'Chosen'], open: ['展开', 'Open'], fold: ['收起', 'Fold'], pickDay: ['请选择日期', 'Choose a day'],
  yes: ['是', 'Yes'], no: ['否', 'No'], readAloud: ['朗读本页', 'Read aloud'], stopReading: ['停止朗读', 'Stop reading'], uploading: ['正在上传 {percent}%', 'Uploading {percent}%'], failed: ['失败', 'Failed'],
} satisfies Book<string>;
