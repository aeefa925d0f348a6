import { texts } from './texts';

/** The fields of each tab by the words that stand beside them; those of other features' cards by their heading. */
const FIELDS = {
  office: [
    texts.government,
    texts.agency,
    texts.unit,
    texts.logo,
    texts.place,
    texts.kimLongName,
    texts.address,
    texts.phone,
    texts.email,
    texts.website,
    texts.liveMediaDays,
    texts.people,
  ],
  signatory: [
    texts.prefix,
    texts.position,
    texts.name,
    texts.degreeBefore,
    texts.degreeAfter,
    texts.rank,
    texts.nip,
  ],
  certificate: [
    texts.certificateTitle,
    texts.showDegrees,
    texts.showRank,
    texts.showNip,
    texts.variant,
    texts.offsetX,
    texts.offsetY,
    texts.requireFinished,
    texts.requireScores,
    texts.minimumScore,
    texts.minimumPrograms,
    texts.minimumHours,
    texts.numbering,
  ],
  assessment: [texts.aspects, texts.bands],
  lists: Object.values(texts.lists),
  data: [texts.dataSection, texts.restoring.title],
} as const satisfies Record<keyof typeof texts.tabs, readonly string[]>;

type Tab = keyof typeof FIELDS;

/** Every tab of Pengaturan and every field in it, for the search. */
export const SETTING_PLACES = (Object.keys(FIELDS) as Tab[]).flatMap((tab) => [
  { label: texts.tabs[tab], detail: texts.title, to: `/settings/${tab}` },
  ...FIELDS[tab].map((field) => ({
    label: field,
    detail: texts.tabs[tab],
    to: `/settings/${tab}?field=${encodeURIComponent(field)}`,
  })),
]);
