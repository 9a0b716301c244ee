import { useState } from 'preact/hooks';
import type { Medicine, RecordPerson } from './record.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { longDate } from './wording.ts';

const tabs = ['repeat', 'acute', 'past'] as const;
type Tab = (typeof tabs)[number];
const names: Record<Tab, string> = { repeat: 'Repeat', acute: 'Acute', past: 'Past' };

const MedicineTable = ({ medicines, caption }: { readonly medicines: readonly Medicine[]; readonly caption: string }) =>
  medicines.length === 0 ? (
    <p class="none">None</p>
  ) : (
    <ScrollRegion label={caption}>
      <table class="grid-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {['Medicine', 'Dose', 'Quantity', 'Started', 'Last issued'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {medicines.map((each) => (
            <tr key={each.drug}>
              <td>{each.drug}</td>
              <td>{each.dose}</td>
              <td>{each.quantity}</td>
              <td class="num">{longDate(each.started)}</td>
              <td class="num">{longDate(each.lastIssued)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );

const nextTab = (now: Tab, key: string): Tab | null => {
  const at = tabs.indexOf(now);
  if (key === 'ArrowRight') return tabs[(at + 1) % tabs.length] ?? null;
  if (key === 'ArrowLeft') return tabs[(at + tabs.length - 1) % tabs.length] ?? null;
  return null;
};

/** Medicines in three tabs; the two that are closed stay in the page, hidden. */
export const MedicinesSection = ({ person }: { readonly person: RecordPerson }) => {
  const [open, setOpen] = useState<Tab>('repeat');
  const move = (event: KeyboardEvent): void => {
    const next = nextTab(open, event.key);
    if (!next) return;
    event.preventDefault();
    setOpen(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label="Medicines">
        {tabs.map((tab) => (
          <button
            key={tab}
            id={`tab-${tab}`}
            type="button"
            role="tab"
            aria-selected={tab === open}
            aria-controls={`panel-${tab}`}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => setOpen(tab)}
            onKeyDown={move}
          >
            {names[tab]} ({person.medicines[tab].length})
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div key={tab} id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`} hidden={tab !== open}>
          <MedicineTable medicines={person.medicines[tab]} caption={`${names[tab]} medicines`} />
        </div>
      ))}
    </>
  );
};
