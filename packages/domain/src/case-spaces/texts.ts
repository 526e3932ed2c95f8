import type { Texts } from '../shared/texts.ts';

/** Sentences of the word 案件空间: why a tile is grey, and the names of the rooms. */
export const texts: Texts = {
  'case-spaces.closed': { zh: '案件已经办结，空间只能查阅，不能再发言。需要补充材料的，请向承办法官所在部门提出。', en: 'The case is closed; its space can be read but not written in. Turn to the court’s office for anything further.' },
  'case-spaces.silenced': { zh: '法庭已暂停您在公共空间发言（法庭规则第十七条，理由见公告）。您仍可通过“问法院”提出问题。', en: 'The court has suspended your messages in the common room (Court Rules, art. 17; see the notice). You can still put questions to the court.' },
  'case-spaces.not-a-party': { zh: '只能对当事人和代理人暂停发言。', en: 'Only parties and agents can be silenced.' },
  'case-spaces.all-joined': { zh: '各方都已进入空间，没有需要书面告知的人。', en: 'Everyone has joined; nobody has to be reached on paper.' },
  'stream.main': { zh: '案件空间', en: 'case space' },
  'stream.side:plaintiff': { zh: '原告方内部', en: 'plaintiff’s own room' },
  'stream.side:defendant': { zh: '被告方内部', en: 'defendant’s own room' },
  'stream.side:third-party': { zh: '第三人方内部', en: 'third party’s own room' },
  'stream.court': { zh: '合议庭内部', en: 'the court’s own room' },
};
