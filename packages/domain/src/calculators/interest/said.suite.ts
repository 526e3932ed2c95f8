import { saying } from '../told.suite.ts';

/** Holds a calculator to what it says of interest: 释 stands for the interpretation of 2014, 批 for the reply of 2009, 公告 for the announcement on the LPR, 管 for the rules on rates of 1999. */
export const holds = saying([['迟延履行利息解释（2014）', '释'], ['迟延履行利息批复（2009）', '批'], ['贷款市场报价利率公告（2019）', '公告'], ['人民币利率管理规定（1999）', '管']]);
