import type { Person, TimelineItem } from '@parley/server/api';
import { type Column, ProvenanceMark, SectionHead, Table } from '../../design/index.ts';
import { counted, networkName } from '../../text/index.ts';

interface HeldProps {
  person: Person;
  items: readonly TimelineItem[];
  /** Everything of the timeline has been read, so that it can be counted. */
  complete: boolean;
}

interface Row {
  readonly what: string;
  readonly held: string;
  readonly whose: 'owned' | 'copied';
  readonly from: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { id: 'what', head: 'What', cell: (row) => row.what },
  { id: 'held', head: 'Held', cell: (row) => row.held },
  { id: 'whose', head: 'Whose', cell: (row) => <ProvenanceMark kind={row.whose} /> },
  { id: 'from', head: 'Where it came from', className: 'max-sm:hidden', cell: (row) => row.from },
];

/** What is kept about somebody, and whose it is: their words are copies, what we wrote is ours. */
export function Held({ person, items, complete }: HeldProps) {
  return (
    <section className="mt-8">
      <SectionHead end="owned is ours to keep, copied they can recall">What we hold, and whose it is</SectionHead>
      <Table
        label="What we hold, and whose it is"
        columns={COLUMNS}
        rows={rowsOf(person, items, complete)}
        rowKey={(row) => row.what}
      />
    </section>
  );
}

function rowsOf({ identities }: Person, items: readonly TimelineItem[], complete: boolean): Row[] {
  const count = (chosen: readonly TimelineItem[], one: string) =>
    complete ? counted(chosen.length, one) : `${counted(chosen.length, one)} or more`;
  const said = items.filter(({ kind }) => kind === 'said');
  const networks = [...new Set(said.flatMap(({ network }) => network ?? []))];
  const answered = items.filter(({ kind }) => kind === 'answered');
  const notes = items.filter(({ kind }) => kind === 'note');
  return [
    ...networks.map(
      (network): Row => ({
        what: `Messages, ${networkName(network)}`,
        held: count(
          said.filter((item) => item.network === network),
          'message',
        ),
        whose: 'copied',
        from: 'They said it there',
      }),
    ),
    {
      what: 'Names and addresses',
      held: counted(identities.length, 'identity', 'identities'),
      whose: 'copied',
      from: 'With their messages',
    },
    ...(answered.length > 0
      ? [{ what: 'Our answers', held: count(answered, 'answer'), whose: 'owned', from: 'We wrote them' } as const]
      : []),
    ...(notes.length > 0
      ? [{ what: 'Our notes', held: count(notes, 'note'), whose: 'owned', from: 'The team wrote them' } as const]
      : []),
  ];
}
