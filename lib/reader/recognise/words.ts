import type { ItemStatus } from '../../domain/reading.ts';
import { normalisePhrase } from '../../domain/phrase.ts';
import { memo } from './memo.ts';

/** The words of records that are not clinical terms: status, the names of sections and columns, whose a fact is. */

const statusWords: Readonly<Record<string, ItemStatus | 'none'>> = {
  active: 'active',
  current: 'active',
  ongoing: 'active',
  'currently active': 'active',
  'active problem': 'active',
  'significant active': 'active',
  'minor active': 'active',
  recurrence: 'active',
  relapse: 'active',
  open: 'active',
  inactive: 'inactive',
  'not active': 'inactive',
  'no longer active': 'inactive',
  'on hold': 'inactive',
  held: 'inactive',
  suspended: 'inactive',
  stopped: 'inactive',
  completed: 'inactive',
  discontinued: 'inactive',
  ended: 'inactive',
  cancelled: 'inactive',
  expired: 'inactive',
  dormant: 'inactive',
  'past problem': 'inactive',
  ceased: 'inactive',
  resolved: 'resolved',
  remission: 'resolved',
  'in remission': 'resolved',
  past: 'resolved',
  closed: 'resolved',
  'significant past': 'resolved',
  'minor past': 'resolved',
  previous: 'resolved',
  recovered: 'resolved',
  cured: 'resolved',
  suspected: 'suspected',
  provisional: 'suspected',
  unconfirmed: 'suspected',
  'to be confirmed': 'suspected',
  differential: 'suspected',
  possible: 'suspected',
  probable: 'suspected',
  query: 'suspected',
  queried: 'suspected',
  tbc: 'suspected',
  'not confirmed': 'suspected',
  'under investigation': 'suspected',
  'working diagnosis': 'suspected',
  'family history': 'family',
  family: 'family',
  fh: 'family',
  refuted: 'absent',
  excluded: 'absent',
  'ruled out': 'absent',
  'entered in error': 'absent',
  'not present': 'absent',
  absent: 'absent',
  negative: 'absent',
  denied: 'absent',
  denies: 'absent',
  no: 'absent',
  never: 'absent',
  none: 'absent',
  confirmed: 'none',
  final: 'none',
  chronic: 'none',
  new: 'none',
  amended: 'none',
  registered: 'none',
  yes: 'active',
  present: 'active',
  taking: 'active',
  repeat: 'active',
  acute: 'none',
  major: 'none',
  minor: 'none',
  significant: 'none',
  normal: 'none',
  high: 'none',
  low: 'none',
  abnormal: 'none',
  first: 'none',
  review: 'none',
  follow: 'none',
  ok: 'none',
};
const statuses = new Map(Object.entries(statusWords).map(([word, status]) => [normalisePhrase(word), status]));

/** The status that a badge or a status cell states; `none` for a word that is a badge but says nothing here. */
export const statusOfWord = memo((text: string): ItemStatus | 'none' | null => {
  return text.length > 40 ? null : (statuses.get(normalisePhrase(text)) ?? null);
});

/** What a section holds, by its heading. `ignore` covers all that is nobody's record: help, targets, other people. */
export type SectionKind =
  | 'problems'
  | 'past'
  | 'resolved'
  | 'inactive'
  | 'family'
  | 'suspected'
  | 'medicines'
  | 'past medicines'
  | 'measurements'
  | 'ignore'
  | 'people'
  | 'other'
  | 'social';

