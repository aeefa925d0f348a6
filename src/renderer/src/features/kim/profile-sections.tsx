import { Button } from '@mantine/core';
import { DetailList, Lines, StatusBadge } from '@renderer/components/display';
import { Section } from '@renderer/components/layout';
import { currentDay } from '@renderer/lib/current-day';
import { formatNumber, formatPhone } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import { DECREE_ISSUER_LABELS, type KimDetail, MEDIA_LABELS } from '@shared/kim/model';
import { mediaAge } from '@shared/kim/rules';
import { formatLong, formatRange } from '@shared/lib/dates';
import { DEFAULT_SETTINGS } from '@shared/settings/model';
import { useQuery } from '@tanstack/react-query';
import classes from './kim.module.css';
import { texts } from './texts';

interface KimProps {
  readonly kim: KimDetail;
}
interface EditableProps extends KimProps {
  readonly onEdit: () => void;
}

export function ProfileSection({ kim }: KimProps) {
  const decree = [kim.decreeDate && formatLong(kim.decreeDate), issuerOf(kim)].filter(Boolean).join(' · ');
  return (
    <Section title={texts.profile}>
      <DetailList
        labels="above"
        columns={3}
        items={[
          { label: texts.chair, value: kim.chair },
          { label: texts.secretary, value: kim.secretary },
          { label: texts.treasurer, value: kim.treasurer },
          { label: texts.members, value: membersOf(kim) },
          { label: texts.level, value: kim.levelLabel },
          { label: texts.registration, value: kim.registrationNumber },
          {
            label: texts.decreeNumber,
            value: kim.decreeNumber && (
              <>
                {kim.decreeNumber}
                <span className={classes.second}>{decree}</span>
              </>
            ),
          },
          { label: texts.term, value: <Term kim={kim} /> },
          { label: texts.phone, value: kim.phone && formatPhone(kim.phone) },
          { label: texts.address, value: kim.address },
          { label: texts.coordinates, value: coordinatesOf(kim) },
          { label: texts.notes, value: kim.notes && <Lines>{kim.notes}</Lines> },
        ]}
      />
    </Section>
  );
}

const issuerOf = (kim: KimDetail) => kim.decreeIssuer && DECREE_ISSUER_LABELS[kim.decreeIssuer];

function membersOf({ membersMale: male, membersFemale: female }: KimDetail): string | null {
  if (male === null && female === null) return null;
  return texts.membersOf((male ?? 0) + (female ?? 0), male ?? 0, female ?? 0);
}

function coordinatesOf({ latitude, longitude }: KimDetail): string | null {
  if (latitude === null || longitude === null) return null;
  return `${formatNumber(latitude, 6)}; ${formatNumber(longitude, 6)}`;
}

function Term({ kim: { termStart: start, termEnd: end } }: KimProps) {
  const words =
    start && end
      ? formatRange(start, end)
      : start
        ? texts.since(formatLong(start))
        : end && texts.until(formatLong(end));
  if (!words) return <span className={classes.dash}>–</span>;
  const isOver = end !== null && end < currentDay();
  return (
    <>
      {words}
      {isOver && (
        <span className={classes.second}>
          <StatusBadge tone="warning">{texts.termEnded}</StatusBadge>
        </span>
      )}
    </>
  );
}

/** Accounts with the age of their last post: one that is silent for longer than the settings say is not live. */
export function MediaSection({ kim, onEdit }: EditableProps) {
  const today = currentDay();
  const { liveMediaDays } = (useQuery(api.settings.get.queryOptions()).data ?? DEFAULT_SETTINGS).kim;
  return (
    <Section title={texts.media}>
      {kim.media.length === 0 ? (
        <Missing text={texts.mediaNone} onEdit={onEdit} />
      ) : (
        <ul className={classes.accounts}>
          {kim.media.map(({ kind, account, lastPostDate }) => {
            const age = mediaAge(today, lastPostDate, liveMediaDays);
            return (
              <li key={kind}>
                <span className={classes.accountKind}>{MEDIA_LABELS[kind]}</span>
                <span className={classes.account}>{account}</span>
                {age === null ? (
                  <span className={classes.quiet}>{texts.mediaUnknown}</span>
                ) : (
                  <StatusBadge tone={age.isLive ? 'success' : 'warning'}>
                    {age.days === 0 ? texts.mediaToday : texts.mediaAge(age.days)}
                  </StatusBadge>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

export function PotentialSection({ kim, onEdit }: EditableProps) {
  return (
    <Section title={texts.potentials}>
      {kim.potentials.length === 0 ? (
        <Missing text={texts.potentialsNone} onEdit={onEdit} />
      ) : (
        <div className={classes.pills}>
          {kim.potentials.map((label) => (
            <span key={label}>{label}</span>
          ))}
        </div>
      )}
    </Section>
  );
}

function Missing({ text, onEdit }: { readonly text: string; readonly onEdit: () => void }) {
  return (
    <div className={classes.missing}>
      <p>{text}</p>
      <Button variant="default" size="xs" onClick={onEdit}>
        {texts.fillIn}
      </Button>
    </div>
  );
}
