import type { Way } from '@microcourt/domain/service-of-process/rules';
import type { Book } from './words';

/** The ways to serve, by name. */
export const waysBook: Book<Way> = {
  direct: ['直接送达', 'hand'], substitute: ['代收送达', 'someone of the household'], left: ['留置送达', 'leaving it'], platform: ['微法院', 'Microcourt'], email: ['电子邮件', 'e-mail'], messenger: ['即时通讯', 'messenger'], fax: ['传真', 'fax'], entrusted: ['委托送达', 'another court'], forwarded: ['转交送达', 'forwarding'], mail: ['邮寄', 'mail'], 'public-notice': ['公告', 'public notice'],
};
