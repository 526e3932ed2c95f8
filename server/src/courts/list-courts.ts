import type { InputOf } from '@microcourt/domain/shared/contract';
import type { courts as words, CourtView } from '@microcourt/domain/courts/contract';
import type { Ctx } from '@microcourt/platform/module';
import { directoryCourt, directoryCourts } from './directory.ts';
import { allSettings, type CourtSetting } from './store.ts';

/** The courts of the directory and those served here, the served ones first; `q` is looked for in name, code and city. */
export async function listCourts(ctx: Ctx, { q, servedOnly }: InputOf<typeof words>): Promise<CourtView[]> {
  const settings = await allSettings(ctx.tx), known = new Map(settings.map((s) => [s.code, s]));
  const served = settings.filter((s) => s.served).map(view);
  const rest = servedOnly ? [] : directoryCourts().filter((c) => !known.get(c.code)?.served).map(({ divisions: _, ...court }) => ({ ...court, served: false, demonstration: false }));
  const wanted = (q ?? '').trim();
  return [...served, ...rest].filter((c) => wanted === '' || c.name.includes(wanted) || c.code.includes(wanted.toUpperCase()) || c.city.includes(wanted));
}

function view(setting: CourtSetting): CourtView {
  const listed = directoryCourt(setting.code);
  return {
    code: setting.code, name: setting.name, level: setting.level, served: setting.served, demonstration: setting.demonstration,
    parent: listed?.parent ?? null, city: listed?.city ?? '', latitude: listed?.latitude ?? null, longitude: listed?.longitude ?? null, areaPhone: listed?.areaPhone ?? null,
  };
}
