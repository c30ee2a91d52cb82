import type { Invitation, RoleName } from '@parley/server/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button, type Column, QueryError, SectionHead, Table, TextField } from '../../design/index.ts';
import { useMay, useWorkspace } from '../../shell/useWorkspace.ts';
import { formatDay } from '../../text/index.ts';
import { installationQuery } from '../account/queries.ts';
import { invitationsQuery, invite, withdrawInvitation } from './queries.ts';
import { ROLES, RoleSelect } from './RoleSelect.tsx';
import { useChange } from './useChange.ts';

/** Open invitations, and the way to send one. */
export function Invitations() {
  const { slug } = useWorkspace();
  const invitations = useQuery(invitationsQuery(slug));
  const withdraw = useChange({
    change: (invitation: Invitation) => withdrawInvitation(slug, invitation.id),
    stale: [[slug, 'workspace']],
    done: (_, invitation) => `The invitation of ${invitation.email} no longer works.`,
  });
  const columns: Column<Invitation>[] = [
    { id: 'email', head: 'Email', cell: (invitation) => <span className="break-all">{invitation.email}</span> },
    { id: 'role', head: 'Role', cell: (invitation) => invitation.role },
    { id: 'by', head: 'Invited by', className: 'max-sm:hidden', cell: (invitation) => invitation.invitedBy },
    { id: 'until', head: 'Works until', cell: (invitation) => formatDay(invitation.expiresAt, Date.now()) },
    {
      id: 'withdraw',
      head: 'Withdraw',
      quietHead: true,
      number: true,
      cell: (invitation) => (
        <Button kind="quiet" onClick={() => withdraw.mutate(invitation)}>
          Withdraw
        </Button>
      ),
    },
  ];
  return (
    <section>
      <SectionHead end="the link works for 7 days">Invite</SectionHead>
      <InviteForm />
      {invitations.isError ? (
        <QueryError
          error={invitations.error}
          what="The invitations could not be read."
          onRetry={() => void invitations.refetch()}
        />
      ) : null}
      {invitations.data && invitations.data.length > 0 ? (
        <div className="mt-4">
          <Table
            label="Open invitations"
            columns={columns}
            rows={invitations.data}
            rowKey={(invitation) => invitation.id}
          />
        </div>
      ) : null}
    </section>
  );
}

function InviteForm() {
  const { slug } = useWorkspace();
  const mayOwn = useMay('owner');
  const { data: installation } = useQuery(installationQuery);
  const [role, setRole] = useState<RoleName>('member');
  const { register, handleSubmit, formState, reset } = useForm<{ email: string }>();
  const send = useChange({
    change: ({ email }: { email: string }) => invite(slug, { email, role }),
    stale: [[slug, 'workspace']],
    done: (_, { email }) => (installation?.mailSpool ? `Written for ${email}.` : `Sent to ${email}.`),
    onDone: () => reset(),
  });
  return (
    <form className="grid gap-3" onSubmit={handleSubmit((values) => send.mutate(values))} noValidate>
      <div className="grid grid-cols-[minmax(0,1fr)_auto_auto] items-start gap-3 max-sm:grid-cols-1">
        <TextField
          label="Email"
          type="email"
          error={formState.errors.email?.message}
          {...register('email', {
            required: 'Enter the address to invite.',
            pattern: { value: /^\S+@\S+$/, message: 'An address looks like name@firm.example.' },
          })}
        />
        <div className="grid gap-1">
          <span className="font-medium">Role</span>
          <RoleSelect label="Role of the invited" value={role} mayOwn={mayOwn} onChange={setRole} />
        </div>
        <Button className="mt-6 max-sm:mt-0" type="submit" busy={send.isPending && 'Sending…'}>
          Invite
        </Button>
      </div>
      <p className="text-12 text-ink-3">
        {role}: {ROLES[role].toLowerCase()}.
        {installation?.mailSpool ? ` There is no mail server: the mail is written into ${installation.mailSpool}.` : ''}
      </p>
    </form>
  );
}
