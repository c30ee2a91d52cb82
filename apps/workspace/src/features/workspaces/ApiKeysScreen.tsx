import type { ApiKey, MadeApiKey } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, type Column, Dialog, QueryError, RowBones, SectionHead, Skeleton, Table } from '../../design/index.ts';
import { useWorkspace } from '../../shell/useWorkspace.ts';
import { formatAgo, formatDay } from '../../text/index.ts';
import { ApiKeyForm } from './ApiKeyForm.tsx';
import { apiKeysQuery, withdrawApiKey } from './queries.ts';
import { ShownOnce } from './ShownOnce.tsx';
import { useChange } from './useChange.ts';

/** Keys for programs: made here, shown once, withdrawn at once. */
export function ApiKeysScreen() {
  const { slug } = useWorkspace();
  const keys = useQuery(apiKeysQuery(slug));
  const [made, setMade] = useState<MadeApiKey | null>(null);
  return (
    <div className="grid max-w-[860px] gap-8">
      <section>
        <SectionHead
          end={
            <a className="link" href="/api/docs">
              How programs use them
            </a>
          }
        >
          Make a key
        </SectionHead>
        {made ? <ShownOnce made={made} onDone={() => setMade(null)} /> : <ApiKeyForm onMade={setMade} />}
      </section>
      <section>
        <SectionHead end={keys.data ? keys.data.length : null}>Keys</SectionHead>
        {keys.isError ? (
          <QueryError error={keys.error} what="The keys could not be read." onRetry={() => void keys.refetch()} />
        ) : null}
        {keys.isPending ? (
          <Skeleton label="Reading the keys">
            <RowBones rows={2} />
          </Skeleton>
        ) : null}
        {keys.data ? <KeyTable keys={keys.data} /> : null}
      </section>
    </div>
  );
}

function KeyTable({ keys }: { keys: readonly ApiKey[] }) {
  const [withdrawing, setWithdrawing] = useState<ApiKey | null>(null);
  if (keys.length === 0) return <p className="text-ink-2">No key yet. Programs cannot reach this workspace.</p>;
  const now = Date.now();
  const columns: Column<ApiKey>[] = [
    {
      id: 'name',
      head: 'Name',
      cell: (key) => (
        <>
          <b className="font-semibold">{key.name}</b>
          <br />
          <code className="font-mono text-11 text-ink-3">…{key.hint}</code>
        </>
      ),
    },
    { id: 'scopes', head: 'May', cell: (key) => key.scopes.join(', ') },
    {
      id: 'made',
      head: 'Made',
      className: 'max-sm:hidden',
      cell: (key) => `${formatDay(key.createdAt, now)}${key.createdBy ? ` by ${key.createdBy}` : ''}`,
    },
    { id: 'used', head: 'Last used', cell: (key) => (key.lastUsedAt ? formatAgo(key.lastUsedAt, now) : 'never') },
    {
      id: 'until',
      head: 'Works until',
      className: 'max-sm:hidden',
      cell: (key) => (key.expiresAt ? formatDay(key.expiresAt, now) : 'withdrawn'),
    },
    {
      id: 'withdraw',
      head: 'Withdraw',
      quietHead: true,
      number: true,
      cell: (key) => (
        <Button kind="quiet" onClick={() => setWithdrawing(key)}>
          Withdraw
        </Button>
      ),
    },
  ];
  return (
    <>
      <Table label="API keys" columns={columns} rows={keys} rowKey={(key) => key.id} />
      {withdrawing ? <Withdraw apiKey={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </>
  );
}

/** Asked for, because a key cannot be made again: its program stops until it gets a new one. */
function Withdraw({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const { slug } = useWorkspace();
  const withdraw = useChange({
    change: () => withdrawApiKey(slug, apiKey.id),
    stale: [[slug, 'workspace']],
    done: () => `The key “${apiKey.name}” no longer works.`,
    onDone: onClose,
  });
  return (
    <Dialog
      title={`Withdraw the key “${apiKey.name}”?`}
      onClose={onClose}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            Keep it
          </Button>
          <Button
            kind="primary"
            harm
            busy={withdraw.isPending && 'Withdrawing…'}
            onClick={() => withdraw.mutate(undefined)}
          >
            Withdraw
          </Button>
        </>
      }
    >
      <p>The program that uses it is shut out at once. It needs a new key to come back.</p>
    </Dialog>
  );
}
