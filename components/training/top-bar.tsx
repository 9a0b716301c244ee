import { RecordLink } from './record-link.tsx';
import type { Route } from './route.ts';

/** Name of the system, where one can go, and who is signed in. */
export const TopBar = ({ route }: { readonly route: Route }) => (
  <header class="top">
    <a class="skip" href="#record-main">
      Skip to the record
    </a>
    <div class="top__bar">
      <p class="top__brand">
        <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false">
          <path
            d="M12 21V9M12 13c-5 0-7-3-7-8 5 0 7 3 7 8zm0-2c0-4 2-7 7-7 0 5-2 8-7 8"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
        Meadowbank Record <span class="top__training">Training</span>
      </p>
      <nav class="top__nav" aria-label="System">
        <RecordLink to={{ page: 'list' }} current={route.page === 'list'}>
          Patients
        </RecordLink>
        <RecordLink to={{ page: 'guide' }} current={route.page === 'guide'}>
          Trainer’s guide
        </RecordLink>
      </nav>
      <p class="top__user">
        <span class="top__initials" aria-hidden="true">
          ST
        </span>
        Dr S. Marlowe
      </p>
    </div>
    <p class="tape">Training. Everybody here is invented. Nothing is kept when this tab closes.</p>
  </header>
);
