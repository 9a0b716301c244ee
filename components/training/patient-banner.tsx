import type { RecordPerson } from './record.ts';
import { bannerName, dashDate, shownSex, spacedNhsNumber } from './wording.ts';

type Props = { readonly person: RecordPerson; readonly asFields: boolean };

const facts = (person: RecordPerson): readonly (readonly [string, string])[] => [
  ['Born', `${dashDate(person.birthDate)} (${person.ageYears}y)`],
  ['Sex', shownSex(person)],
  ['NHS number', spacedNhsNumber(person.nhsNumber)],
];

/** The banner as read-only form fields: some records keep the person there, where no text ever changes. */
const BannerFields = ({ person }: { readonly person: RecordPerson }) => (
  <div class="banner__fields">
    {[['Patient name', bannerName(person)] as const, ...facts(person)].map(([label, value]) => (
      <label key={label}>
        <span>{label}</span>
        <input type="text" readOnly value={value} />
      </label>
    ))}
  </div>
);

/** Who the open record is about. */
export const PatientBanner = ({ person, asFields }: Props) => (
  <section class="banner" aria-label="Patient">
    {asFields ? (
      <BannerFields person={person} />
    ) : (
      <>
        <h1 class="banner__name">{bannerName(person)}</h1>
        <dl class="banner__facts">
          {facts(person).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
          <div class="banner__more">
            <dt>Usual clinician</dt>
            <dd>{person.usualClinician}</dd>
          </div>
        </dl>
      </>
    )}
    <p class="banner__training">
      Training<span> record: invented person</span>
    </p>
  </section>
);
