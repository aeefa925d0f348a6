import { Timeline } from '@renderer/components/display';
import { Section } from '@renderer/components/layout';
import { formatRelative } from '@renderer/lib/format';
import { api } from '@renderer/lib/rpc';
import { useQuery } from '@tanstack/react-query';
import { texts } from './texts';

/** What was done with this student's data, newest first. */
export function HistorySection({ studentId }: { readonly studentId: number }) {
  const history = useQuery(api.students.history.queryOptions({ input: { id: studentId } }));
  if (!history.data?.length) return null;
  const now = new Date();
  return (
    <Section title={texts.history}>
      <Timeline
        entries={history.data.map(({ id, at, summary }) => ({
          id,
          title: summary,
          when: formatRelative(new Date(at), now),
        }))}
      />
    </Section>
  );
}
