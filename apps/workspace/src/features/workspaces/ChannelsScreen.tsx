import type { Channel } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import {
  ButtonLink,
  type Column,
  EmptyState,
  QueryError,
  RowBones,
  SectionHead,
  Skeleton,
  Table,
} from '../../design/index.ts';
import { paths } from '../../paths.ts';
import { channelsQuery } from '../../shell/status.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { formatAgo, formatCount } from '../../text/index.ts';

/** Where we listen, and how each channel is doing. */
export function ChannelsScreen() {
  const { slug } = useWorkspace();
  const mayAdmin = useMay('admin');
  const channels = useQuery(channelsQuery(slug));
  return (
    <section className="max-w-[860px]">
      <SectionHead end="what was heard stays, also when a channel goes">Channels</SectionHead>
      {channels.isError ? (
        <QueryError
          error={channels.error}
          what="The channels could not be read."
          onRetry={() => void channels.refetch()}
        />
      ) : null}
      {channels.isPending ? (
        <Skeleton label="Reading the channels">
          <RowBones rows={3} />
        </Skeleton>
      ) : null}
      {channels.data?.length === 0 ? (
        <EmptyState
          title="Nothing is listened to yet."
          action={<ButtonLink to={paths.start(slug)}>Start listening</ButtonLink>}
        >
          A file, a program, or the sample of a fictional bicycle maker.
        </EmptyState>
      ) : null}
      {channels.data && channels.data.length > 0 ? (
        <>
          <Table label="Channels" columns={COLUMNS} rows={channels.data} rowKey={(channel) => channel.id} />
          <p className="mt-4 flex gap-1.5">
            {mayAdmin ? <ButtonLink to={paths.start(slug)}>Listen to more</ButtonLink> : null}
            <ButtonLink kind={mayAdmin ? 'quiet' : 'plain'} to={paths.imports(slug)}>
              Imported files
            </ButtonLink>
          </p>
        </>
      ) : null}
    </section>
  );
}

const COLUMNS: readonly Column<Channel>[] = [
  {
    id: 'name',
    head: 'Channel',
    cell: (channel) => (
      <>
        <b className="font-semibold">{channel.name}</b>
        <br />
        <span className="text-ink-3">{channel.network}</span>
      </>
    ),
  },
  { id: 'state', head: 'State', cell: (channel) => <State channel={channel} /> },
  {
    id: 'heard',
    head: 'Heard',
    number: true,
    sortBy: (channel) => channel.interactions,
    cell: (channel) => formatCount(channel.interactions),
  },
  {
    id: 'last',
    head: 'Last word',
    className: 'max-sm:hidden',
    cell: (channel) => (channel.lastHeardAt ? formatAgo(channel.lastHeardAt, Date.now()) : ''),
  },
  {
    id: 'replies',
    head: 'Replies',
    className: 'max-sm:hidden',
    cell: (channel) => (channel.canSend ? 'go out here' : 'by hand'),
  },
];

const STATES: Record<Channel['state'], string> = {
  listening: 'Listening',
  paused: 'Paused',
  failing: 'Needs a look',
  removed: 'Removed',
};

function State({ channel }: { channel: Channel }) {
  const colour = { listening: 'text-accent', failing: 'text-bad', paused: 'text-ink-2', removed: 'text-ink-3' }[
    channel.state
  ];
  return (
    <>
      <span className={`font-medium ${colour}`}>{STATES[channel.state]}</span>
      {channel.detail ? <span className="block text-ink-3">{channel.detail}</span> : null}
    </>
  );
}
