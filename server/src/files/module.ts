import * as words from '@microcourt/domain/files/contract';
import { defineModule, route } from '@microcourt/platform/module';
import { beginUpload, showUpload } from './begin-upload.ts';
import { finishUpload } from './finish-upload.ts';
import { forgetCase } from './forget-case.ts';
import { type DraftOf, dropFile } from './drop-file.ts';
import { forgetObjects } from './forget-objects.ts';
import { forgetUpload, tidyUploads } from './forget-upload.ts';
import { giveTickets } from './give-tickets.ts';
import type { MayRead } from './readers.ts';
import { findInFile, showPageText } from './pages/find-words.ts';
import { makePages } from './pages/make-pages.ts';
import { readPages } from './pages/read-pages.ts';
import { showPages } from './pages/show-pages.ts';
import { redact } from './redact-file.ts';

/** Files: what is kept for a case or a person, sealed; uploads that go on after a break; tickets by which a file is fetched. */
export const filesModule = (mayRead: MayRead, draftOf: DraftOf) => defineModule({
  name: 'files',
  tables: {
    'files.upload': { dataClass: 'evidence', personal: ['name'] },
    'files.file': { dataClass: 'evidence', personal: ['name'] },
    'files.placed': { dataClass: 'evidence', personal: [] },
    'files.rendering': { dataClass: 'evidence', personal: [] },
    'files.page': { dataClass: 'evidence', personal: ['words'] },
    'files.picture': { dataClass: 'evidence', personal: [] },
  },
  permissions: {
    'files.begin': ['signed-in'], 'files.upload-state': ['signed-in'], 'files.finish': ['signed-in'], 'files.ticket': ['signed-in'], 'files.drop': ['signed-in'],
    'files.pages': ['signed-in'], 'files.find': ['signed-in'], 'files.page-text': ['signed-in'],
  },
  routes: [
    route(words.begin, beginUpload(mayRead), { limit: { per: 'person', most: 300, seconds: 3_600 } }),
    route(words.uploadState, showUpload), route(words.finish, finishUpload), route(words.ticket, giveTickets(mayRead)),
    route(words.drop, dropFile(draftOf), { limit: { per: 'person', most: 300, seconds: 3_600 } }),
    route(words.pages, showPages(mayRead)), route(words.find, findInFile(mayRead), { atOnce: 4 }), route(words.pageText, showPageText(mayRead)),
  ],
  tells: [words.FileKept, words.FileRefused, words.FileRedacted, words.NotRedacted, words.PagesMade], reacts: [], jobs: [forgetUpload, tidyUploads, forgetCase, forgetObjects, redact, makePages, readPages], pushes: [],
});
