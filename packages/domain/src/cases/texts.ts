import type { Texts } from '../shared/texts.ts';

/** Sentences about case numbers and the course of a case. */
export const texts: Texts = {
  'cases.number-too-long': { zh: '案号太长。请核对后重新输入，例如 (2026)浙0192民初1号。', en: 'This case number is too long. Check it and type it again, like (2026)浙0192民初1号.' },
  'cases.number-malformed': { zh: '案号格式不对（《案号若干规定》第二条）。应当像这样：(2026)浙0192民初1号。', en: 'This is not the form of a case number (Rules on Case Numbers, art. 2). It looks like (2026)浙0192民初1号.' },
  'cases.number-future': { zh: '案号中的年份 {year} 还没有到。请核对受理通知书上的案号。', en: 'The year {year} in the number lies ahead. Check the number on the notice of acceptance.' },
  'cases.number-unknown-type': { zh: '案号中的“{type}”不是已知的案件类型代字。请核对受理通知书上的案号。', en: '“{type}” is not a known type of case. Check the number on the notice of acceptance.' },
  'cases.number-legacy': { zh: '这是 2016 年以前的旧式案号，已按原样保留，请核对。', en: 'This number has the form used before 2016. It is kept as it is; please check it.' },
  'cases.not-at-this-stage': { zh: '案件现在的阶段还不能这样办理。请先完成前面的步骤。', en: 'The case is not at this stage yet. Finish the steps before it.' },
  'cases.already-decided': { zh: '案件已经裁判，不能再这样办理。不服的，可以在上诉期内上诉。', en: 'The case has been decided, so this can no longer be done. An appeal is open within its time.' },
  'cases.archived': { zh: '案件已经归档。需要查阅的，请申请阅卷。', en: 'The case is in the archive. Ask to read the file.' },
  'cases.suspended': { zh: '案件已中止诉讼（民事诉讼法第一百五十三条），原因消除后恢复。', en: 'The case is suspended (CPL, art. 153) and resumes when the cause is gone.' },
  'cases.ended': { zh: '诉讼已经终结（民事诉讼法第一百五十四条）。', en: 'The proceedings have ended (CPL, art. 154).' },
  'cases.transferred': { zh: '案件已移送其他法院（民事诉讼法第三十七条），请向受移送的法院办理。', en: 'The case was transferred (CPL, art. 37). Turn to the court that received it.' },
  'cases.appealed': { zh: '案件已上诉，由第二审法院审理。', en: 'The case was appealed and is with the court of second instance.' },
  'cases.stage.registered': { zh: '已立案', en: 'Registered' }, 'cases.stage.assigned': { zh: '已分案', en: 'Assigned' },
  'cases.stage.serving': { zh: '送达起诉状', en: 'Serving the complaint' }, 'cases.stage.answering': { zh: '答辩期', en: 'Time to answer' },
  'cases.stage.evidence': { zh: '举证期', en: 'Time for evidence' }, 'cases.stage.exchange': { zh: '证据交换', en: 'Exchange of evidence' },
  'cases.stage.pretrial': { zh: '庭前会议', en: 'Meeting before the hearing' }, 'cases.stage.scheduled': { zh: '已排期开庭', en: 'Hearing scheduled' },
  'cases.stage.hearing': { zh: '开庭审理', en: 'Hearing' }, 'cases.stage.deliberation': { zh: '评议', en: 'Deliberation' },
  'cases.stage.decided': { zh: '已裁判', en: 'Decided' }, 'cases.stage.pronounced': { zh: '已宣判', en: 'Pronounced' },
  'cases.stage.appeal-window': { zh: '上诉期', en: 'Time to appeal' }, 'cases.stage.effective': { zh: '已生效', en: 'In effect' },
  'cases.stage.performance': { zh: '履行期', en: 'Time to perform' }, 'cases.stage.closed': { zh: '已结案', en: 'Closed' },
  'cases.stage.archived': { zh: '已归档', en: 'Archived' }, 'cases.stage.suspended': { zh: '中止诉讼', en: 'Suspended' },
  'cases.stage.terminated': { zh: '终结诉讼', en: 'Ended' }, 'cases.stage.transferred': { zh: '已移送', en: 'Transferred' }, 'cases.stage.appealed': { zh: '已上诉', en: 'Appealed' },
};