const sectionPatterns: readonly (readonly [SectionKind, RegExp])[] = [
  ['medicines', /\bmedication (?:requests?|orders?|statements?)\b/],
  [
    'people',
    /\b(?:recent(?:ly)? (?:viewed|opened|seen|accessed|patients?|records?)|search results?|patient (?:search|list|results|lookup|finder)|find (?:a )?patient|my patients|other patients|worklist|work list|waiting (?:list|room)|household|next of kin|emergency contacts?|related (?:people|persons?|patients?)|contacts|relatives|appointments? (?:book|list|today)|today s (?:appointments|patients|list)|clinic list|matching patients|results for|recall list|did you mean|patients? with similar|similar names?|open records|last viewed|viewed today)\b/,
  ],
  [
    'family',
    /\bfamily (?:and social )?(?:medical |health )?(?:hx|history|hist|conditions|problems)\b|^(?:fh|fhx|fam hx|f h)$/,
  ],
  [
    'ignore',
    /\b(?:allerg(?:y|ies|ic)|adverse|intoleranc\w*|sensitivit\w*|immuni[sz]ations?|vaccin\w*|insurance|goals?|targets?|reminders?|recalls?|due|overdue|guidance|guidelines?|help|about this|how (?:these|this)|information for|leaflets?|education(?:al)? (?:resources|materials?)|resources|useful links|reference ranges?|key|legend|templates?|protocols?|screening|care gaps?|health maintenance|differential|risk (?:calculators?|of)|risks|suggest\w*|advice|tips|news|messages|inbox|audit (?:log|trail)|examples?|did you know|disclaimer|eligib\w*|criteria|decision support|bestpractice|best practice|alerts? (?:rules|settings)|what to look for|learn more|related topics|drug interactions?|warnings?|formulary|surgical history|procedures? history|tasks?|to ?do|orders?|requests?|cancelled|deleted|entered in error|filters?|settings|trends? help|quality indicators?|qof)\b/,
  ],
  [
    'suspected',
    /\b(?:suspected|provisional|query|possible|unconfirmed|to be confirmed|working) (?:diagnos[ei]s|problems?|conditions?)?\b/,
  ],
  [
    'past medicines',
    /\b(?:past|previous|stopped|discontinued|inactive|completed|ended|old|historical|expired) (?:repeat |acute )?(?:medic\w+|drugs?|prescri\w+|repeats?|acutes?|therapy)\b|\b(?:medic\w+|drugs?|prescri\w+) (?:history|stopped|ended|discontinued)\b/,
  ],
  [
    'medicines',
    /\b(?:medicines?|medications?|meds|drugs?|prescriptions?|repeats?|acutes?|repeat (?:templates?|issues?)|prescribed|therapy)\b/,
  ],
  [
    'resolved',
    /\b(?:resolved|past|previous|closed|old|historical|ended|former) (?:(?:medical|significant|minor|health|major|active) )*(?:problems?|conditions?|diagnos[ei]s|issues?|concerns?|history|illness\w*)\b|^(?:past|resolved|closed|previous|significant past|minor past|pmh|pmhx|problems (?:past|resolved)|past medical history pmh)$|\bno longer\b|\bproblems? (?:past|resolved|ended)\b/,
  ],
  ['inactive', /\b(?:inactive)\b/],
  [
    'problems',
    /\b(?:problems?|conditions?|diagnos[ei]s|issues?|concerns?|comorbidit\w*|morbidit\w*|medical history|long term conditions?|ltcs?|health history|active|registers?|significant|read codes?|coded (?:entries|data|items)|clinical codes?|problem list|illness\w*)\b/,
  ],
  [
    'social',
    /\b(?:smoking|tobacco|social|lifestyle|alcohol|occupation|carer?|ethnic\w*|demographics?|housing|living)\b/,
  ],
  [
    'measurements',
    /\b(?:vitals?|vital signs|measurements?|observations?|obs|results?|values?|labs?|laboratory|tests?|investigations?|pathology|scores?|questionnaires?|assessments?|examination|biometrics?|physical|readings?|scales|bloods?|blood tests?|blood results?|flowsheet|screening scores|pros?|proms?)\b/,
  ],
];

/** The kind of section that a heading announces, or null when the words are none that records use. */
export const sectionKind = memo((heading: string): SectionKind | null => {
  const words = normaliseHeading(heading);
  if (words === '' || words.length > 60) return null;
  for (const [kind, pattern] of sectionPatterns) if (pattern.test(words)) return kind;
  return null;
});

/** Lower case, no count ("(5)"), no punctuation; kept apart from {@link normalisePhrase}, whose spelling is its own. */
const normaliseHeading = (heading: string): string =>
  heading
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\(\d+\)|[^a-z0-9]+/g, ' ')
    .trim();

const headingWords =
  /^(?:(?:current|active|past|significant|minor|major|patient|my|medical|health|clinical|family|social|repeat|acute|recent|latest|key|other|all|resolved|inactive|previous|long term|vital|lab|laboratory|blood|test|problem|smoking|body|personal|background|stopped|allergies|alcohol|lifestyle|history|presenting|known|chronic|ongoing|list|of|and|the|signs|status|summary|problems?|conditions?|diagnos[ei]s|issues?|concerns?|comorbidities|medications?|medicines?|meds|drugs?|prescriptions?|vitals|measurements?|observations?|results?|values|labs?|tests?|investigations?|pathology|scores?|questionnaires?|assessments?|examination|immuni[sz]ations?|vaccinations?|insurance|goals?|procedures?|encounters?|appointments?|documents?|consultations?|journal|timeline|demographics|contacts?|ethnicity|occupation|care plans?|care team|referrals?|notes?|reminders?|alerts?|warnings?|recalls?|orders|devices|surgical|hx|adverse|reactions|sensitivities|biometrics|readings|registers?|smoking|tobacco|use|pharmacies|pharmacy|sexual orientation|gender identity|patients?|viewed|recently|search|household|next kin|relatives|people|results|pmh|fh|fhx|pmhx|shx|ltcs?) ?)+$/;

