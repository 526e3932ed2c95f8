import type { Book } from '../shared/words';

/** Words of the stream and its composer. */
export const words = {
  log: ['案件消息', 'Messages of the case'], loadingOlder: ['正在加载…', 'Loading…'], noOlder: ['没有更早的消息', 'Nothing earlier'], fresh: ['以下为新消息', 'New messages'], newBelow: ['{n} 条新消息 ↓', '{n} new ↓'],
  sending: ['发送中', 'sending'], failed: ['发送失败，点此处理', 'Not sent; tap'], uploading: ['正在上传 {percent}%', 'Uploading {percent}%'], again: ['重新发送', 'Send again'], giveUp: ['删除', 'Delete'],
  voice: ['语音 {seconds} 秒', 'Voice, {seconds} s'], playing: ['正在播放', 'playing'], image: ['图片', 'Image'], openMap: ['在地图中查看', 'Show on a map'], openFile: ['打开文件', 'Open the file'],
  question: ['问法院', 'To the court'], answeredQuestion: ['法院答复', 'The court answers'], promised: ['预计 {when} 前答复', 'Answer expected by {when}'],
  answeredFoot: ['法院已答复', 'The court has answered'],
  recalledMine: ['你撤回了一条消息', 'You took a message back'], recalled: ['{name} 撤回了一条消息', '{name} took a message back'], folded: ['一条消息已被法院折叠：{reason}', 'A message was folded by the court: {reason}'],
  spaceOpened: ['案件空间已建立', 'The case space is open'], spaceMembers: ['{name}（{role}）', '{name} ({role})'], registered: ['已登记立案', 'Registered'], registeredNumber: ['案号：{number}', 'Number: {number}'],
  filedClaims: ['诉讼请求：', 'Claims:'], filedFacts: ['事实和理由：', 'Facts and grounds:'], filedEvidence: ['证据：', 'Evidence:'],
  paperGiven: ['已书面告知 {name}', 'Given on paper to {name}'], paperReceived: ['{name} 的书面意见', 'On paper from {name}'], paperHow: ['方式：{how}，{day}', '{how}, {day}'],
  joined: ['{name}（{role}）加入了案件空间', '{name} ({role}) joined the space'], left: ['{name} 退出了案件空间', '{name} left the space'], stage: ['案件进入：{stage}', 'The case is now: {stage}'], panel: ['审判组织有调整', 'The panel has changed'],
  silenced: ['法庭暂停 {name} 发言：{reason}', 'The court silenced {name}: {reason}'], unsilenced: ['法庭恢复 {name} 发言', 'The court lets {name} speak again'], otherNews: ['案件有新动态', 'News of the case'],
  readBy: ['{n} 人已读', 'read by {n}'], readers: ['已读的人', 'Who has read it'], noReaders: ['还没有人读过', 'Nobody yet'], courtStaff: ['法院工作人员', 'Staff of the court'], me: ['我', 'Me'],
  message: ['消息', 'Message'], send: ['发送', 'Send'], toText: ['改用文字', 'Type instead'], toVoice: ['改用语音', 'Speak instead'], holdToTalk: ['按住 说话', 'Hold to talk'], releaseToSend: ['松开 发送，上滑 取消', 'Release to send, slide up to cancel'], releaseToDrop: ['松开 取消', 'Release to cancel'],
  tooShort: ['说话时间太短', 'Too short'], emoji: ['表情', 'Emoji'], morePanel: ['更多功能', 'More'], replyTo: ['回复 {name}', 'Reply to {name}'], dropReply: ['取消回复', 'Do not reply'], mention: ['提到谁', 'Mention whom'], everyone: ['成员', 'Members'],
  copy: ['复制', 'Copy'], reply: ['回复', 'Reply'], recall: ['撤回', 'Take back'], mentionOne: ['@{name}', '@{name}'], copied: ['已复制', 'Copied'], deeds: ['对这条消息', 'About this message'], cannotWrite: ['当前不能发言', 'You cannot write here now'],
  microphone: ['无法使用麦克风。请在系统设置中允许，或者改用文字。', 'The microphone cannot be used. Allow it in the settings, or type.'], location: ['无法取得位置。请允许定位，或者直接写明地址。', 'The location cannot be had. Allow it, or write the address.'], files: ['无法打开文件。', 'The file cannot be opened.'],
  askTitle: ['问法院', 'Ask the court'], askNote: ['问题发在案件空间里，各方都能看到；先由书记员答复，在工作时间办理。', 'The question stands in the case space where all sides see it; the clerk answers first, in office hours.'], askField: ['要问什么', 'Your question'], askSend: ['提交问题', 'Put the question'],
  placeTitle: ['发送位置', 'Send a location'], placeName: ['地点名称', 'Name of the place'], placeAddress: ['地址', 'Address'], placeMine: ['我的位置', 'Where I am'], placeCoordinates: ['北纬 {latitude}，东经 {longitude}', '{latitude} N, {longitude} E'], placeFinding: ['正在定位…', 'Finding where you are…'],
  offline: ['网络不可用，写下的消息会保存，恢复后自动发出', 'No network. What you write is kept and sent when it is back'], connecting: ['正在连接法院…', 'Connecting to the court…'], gone: ['您已不在这个会话中', 'You are no longer in this room'],
  details: ['案件详情', 'Case details'], contact: ['联系各方', 'Contact'], image2: ['图片', 'Image'], file: ['文件', 'File'], location2: ['位置', 'Location'], members: ['成员', 'Members'], progress: ['案件进程', 'Progress'], camera: ['拍照', 'Camera'],
  closeViewer: ['关闭图片', 'Close the image'], search: ['查找', 'Search'], showAll: ['全文', 'Whole text'],
} satisfies Book<string>;
