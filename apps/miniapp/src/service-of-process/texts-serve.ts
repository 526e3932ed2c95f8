import type { Book } from '../shared/words';

/** Words of serving on the phone. */
export const words = {
  title: ['发起送达', 'Serve documents'], documents: ['送达哪些文书', 'Which documents'], people: ['送达给谁', 'On whom'], none: ['本案没有可以送达的文书。签发以后才能送达。', 'There is no document to serve. It has to be issued first.'], notStaff: ['送达由法院发起', 'It is the court that serves'],
  next: ['下一步：查看送达方式', 'Next: how each is served'], plan: ['将这样送达', 'This is how'], blocked: ['不能送达', 'Cannot be served'], confirm: ['确认送达（{n} 项）', 'Serve ({n})'], confirmAsk: ['将立即送达 {n} 项。到达当事人确认的电子地址即生效，不能撤回。', '{n} will be served at once. What arrives at a confirmed electronic address takes effect and cannot be taken back.'], back: ['返回修改', 'Back'],
  note: ['备注', 'Note'], noWay: ['现在没有可以用的方式', 'No way is open now'], allBlocked: ['选中的都不能送达，请看原因', 'None of these can be served; see why'],
  result: ['送达结果', 'What came of it'], begun: ['已发起 {n} 项', '{n} begun'], begunNote: ['生效时间和期限以每一项的送达页为准', 'See each service for its effect and limits'], refused: ['没有发起', 'Not begun'], toList: ['查看本案送达', 'See the services of this case'],
} satisfies Book<string>;
