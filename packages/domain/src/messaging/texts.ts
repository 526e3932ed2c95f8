import type { Texts } from '../shared/texts.ts';

/** Sentences of the word 消息: refusals, and what stands for a message that has no words. */
export const texts: Texts = {
  'messaging.not-yours': { zh: '只能撤回自己发的消息。', en: 'You can take back only what you sent yourself.' },
  'messaging.recall-too-late': { zh: '超过 {minutes} 分钟的消息不能撤回。说错了的，请再发一条更正。', en: 'After {minutes} minutes a message can no longer be taken back. Send a correction instead.' },
  'messaging.question-stays': { zh: '向法院提出的问题已进入答复时限，不能撤回。问错了的，请再发一条说明。', en: 'A question to the court runs on its clock and stays. Send a note if it was a mistake.' },
  'messaging.question-in-main': { zh: '问题要在案件空间里提出，各方都能看到；法官不与一方单独联系（法官行为规范第十四条）。', en: 'Questions are put in the common room where all sides see them; a judge is not in touch with one side alone.' },
  'messaging.court-asks-itself': { zh: '“问法院”供当事人和代理人使用。', en: 'Questions to the court are for parties and their agents.' },
  'messaging.only-talk-folds': { zh: '只能折叠当事人和代理人的发言，法院的通知不能折叠。', en: 'Only talk can be folded away, not a notice of the court.' },
  'messaging.file-not-here': { zh: '附件没有上传到这个会话，发送失败。请重新选择文件。', en: 'The attached file does not belong here. Choose the file again.' },
  'messaging.mention-unknown': { zh: '提到的人不在这个案件里。请重新选择。', en: 'Someone you mentioned is not in this room. Choose again.' },
  'messaging.reply-unknown': { zh: '要回复的消息不存在。请刷新后再试。', en: 'The message you reply to is not there. Refresh and try again.' },
  'messaging.answered-already': { zh: '这个问题已经答复。请刷新查看。', en: 'This question has been answered already. Refresh to see it.' },
  'messaging.reads-online': { zh: '该当事人已进入空间，请直接在空间里告知。', en: 'This participant has joined the space; tell it there.' },
  'messaging.paper-in-future': { zh: '日期不能晚于今天。', en: 'The day cannot be after today.' },
  'messaging.paper-says-nothing': { zh: '请写明书面材料的内容，或者选择告知的是哪一条消息。', en: 'Say what the paper says, or which message it carries.' },
  'messaging.last.voice': { zh: '[语音] {seconds}″', en: '[voice] {seconds}″' },
  'messaging.last.image': { zh: '[图片]', en: '[image]' },
  'messaging.last.file': { zh: '[文件] {name}', en: '[file] {name}' },
  'messaging.last.location': { zh: '[位置] {label}', en: '[location] {label}' },
  'messaging.last.question': { zh: '[问法院] {text}', en: '[question] {text}' },
  'messaging.last.recalled': { zh: '撤回了一条消息', en: 'took a message back' },
  'messaging.last.folded': { zh: '一条消息已被法院折叠', en: 'a message was folded by the court' },
  'messaging.last.answered': { zh: '[法院答复] {text}', en: '[answer] {text}' },
  'messaging.last.noted-on-paper': { zh: '[书面] {text}', en: '[on paper] {text}' },
  'messaging.last.opened': { zh: '案件空间已建立', en: 'the case space is open' },
  'messaging.last.card': { zh: '[案件动态]', en: '[news of the case]' },
};