/** Whether a line on its own reads as the heading of a section: section words and nothing else. */
export const isHeadingLike = memo((text: string): boolean => {
  if (text.length > 40) return false;
  const words = normaliseHeading(text);
  return (
    headingWords.test(words) &&
    sectionKindOrOther(words) &&
    !/^(?:active|inactive|resolved|current|past|status|repeat|acute|minor|major|chronic|history|summary|list|ongoing|use|all|other|known|smoking|smoking status|tobacco|tobacco use|alcohol|alcohol use|ethnicity|gender identity|body|blood|test|tests|value|values|result|results|score|scores|problem|condition|diagnosis|issue|concern|medication|medicine|drug|patient|notes?|ongoing|assessment)$/.test(
      words,
    )
  );
});

const sectionKindOrOther = (words: string): boolean =>
  sectionKind(words) !== null ||
  /\b(?:encounters?|appointments?|documents?|consultations?|journal|timeline|summary|procedures?|care plans?|care team|referrals?|notes|devices|pharmac(?:y|ies)|orientation|signs|demographics)\b/.test(
    words,
  );

/** What a column, a row header or a caption says about the values under or beside it. */
export type FieldRole =
  | 'term'
  | 'code'
  | 'value'
  | 'unit'
  | 'status'
  | 'verification'
  | 'date'
  | 'recorded'
  | 'edited'
  | 'end'
  | 'ignore'
  | 'person'
  | 'relation'
  | 'dose'
  | 'medicine'
  | 'systolic'
  | 'diastolic';

const rolePatterns: readonly (readonly [FieldRole, RegExp])[] = [
  [
    'value',
    /^(?:value (?:quantity|string|integer|codeable concept)|values?|results?|readings?|measurements?|scores?|latest|most recent|last|finding|observed value|measured|observation value|value unit|result value|numeric result|quantity value|values? (?:and )?units?|latest value|last value|current value)$/,
  ],
  [
    'ignore',
    /\b(?:reference|ref|range|normal|limits?|target|goal|interpretation|flag|category|performer|author|clinician|recorded by|entered by|requester|prescriber|practitioner|gp|location|site|method|comments?|notes?|due|next|review|recall|actions?|id|age|indication|reason|purpose|phone|address|trend|change|previous|last result|priority|severity|reaction|quantity|qty|supply|issues?|refills?|provider|source|encounter|percentile|centile|z score|min|max|expected|threshold|advice)\b|^(?:#|no|nr|low|high)$/,
  ],
  [
    'end',
    /\b(?:end(?:ed)?|resolved|resolution|abated|abatement|stopped|stop|until|ceased|closed|expir\w+|finish\w*|discontinued|completed|to)\b/,
  ],
  [
    'edited',
    /\b(?:edited|updated|modified|last (?:edit|change|update|review\w*)|created|filed|printed|received|last seen|last issued?|last accessed|version|uploaded|registered|patient since|next)\b/,
  ],
  ['unit', /^(?:units?|uom|measure unit|unit of measure(?:ment)?)$/],
  [
    'code',
    /\b(?:snomed(?: ?ct)?(?: (?:code|id|concept))?|read(?: v?2)?(?: code)?|ctv3|icd(?:[ -]?10)?(?:-?cm)?|concept ?id|sctid)\b|^codes?$/,
  ],
  ['verification', /\b(?:verification|certainty|confirmation|confirmed)\b/],
  ['status', /\b(?:status|state|active|outcome|current)\b/],
  ['recorded', /\b(?:recorded|entered|noted|documented|entry|reported)\b/],
  [
    'date',
    /\b(?:date|dated|onset|diagnosed|since|from|start(?:ed)?|begin|began|when|effective|issued|collected|taken|measured|observed|performed|day|tested|first|identified|onset date|occurred|authored|observation date|sample(?:d)?|visit|consultation|on)\b/,
  ],
  ['relation', /\b(?:relation(?:ship)?|relative|family member|member)\b/],
  ['person', /\b(?:patient|subject|person)(?: name)?\b|^(?:surname|forename|first name|last name|full name)$/],
  ['dose', /\b(?:dose|dosage|directions?|sig|instructions?|frequency|how to take|strength|form|route)\b/],
  ['medicine', /\b(?:medic\w+|drugs?|prescri\w+|product)\b/],
  [
    'term',
    /\b(?:problem|condition|diagnosis|diagnos\w+|term|description|name|test|observation|measurement|item|parameter|investigation|analyte|vital|assessment|questionnaire|type|concept|title|issue|concern|code|display|label|rubric|detail|event|what|measure|component)s?\b/,
  ],
];

/** The role of a header or a caption, by its words; null when it says none that is known. */
export const fieldRole = memo(fieldRoleFresh);

function fieldRoleFresh(header: string): FieldRole | null {
  const words = normaliseHeading(header);
  if (words === '' || words.length > 40) return null;
  for (const [role, pattern] of rolePatterns) if (pattern.test(words)) return role;
  return null;
}
