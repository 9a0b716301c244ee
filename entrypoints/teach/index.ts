import '../../lib/platform/jitless.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TeachOrder } from '../../lib/domain/sites/teaching.ts';
import { readPage } from '../../lib/reader/read-page.ts';
import { localDate } from '../../lib/reader/session/local-date.ts';
import { lend, lentFor } from '../../lib/reader/session/lent.ts';
import { lendSites } from '../../lib/reader/sites/lend-sites.ts';
import { PageTeacher } from '../../lib/reader/teach/teacher.ts';

/** Put by background into the page beside the sidebar when somebody asks to teach it, and only then. */
export default defineUnlistedScript(() => {
  lendSites(document);
  const teacher = new PageTeacher({ document, today: () => localDate(new Date()), readPage });
  void lentFor('teach')?.({ do: 'end' }, { keyNow: () => null, emit() {} });
  lend('teach', (order, { emit }) => {
    const parsed = TeachOrder.safeParse(order);
    if (!parsed.success) return null;
    return { ok: true, value: teacher.obey(parsed.data, (state) => emit('taught', state)) };
  });
});
