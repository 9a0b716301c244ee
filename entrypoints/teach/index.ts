import '../../lib/platform/jitless.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TeachOrder } from '../../lib/domain/sites/teaching.ts';
import { readPage } from '../../lib/reader/read-page.ts';
import { localDate } from '../../lib/reader/session/local-date.ts';
import { applySite } from '../../lib/reader/sites/apply.ts';
import { teacherHere } from '../../lib/reader/teach/teach-hook.ts';
import { PageTeacher } from '../../lib/reader/teach/teacher.ts';

/** Put by background into the page beside the sidebar when somebody asks to teach it, and only then. */
export default defineUnlistedScript(() => {
  globalThis.fingerpostSiteReader = applySite;
  const teacher = new PageTeacher({ document, today: () => localDate(new Date()), readPage });
  teacherHere()?.({ do: 'end' }, () => {});
  globalThis.fingerpostTeacher = (order, tell) => {
    const parsed = TeachOrder.safeParse(order);
    return parsed.success ? teacher.obey(parsed.data, tell) : null;
  };
});
