import { useState } from 'preact/hooks';
import type { RecordPerson } from './record.ts';
import { longDate } from './wording.ts';

/** Letters: the list on the left, the text of the open one beside it. */
export const DocumentsSection = ({ person }: { readonly person: RecordPerson }) => {
  const [openId, setOpenId] = useState(person.letters[0]?.id ?? '');
  const open = person.letters.find((each) => each.id === openId) ?? person.letters[0];
  return (
    <div class="letters">
      <ul class="letters__list" aria-label="Documents">
        {person.letters.map((each) => (
          <li key={each.id}>
            <button type="button" aria-pressed={each === open} onClick={() => setOpenId(each.id)}>
              <b>{each.title}</b>
              <span>{each.from}</span>
              <span class="num">{longDate(each.date)}</span>
            </button>
          </li>
        ))}
      </ul>
      {open ? (
        <article class="letter" aria-label={open.title}>
          <h3>{open.title}</h3>
          <p class="letter__from">
            {open.from}, {longDate(open.date)}
          </p>
          {open.paragraphs.map((each) => (
            <p key={each}>{each}</p>
          ))}
          <p class="letter__end">Training document: invented.</p>
        </article>
      ) : (
        <p class="none">No documents</p>
      )}
    </div>
  );
};
